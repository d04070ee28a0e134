import type { BenefitsFigures } from './benefits/benefits';
import type { ExpireFigures } from './expire/expire';
import type { ImportFigures } from './import/import';
import type { LiveFigures } from './live/live';
import type { TierFigures } from './million/contest';
import type { PreviewFigures } from './preview/preview';
import type { ProfileFigures } from './profile/profile';
import type { RecordFigures } from './record/record';
import type { RedeemFigures } from './redeem/redeem';
import type { LoopDelay } from './training/run-training';
import type { TrainingFigures } from './training/training';
import type { TreeFigures } from './tree/tree';
import type { VerifyFigures } from './verify/verify';

/** What was measured on one engine; what was not asked for is not there. */
export interface EngineFigures {
  readonly engine: string;
  readonly version: string;
  readonly profile?: readonly ProfileFigures[];
  readonly record?: readonly RecordFigures[];
  readonly training?: TrainingFigures;
  readonly preview?: readonly PreviewFigures[];
  readonly live?: readonly LiveFigures[];
  /** By title: those that were compared with the same baselines. */
  readonly tiers?: readonly { readonly title: string; readonly rows: readonly TierFigures[] }[];
  readonly import?: ImportFigures;
  readonly redeem?: readonly RedeemFigures[];
  readonly expire?: ExpireFigures;
  readonly verify?: readonly VerifyFigures[];
}

/** What was measured without a database; null where it was not. */
export interface MemoryFigures {
  readonly benefits: readonly BenefitsFigures[] | null;
  readonly tree: readonly TreeFigures[] | null;
}

type Cells = readonly (string | number | null)[];

/** The figures as Markdown tables. */
export function report(
  engines: readonly EngineFigures[],
  { benefits, tree }: MemoryFigures,
): string {
  const rules = benefits ? [`## Benefit rules\n\n${benefitsTable(benefits)}`] : [];
  const trees = tree ? [`## Decision tree\n\n${treeTable(tree)}`] : [];
  return [...rules, ...trees, ...engines.flatMap((figures) => [...sectionsOf(figures)])].join(
    '\n\n',
  );
}

const benefitsTable = (rows: readonly BenefitsFigures[]): string =>
  table(
    ['', 'members', 'µs a member, 20 rules', 'Laurel is so many times as fast'],
    rows.map((row) => [
      ...[row.name, row.members, row.microseconds.toFixed(2), row.laurelRatio.toFixed(2)],
    ]),
  );

const treeTable = (rows: readonly TreeFigures[]): string =>
  table(
    [
      ...['', 'members', 'train ms', 'CPU ms', '÷ scikit-learn', 'CPU', 'classified /s'],
      ...['accuracy', 'leaves'],
    ],
    rows.map((row) => [
      ...[row.name, row.members, whole(row.seconds * 1_000), whole(row.cpuSeconds * 1_000)],
      ...[row.ratio.toFixed(2), row.cpuRatio.toFixed(2), whole(row.predictedPerSecond)],
      ...[row.accuracy.toFixed(4), row.leaves],
    ]),
  );

function* sectionsOf(figures: EngineFigures): Generator<string> {
  const title = (text: string): string => `## ${text} (${figures.version})`;
  if (figures.profile) yield `${title('Profile')}\n\n${profileTable(figures.profile)}`;
  if (figures.record) yield `${title('Record')}\n\n${recordTable(figures.record)}`;
  if (figures.training) yield `${title('Training')}\n\n${trainingTable(figures.training)}`;
  if (figures.preview) yield `${title('Preview')}\n\n${previewTable(figures.preview)}`;
  if (figures.live) yield `${title('Live')}\n\n${liveTable(figures.live)}`;
  for (const { title: text, rows } of figures.tiers ?? []) {
    yield `${title(text)}\n\n${tierTable(rows)}`;
  }
  if (figures.import) yield `${title('Import')}\n\n${importTable(figures.import)}`;
  if (figures.redeem) yield `${title('Redeem')}\n\n${redeemTable(figures.redeem)}`;
  if (figures.expire) yield `${title('Expire')}\n\n${expireTable(figures.expire)}`;
  if (figures.verify) yield `${title('Verify')}\n\n${verifyTable(figures.verify)}`;
}

const profileTable = (rows: readonly ProfileFigures[]): string =>
  table(
    ['', 'requests/s', 'p50 ms', 'p99 ms', 'CPU µs', 'database CPU µs', 'Laurel ÷ this'],
    rows.map((row) => [
      row.name,
      whole(row.perSecond),
      row.p50Ms.toFixed(1),
      row.p99Ms.toFixed(1),
      row.cpuMicroseconds === null ? null : whole(row.cpuMicroseconds),
      row.databaseMicroseconds === null ? null : whole(row.databaseMicroseconds),
      row.laurelRatio.toFixed(2),
    ]),
  );

const recordTable = (rows: readonly RecordFigures[]): string =>
  table(
    ['batch', 'in process /s', 'HTTP /s', 'bare inserts /s', 'in process ÷ bare', 'HTTP ÷ bare'],
    rows.map((row) => [
      ...[row.batch, whole(row.inProcess), whole(row.overHttp), whole(row.bare)],
      ...[row.ratio.toFixed(2), row.httpRatio.toFixed(2)],
    ]),
  );

