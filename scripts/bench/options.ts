import { parseArgs } from 'node:util';

export const BENCHES = [
  'profile', 'record', 'preview', 'live', 'simulate', 'nightly', 'recalculate', 'import', 'redeem',
  'expire', 'verify', 'benefits', 'tree', 'training',
] as const; // prettier-ignore
export type Bench = (typeof BENCHES)[number];

/** Those that measure on a database of a great many members. */
export const ON_MILLION: readonly Bench[] = [
  'preview', 'live', 'simulate', 'nightly', 'recalculate',
]; // prettier-ignore

export const ENGINES = ['sqlite', 'mariadb'] as const;
export type EngineName = (typeof ENGINES)[number];

export interface BenchOptions {
  readonly benches: readonly Bench[];
  readonly engines: readonly EngineName[];
  /** Size of the base: members, and what each of them did. */
  readonly members: number;
  readonly behavioursPerMember: number;
  /** How often the members of the base are copied for what looks at everybody. */
  readonly copies: number;
  /** Lots that expire at once, and transactions that are verified. */
  readonly lots: number;
  readonly entries: number;
  readonly rounds: number;
  readonly seconds: number;
  /** Where the figures go. */
  readonly output: string;
}

const LIMITS = {
  members: [10, 200_000],
  behaviours: [10, 2_000_000],
  recalculated: [10, 2_000_000],
  lots: [1_000, 2_000_000],
  entries: [1_000, 5_000_000],
  rounds: [1, 50],
  seconds: [1, 60],
} as const;

export const USAGE = `npm run bench -- [${BENCHES.join('] [')}]
  --engine sqlite,mariadb     which engines (both)
  --members 100000            members of the base, and those that trees learn from
  --behaviours 1000000        behaviours of the base
  --recalculated 1000000      members of preview, live, simulate, nightly and recalculate
  --lots 1000000              lots that expire at once
  --entries 500000            transactions of points that are verified
  --rounds 7                  interleaved rounds; medians are reported
  --seconds 5                 length of one measurement of the profile, and of redeeming
  --output data/bench/figures.json
A quick run: npm run bench -- --members 2000 --behaviours 20000 --recalculated 20000 --rounds 3 --seconds 2`;

/** What was asked for; a text says what is wrong with it. */
export function readOptions(words: readonly string[]): BenchOptions | string {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      engine: { type: 'string', default: ENGINES.join(',') },
      members: { type: 'string', default: '100000' },
      behaviours: { type: 'string', default: '1000000' },
      recalculated: { type: 'string', default: '1000000' },
      lots: { type: 'string', default: '1000000' },
      entries: { type: 'string', default: '500000' },
      rounds: { type: 'string', default: '7' },
      seconds: { type: 'string', default: '5' },
      output: { type: 'string', default: 'data/bench/figures.json' },
    },
  });
  const benches =
    positionals.length === 0 ? BENCHES : BENCHES.filter((each) => positionals.includes(each));
  const engines = ENGINES.filter((each) => values.engine.split(',').includes(each));
  const unknown = positionals.filter((each) => !BENCHES.some((bench) => bench === each));
  if (unknown.length > 0 || engines.length === 0) return USAGE;
  for (const [name, [least, most]] of Object.entries(LIMITS)) {
    const value = Number(values[name as keyof typeof LIMITS]);
    if (!(value >= least && value <= most)) return `--${name} is from ${least} to ${most}`;
  }
  const members = Number(values.members);
  return {
    ...{ benches, engines, members, output: values.output },
    behavioursPerMember: Math.max(1, Math.round(Number(values.behaviours) / members)),
    copies: Math.max(1, Math.round(Number(values.recalculated) / members)),
    ...{ lots: Number(values.lots), entries: Number(values.entries) },
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
  };
}
