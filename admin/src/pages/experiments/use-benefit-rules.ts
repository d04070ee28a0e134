import { useMemo } from 'react';
import { useQuery } from 'urql';
import {
  BenefitCatalogueDocument,
  ExperimentBenefitDocument,
  ExperimentBenefitsDocument,
  type ExperimentBenefitsQuery,
} from '../../api/generated/graphql';
import { usePermitted } from '../../api/session';
import type { Definition } from '../../editing/benefit/catalogue';
import { ruleOf } from '../../editing/benefit/rule';
import type { PublishedBenefit } from './plan-benefit';

type Listed = ExperimentBenefitsQuery['benefitRules']['nodes'][number];

const NONE: readonly Listed[] = [];

/** A programme has at most two pages of rules. Null while they are read. */
function useListed(): readonly Listed[] | null {
  const isPermitted = usePermitted('BENEFITS_RULES_READ');
  const [first] = useQuery({ query: ExperimentBenefitsDocument, pause: !isPermitted });
  const { nodes, pageInfo } = first.data?.benefitRules ?? { nodes: NONE, pageInfo: null };
  const [second] = useQuery({
    ...{ query: ExperimentBenefitsDocument, variables: { after: pageInfo?.endCursor ?? null } },
    pause: pageInfo?.hasNextPage !== true,
  });
  if (pageInfo === null) return null;
  if (!pageInfo.hasNextPage) return nodes;
  return second.data ? [...nodes, ...second.data.benefitRules.nodes] : null;
}

/** The benefit rules that hold: what an experiment can be on. */
export const useBenefitRules = (): readonly Listed[] =>
  (useListed() ?? NONE).filter(({ isInForce }) => isInForce);

/** Whether nothing of a rule holds any more. */
export function useIsGone(code: string | null): boolean {
  const listed = useListed();
  return listed !== null && !listed.some((rule) => rule.code === code && rule.isInForce);
}

/** A benefit rule as it is published; null while it is read, and where there is none. */
export function useBenefitRule(code: string | null): PublishedBenefit | null {
  const id = useListed()?.find((rule) => rule.code === code)?.id ?? '';
  const [{ data }] = useQuery({
    ...{ query: ExperimentBenefitDocument, variables: { id }, pause: id === '' },
  });
  const found = data?.benefitRule;
  return useMemo(() => {
    const version = found?.versions[0];
    if (id === '' || !found || !version || found.id !== id) return null;
    return {
      ...{ id: found.id, code: found.code, name: found.name },
      ...{ state: found.state, revision: found.revision, current: ruleOf(found.rule) },
      ...{ number: version.number, rule: ruleOf(version.rule), sentence: version.sentence },
    };
  }, [id, found]);
}

/** What conditions can be made of; null while it is read. */
export function useConditions(): readonly Definition[] | null {
  const [{ data }] = useQuery({ query: BenefitCatalogueDocument, requestPolicy: 'cache-first' });
  return data?.benefitConditions ?? null;
}
