import { useState } from 'react';
import { useQuery, type CombinedError } from 'urql';
import { ProgramPreviewDocument, type ProgramPreviewQuery } from '../../api/generated/graphql';
import { usePermitted } from '../../api/session';
import { faultsOf, type RuleFault } from '../../editing/faults';
import { isSame } from '../../editing/same';
import { useSettled } from '../../ui/use-settled';
import { inputOf, type Rules } from './rules';

export interface Preview {
  /** The last one that could be computed; null before the first. */
  readonly shown: ProgramPreviewQuery['programSimulatePreview'] | null;
  readonly isPending: boolean;
  readonly faults: readonly RuleFault[];
  readonly error: CombinedError | undefined;
  readonly isPermitted: boolean;
}

const TYPING_MS = 350;

/** What the rules would do to a sample, a moment after the last key. */
export function usePreview(rules: Rules): Preview {
  const isPermitted = usePermitted('PROGRAM_SIMULATE');
  const settled = useSettled(rules, TYPING_MS);
  const [{ data, error, fetching, stale }] = useQuery({
    query: ProgramPreviewDocument,
    variables: { rules: inputOf(settled) },
    requestPolicy: 'cache-first',
    pause: !isPermitted,
  });
  const answer = data?.programSimulatePreview;
  const faults = answer ? faultsOf(answer.userErrors, 'rules') : NO_FAULTS;
  const [shown, setShown] = useState<Preview['shown']>(null);
  if (answer && faults.length === 0 && answer !== shown) setShown(answer);
  return {
    shown,
    isPending: fetching || stale || !isSame(rules, settled),
    faults,
    error,
    isPermitted,
  };
}

const NO_FAULTS: readonly RuleFault[] = [];
