import { useState } from 'react';
import { useQuery, type CombinedError } from 'urql';
import {
  BenefitPreviewDocument,
  type BenefitContextInput,
  type BenefitPreviewQuery,
} from '../../api/generated/graphql';
import { usePermitted } from '../../api/session';
import { faultsOf, type RuleFault } from '../faults';
import { isSame } from '../same';
import { useSettled } from '../../ui/use-settled';
import type { Rule } from '../benefit/rule';

type Shown = BenefitPreviewQuery['benefitPreview'];

export interface Preview {
  /** The last one that could be computed; null before the first. */
  readonly shown: Shown | null;
  readonly isPending: boolean;
  readonly faults: readonly RuleFault[];
  readonly error: CombinedError | undefined;
  readonly isPermitted: boolean;
}

const TYPING_MS = 350;
const NO_FAULTS: readonly RuleFault[] = [];

/** Whom the rule would touch as it stands here, a moment after the last key; not where unwanted. */
export function usePreview(rule: Rule, context: BenefitContextInput, isWanted = true): Preview {
  const isPermitted = usePermitted('BENEFITS_RULES_EDIT');
  const settled = useSettled(rule, TYPING_MS);
  const asked = useSettled(context, TYPING_MS);
  const [{ data, error, fetching, stale }] = useQuery({
    query: BenefitPreviewDocument,
    variables: { rule: settled, context: asked },
    requestPolicy: 'cache-first',
    pause: !isPermitted || !isWanted,
  });
  const answer = isWanted ? data?.benefitPreview : undefined;
  const faults = answer ? faultsOf(answer.userErrors, 'rule') : NO_FAULTS;
  const found = useFaultsAsOne(faults);
  const [shown, setShown] = useState<Shown | null>(null);
  if (answer && faults.length === 0 && answer !== shown) setShown(answer);
  return {
    shown,
    isPending: fetching || stale || !isSame(rule, settled) || !isSame(context, asked),
    faults: found,
    error,
    isPermitted,
  };
}

/** The same faults as the same list, so that nothing is drawn again for them. */
function useFaultsAsOne(faults: readonly RuleFault[]): readonly RuleFault[] {
  const [found, setFound] = useState(NO_FAULTS);
  if (!isSame(found, faults)) setFound(faults);
  return found;
}
