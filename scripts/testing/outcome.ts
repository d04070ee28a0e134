export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What became of one suite. */
export type Outcome =
  | {
      readonly kind: 'ran';
      readonly suite: string;
      readonly on: string;
      readonly counts: Counts;
      readonly seconds: number;
    }
  | { readonly kind: 'had-no-tests'; readonly suite: string }
  | {
      readonly kind: 'could-not-run';
      readonly suite: string;
      readonly why: string;
      /** It then counts as one failure. */
      readonly isRequired: boolean;
    };

export function describeOutcome(outcome: Outcome): string {
  const { suite } = outcome;
  switch (outcome.kind) {
    case 'ran': {
      const { on, counts, seconds } = outcome;
      return `${suite}: ran on ${on} in ${seconds.toFixed(0)} s, ${describeCounts(counts)}`;
    }
    case 'had-no-tests':
      return `${suite}: no tests`;
    case 'could-not-run': {
      const { why, isRequired } = outcome;
      return `${suite}: did not run${isRequired ? ' but is required' : ''}: ${why}`;
    }
  }
}

export function describeTotal(counts: Counts): string {
  return `Tests: ${describeCounts(counts)}`;
}

export function totalOf(outcomes: readonly Outcome[]): Counts {
  return outcomes.map(countsOf).reduce(add, { passed: 0, failed: 0, skipped: 0 });
}

/** Nothing failed, and something was really tried. */
export function isGreen({ passed, failed }: Counts): boolean {
  return failed === 0 && passed > 0;
}

function countsOf(outcome: Outcome): Counts {
  if (outcome.kind === 'ran') return outcome.counts;
  const isFailure = outcome.kind === 'could-not-run' && outcome.isRequired;
  return { passed: 0, failed: isFailure ? 1 : 0, skipped: 0 };
}

function add(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

function describeCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
