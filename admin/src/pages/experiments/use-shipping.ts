import { useState } from 'react';
import { useClient, useMutation } from 'urql';
import {
  BenefitRuleUpdateDocument,
  ExperimentBenefitDocument,
  ProgramDraftCreateDocument,
} from '../../api/generated/graphql';
import type { Refusal } from '../../app/refusals';
import { changesRules, rulesOf, type Published, type Variant } from './plan';
import { overlaidRule, type PublishedBenefit } from './plan-benefit';

/** The ids of the drafts that were made; null for what was not. */
export interface Drafted {
  readonly rules: string | null;
  readonly benefit: string | null;
}

interface Shipped {
  readonly title: string;
  readonly variant: Variant;
  readonly published: Published;
  /** As it was read last; null where the variant changes none. */
  readonly rule: PublishedBenefit | null;
}

const MOST_LETTERS = 100;
const NOTHING: Drafted = { rules: null, benefit: null };

/** Makes drafts of what a variant changed, each once; what was refused can be tried again. */
export function useShipping(shipped: Shipped) {
  const { title, variant, published, rule } = shipped;
  const client = useClient();
  const [, createDraft] = useMutation(ProgramDraftCreateDocument);
  const [, updateRule] = useMutation(BenefitRuleUpdateDocument);
  const [drafted, setDrafted] = useState(NOTHING);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [isBusy, setBusy] = useState(false);

  const draftRules = async (): Promise<readonly Refusal[]> => {
    const input = { title: title.slice(0, MOST_LETTERS), rules: rulesOf(variant, published) };
    const { data, error } = await createDraft({ input });
    const draft = data?.programDraftCreate.draft;
    if (draft) setDrafted((now) => ({ ...now, rules: draft.id }));
    return error ? [error] : (data?.programDraftCreate.userErrors ?? []);
  };

  const draftBenefit = async ({
    id,
    revision,
    current,
  }: PublishedBenefit): Promise<readonly Refusal[]> => {
    const asked = { id, expectedRevision: revision, rule: overlaidRule(current, variant) };
    const { data, error } = await updateRule(asked);
    if (data?.result.rule) setDrafted((now) => ({ ...now, benefit: id }));
    const errors = data?.result.userErrors ?? [];
    // Somebody was first: what they wrote is read, so that who tries again knows of it.
    if (errors.some(({ code }) => code === 'CONFLICT')) {
      await client.query(ExperimentBenefitDocument, { id }, { requestPolicy: 'network-only' });
    }
    return error ? [error] : errors;
  };

  const ship = async () => {
    setBusy(true);
    const ofRules = changesRules(variant) && drafted.rules === null ? await draftRules() : [];
    const isNext = variant.benefit !== null && drafted.benefit === null && ofRules.length === 0;
    const ofBenefit = isNext && rule ? await draftBenefit(rule) : [];
    setRefusals([...ofRules, ...ofBenefit]);
    setBusy(false);
  };
  return { ship: () => void ship(), isBusy, drafted, refusals };
}
