import type { BenefitFacts } from '../../../src/domain/benefits/benefit-facts';
import { interleaved, median, ratioOf, type Contestant } from '../rounds';
import { serveParent } from '../worker';
import {
  generatedFunctions,
  handClosures,
  ourChecks,
  rulesEngine,
  SHAPES,
  type Check,
} from './contestants';
import { MOMENT, someMembers } from './members';

export interface BenefitsRequest {
  readonly members: number;
  readonly rounds: number;
}

export interface BenefitsFigures {
  readonly name: string;
  readonly members: number;
  /** For one member and all rules. */
  readonly microseconds: number;
  /** How many members Laurel does in the time that this takes for one. */
  readonly laurelRatio: number;
}

/** What json-rules-engine is asked: a hundred thousand take it half a minute. */
const ENGINE_MEMBERS = 1_000;

async function measure({ members, rounds }: BenefitsRequest): Promise<BenefitsFigures[]> {
  const everybody = someMembers(members);
  const few = everybody.slice(0, ENGINE_MEMBERS);
  const checks = { laurel: ourChecks(), hand: handClosures(), generated: generatedFunctions() };
  const engine = rulesEngine();
  await compareAnswers(checks, engine, few);
  const sweep = (name: string, of: readonly Check[]): Contestant<number> => ({
    name,
    measure: async () => timed(() => sweepOver(everybody, of)) / everybody.length,
  });
  const outcomes = await interleaved<number>(
    [
      sweep('Laurel', checks.laurel),
      sweep('closures by hand', checks.hand),
      sweep('functions from text', checks.generated),
      {
        name: 'json-rules-engine',
        measure: async () => {
          const started = performance.now();
          for (const facts of few) await engine(facts);
          return (performance.now() - started) / few.length;
        },
      },
    ],
    rounds,
  );
  const ours = outcomes.get('Laurel') ?? [];
  return [...outcomes].map(([name, times]) => ({
    name,
    members: name === 'json-rules-engine' ? few.length : everybody.length,
    microseconds: median(times) * 1_000,
    laurelRatio: ratioOf(times, ours),
  }));
}

const timed = (act: () => void): number => {
  const started = performance.now();
  act();
  return performance.now() - started;
};

let seen = 0;

/** Every rule for everybody; what is found is counted, so that nothing is left out. */
function sweepOver(everybody: readonly BenefitFacts[], checks: readonly Check[]): void {
  for (const facts of everybody) {
    for (const check of checks) if (check(facts, MOMENT)) seen += 1;
  }
}

/** All of them must say the same of every rule, or the figures mean nothing. */
async function compareAnswers(
  checks: Readonly<Record<string, readonly Check[]>>,
  engine: (facts: BenefitFacts) => Promise<ReadonlySet<number>>,
  members: readonly BenefitFacts[],
): Promise<void> {
  const metOf = SHAPES.map(() => 0);
  for (const facts of members) {
    const found = await engine(facts);
    for (const [name, list] of Object.entries(checks)) {
      list.forEach((check, index) => {
        const isMet = check(facts, MOMENT);
        if (isMet) metOf[index] = (metOf[index] ?? 0) + 1;
        if (isMet !== found.has(index)) throw new Error(`${name} differs in rule ${index}`);
      });
    }
  }
  if (metOf.every((count) => count === 0)) throw new Error('no rule is ever met');
}

serveParent<BenefitsRequest, BenefitsFigures[]>(async (request) => {
  const figures = await measure(request);
  if (seen === 0) throw new Error('nothing was met');
  return figures;
});
