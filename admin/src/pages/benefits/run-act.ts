import type { Client, CombinedError } from 'urql';
import {
  BenefitRuleApproveDocument,
  BenefitRuleArchiveDocument,
  BenefitRuleDiscardDocument,
  BenefitRulePublishDocument,
  BenefitRuleReturnDocument,
  BenefitRuleSubmitDocument,
} from '../../api/generated/graphql';
import type { Refusal } from '../../app/refusals';
import type { ReadRule, RuleAct } from './rule-acts';

/** What a person says to an act; each act takes what it needs. */
export interface ActWords {
  readonly comment?: string;
  readonly reason?: string;
}

export interface ActOutcome {
  readonly error: CombinedError | undefined;
  readonly faults: readonly Exclude<Refusal, CombinedError>[];
}

interface Sent {
  readonly client: Client;
  readonly at: { readonly id: string; readonly expectedRevision: number };
  readonly words: Required<ActWords>;
}

const SEND = {
  submit: ({ client, at }: Sent) => client.mutation(BenefitRuleSubmitDocument, at),
  approve: ({ client, at, words: { comment } }: Sent) =>
    client.mutation(BenefitRuleApproveDocument, { ...at, comment: comment.trim() || null }),
  return: ({ client, at, words: { comment } }: Sent) =>
    client.mutation(BenefitRuleReturnDocument, { ...at, comment }),
  publish: ({ client, at, words: { reason } }: Sent) =>
    client.mutation(BenefitRulePublishDocument, { ...at, reason }),
  archive: ({ client, at, words: { reason } }: Sent) =>
    client.mutation(BenefitRuleArchiveDocument, { ...at, reason }),
  discard: ({ client, at }: Sent) => client.mutation(BenefitRuleDiscardDocument, at),
} as const satisfies Record<RuleAct, unknown>;

/** Does something with a rule, on the revision that was read. */
export async function runAct(
  client: Client,
  act: RuleAct,
  { id, revision }: Pick<ReadRule, 'id' | 'revision'>,
  { comment = '', reason = '' }: ActWords,
): Promise<ActOutcome> {
  const at = { id, expectedRevision: revision };
  const { data, error } = await SEND[act]({ client, at, words: { comment, reason } });
  return { error, faults: data?.result.userErrors ?? [] };
}
