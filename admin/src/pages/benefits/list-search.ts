import type { BenefitRuleState } from '../../api/generated/graphql';

export const STATES: readonly BenefitRuleState[] = [
  ...(['DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'ARCHIVED', 'DISCARDED'] as const),
];

/** What is looked for, as it stands in the address. */
export interface ListSearch {
  readonly text: string;
  /** `CURRENT` is all that holds or is being written. */
  readonly state: BenefitRuleState | 'CURRENT' | 'ALL';
  readonly after: string | null;
}

export function readSearch(address: URLSearchParams): ListSearch {
  const asked = address.get('state');
  const state = [...STATES, 'ALL' as const].find((each) => each === asked) ?? 'CURRENT';
  return { text: address.get('q') ?? '', state, after: address.get('after') };
}

/** The states that the API is asked for; null for all. */
export function statesOf(state: ListSearch['state']): BenefitRuleState[] | null {
  if (state === 'ALL') return null;
  return state === 'CURRENT' ? ['DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED'] : [state];
}

interface Listed {
  readonly code: string;
  readonly name: string;
  readonly sentence: string;
}

/** Whether every word that is looked for stands in code, name or sentence. */
export function isFound({ code, name, sentence }: Listed, text: string): boolean {
  const all = `${code} ${name} ${sentence}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
