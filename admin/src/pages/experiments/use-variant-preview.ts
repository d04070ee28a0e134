import { useMemo } from 'react';
import { useQuery } from 'urql';
import {
  ExperimentPreviewDocument,
  type ExperimentPreviewQuery,
} from '../../api/generated/graphql';
import { usePermitted } from '../../api/session';
import { faultsOf, type RuleFault } from '../../editing/faults';
import { useSettled } from '../../ui/use-settled';
import { changesRules, rulesOf, type Published, type Variant } from './plan';
import { ofVariant } from './plan-faults';

export interface Preview {
  /** Null while it is computed, and where the rules cannot be tried. */
  readonly answer: ExperimentPreviewQuery['programSimulatePreview'] | null;
  /** What is wrong with the rules, at what the variant changes. */
  readonly faults: readonly RuleFault[];
  readonly isPermitted: boolean;
}

const TYPING_MS = 350;
const NO_FAULTS: readonly RuleFault[] = [];

/** What the rules of a variant would do to a sample of all members, a moment after the last key. */
export function useVariantPreview(variant: Variant, place: number, published: Published): Preview {
  const isPermitted = usePermitted('PROGRAM_SIMULATE');
  const settled = useSettled(variant, TYPING_MS);
  const rules = useMemo(() => rulesOf(settled, published), [settled, published]);
  const [{ data, fetching }] = useQuery({
    query: ExperimentPreviewDocument,
    variables: { rules },
    requestPolicy: 'cache-first',
    pause: !isPermitted || !changesRules(variant),
  });
  const answer = (!fetching && data?.programSimulatePreview) || null;
  const faults = useMemo(
    () => (answer ? ofVariant(faultsOf(answer.userErrors, 'rules'), place, published) : NO_FAULTS),
    [answer, place, published],
  );
  return { answer: faults.length === 0 ? answer : null, faults, isPermitted };
}