const trainingTable = (figures: TrainingFigures): string => {
  const { train, validation, test } = figures.members;
  const row = (name: string, seconds: number, { p50, p99, max }: LoopDelay): Cells => [
    ...[name, train + validation + test, seconds.toFixed(1)],
    ...[p50.toFixed(1), p99.toFixed(1), max.toFixed(0), whole(figures.peakMiB)],
  ];
  return table(
    ['', 'members', 'seconds', 'event loop p50 ms', 'p99 ms', 'max ms', 'peak MiB'],
    [
      row('reading', figures.readSeconds, figures.reading),
      row('learning', figures.learnSeconds, figures.learning),
    ],
  );
};

const previewTable = (rows: readonly PreviewFigures[]): string =>
  table(
    ['tried', 'members', 'sampled', 'p50 ms', 'p99 ms', 'peak MiB'],
    rows.map((row) => [
      ...[row.tried, row.members, row.sampled, whole(row.p50Ms), whole(row.p99Ms)],
      whole(row.peakMiB),
    ]),
  );

const liveTable = (rows: readonly LiveFigures[]): string =>
  table(
    ['', 'CPU ms, median', 'p99', 'beyond bare', 'database CPU ms'],
    rows.map((row) => [
      ...[row.name, milliseconds(row.medianMicroseconds), milliseconds(row.p99Microseconds)],
      milliseconds(row.beyondBare),
      row.databaseMicroseconds === null ? null : milliseconds(row.databaseMicroseconds),
    ]),
  );

/** What is compared with baselines, those below it; ratios are of seconds and, behind /, of CPU. */
function tierTable(rows: readonly TierFigures[]): string {
  const baselines = rows.filter(({ isBaseline }) => isBaseline);
  return table(
    ['', 'seconds', 'least', 'most', 'CPU s', 'peak MiB', ...baselines.map(dividedBy), 'came to'],
    rows.map((row) => [
      ...[row.name, row.seconds.toFixed(1), row.least.toFixed(1), row.most.toFixed(1)],
      ...[row.cpuSeconds.toFixed(1), whole(row.peakMiB)],
      ...baselines.map(({ name }) => ratioText(row.ratios[name])),
      cameTo(row.report),
    ]),
  );
}

const dividedBy = ({ name }: TierFigures): string => `÷ ${name}`;

const ratioText = (ratio: TierFigures['ratios'][string] | undefined): string | null =>
  ratio ? `${ratio.seconds.toFixed(2)} / ${ratio.cpu.toFixed(2)}` : null;

const COUNTED = ['members', 'changed', 'decided', 'decisions', 'promoted', 'demoted'] as const;

const cameTo = (report: TierFigures['report']): string =>
  COUNTED.flatMap((name) => {
    const count = report[name];
    return typeof count === 'number' ? [`${count.toLocaleString('en')} ${name}`] : [];
  }).join(', ');

const importTable = (row: ImportFigures): string =>
  table(
    ['file', 'rows', 'recorded', 'seconds', 'rows/s', 'peak MiB'],
    [
      [
        ...[row.isReal ? 'UCI Online Retail' : 'generated', row.rows, row.recorded],
        ...[row.seconds.toFixed(1), whole(row.rowsPerSecond), whole(row.peakMiB)],
      ],
    ],
  );

const redeemTable = (rows: readonly RedeemFigures[]): string =>
  table(
    ['wallets', 'at once', 'Laurel /s', 'bare /s', 'Laurel ÷ bare', 'least', 'most', 'statements'],
    rows.map((row) => [
      ...[row.wallets, row.atOnce, whole(row.laurel), whole(row.bare), row.ratio.toFixed(2)],
      ...[row.least.toFixed(2), row.most.toFixed(2), row.statements.toFixed(1)],
    ]),
  );

const expireTable = (row: ExpireFigures): string =>
  table(
    ['lots', 'seconds', 'lots/s', 'bare s', 'bare lots/s', 'Laurel ÷ bare', 'least', 'most', 'MiB'],
    [
      [
        ...[row.lots, row.seconds.toFixed(1), whole(row.lotsPerSecond), row.bareSeconds.toFixed(1)],
        ...[whole(row.barePerSecond), row.ratio.toFixed(2), row.least.toFixed(2)],
        ...[row.most.toFixed(2), whole(row.peakMiB)],
      ],
    ],
  );

const verifyTable = (rows: readonly VerifyFigures[]): string =>
  table(
    ['', 'wallets', 'entries', 'entries/s', 'bare /s', 'Laurel ÷ bare', 'least', 'most', 'MiB'],
    rows.map((row) => [
      ...[row.shape, row.wallets, row.entries, whole(row.perSecond), whole(row.barePerSecond)],
      ...[row.ratio.toFixed(2), row.least.toFixed(2), row.most.toFixed(2), whole(row.peakMiB)],
    ]),
  );

const milliseconds = (microseconds: number): string => (microseconds / 1_000).toFixed(2);

const whole = (value: number): string => Math.round(value).toLocaleString('en');

function table(head: readonly string[], rows: readonly Cells[]): string {
  const texts = [head, ...rows].map((row) =>
    row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : (cell ?? '–'))),
  );
  const widths = head.map((_, column) =>
    Math.max(...texts.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join(' | ')} |`;
  const [first = [], ...others] = texts;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(Math.max(1, width - 1))}:`,
  );
  return [line(first), line(rule), ...others.map(line)].join('\n');
}

const pad = (text: string, width: number, column: number): string =>
  column === 0 ? text.padEnd(width) : text.padStart(width);
