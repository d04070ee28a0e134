import { performance } from 'node:perf_hooks';
import { SingleBar, type Options } from 'cli-progress';
import type { Locale } from './locale';

/** What a step of long work can tell beside how much was done. */
export type ProgressDetail = {
  /** Share of the whole, 0…1, where the total is not known but, say, the place in a file is. */
  readonly fraction?: number;
  /** Numbers so far by name, such as `{ recorded: 900, refused: 2 }`. */
  readonly counts?: Readonly<Record<string, number>>;
};

export type ProgressReporter = {
  readonly advance: (count: number, detail?: ProgressDetail) => void;
  /** Ends with a summary; on a terminal as `text`, where it is given. */
  readonly done: (summary: Readonly<Record<string, unknown>>, text?: string) => void;
  /** Ends without a summary, for work that failed; does nothing after `done`. */
  readonly stop: () => void;
};

export type ProgressOptions = {
  /** What is going on: a word for machines, shown to people as it is. */
  readonly label: string;
  readonly total?: number;
  readonly locale?: Locale;
  /** Milliseconds of a clock that only runs forward. */
  readonly now?: () => number;
};

type Snapshot = {
  readonly done: number;
  readonly fraction: number | null;
  readonly seconds: number;
  readonly counts: Readonly<Record<string, number>>;
};

/** How a snapshot is shown, and what stands at the end. */
type Display = {
  /** Showing more often than this is no use to anybody. */
  readonly intervalMs: number;
  readonly show: (snapshot: Snapshot) => void;
  readonly finish: (
    snapshot: Snapshot,
    summary: Readonly<Record<string, unknown>>,
    text: string | undefined,
  ) => void;
  readonly stop: () => void;
};

type Output = NodeJS.WritableStream & { readonly isTTY?: boolean };

const LINE_INTERVAL_MS = 2_000;
const BAR_INTERVAL_MS = 200;
const BAR_STEPS = 1_000;
const BAR_WIDTH = 24;

/**
 * Reports long work: a bar with rate and time left on a terminal, otherwise one line of JSON at
 * most every two seconds, and a summary at the end in either case.
 */
export function progressReporter(output: Output, options: ProgressOptions): ProgressReporter {
  const now = options.now ?? (() => performance.now());
  const display = output.isTTY ? barDisplay(output, options) : lineDisplay(output, options);
  const startedAt = now();
  let shownAt = startedAt;
  let isEnded = false;
  let count = 0;
  let detail: ProgressDetail = {};
  const snapshot = (): Snapshot => ({
    done: count,
    fraction: detail.fraction ?? (options.total ? Math.min(1, count / options.total) : null),
    seconds: (now() - startedAt) / 1_000,
    counts: detail.counts ?? {},
  });
  return {
    advance: (more, newDetail) => {
      count += more;
      detail = newDetail ?? detail;
      if (isEnded || now() - shownAt < display.intervalMs) return;
      shownAt = now();
      display.show(snapshot());
    },
    done: (summary, text) => {
      if (isEnded) return;
      isEnded = true;
      display.stop();
      display.finish(snapshot(), summary, text);
    },
    stop: () => {
      if (!isEnded) display.stop();
      isEnded = true;
    },
  };
}

const ratePerSecond = ({ done, seconds }: Snapshot): number =>
  seconds > 0 ? Math.round(done / seconds) : 0;

function secondsLeft({ fraction, seconds }: Snapshot): number | null {
  if (fraction === null || fraction <= 0) return null;
  return Math.ceil((seconds * (1 - fraction)) / fraction);
}

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

function lineDisplay(output: Output, { label, total }: ProgressOptions): Display {
  const write = (line: object): void => void output.write(`${JSON.stringify(line)}\n`);
  return {
    intervalMs: LINE_INTERVAL_MS,
    show: (snapshot) => {
      const { done, fraction, counts } = snapshot;
      write({
        event: 'progress',
        label,
        done,
        ...(total === undefined ? {} : { total }),
        fraction: fraction === null ? null : rounded(fraction, 4),
        ratePerSecond: ratePerSecond(snapshot),
        secondsLeft: secondsLeft(snapshot),
        counts,
      });
    },
    finish: (snapshot, summary) => {
      const { done } = snapshot;
      const seconds = rounded(snapshot.seconds, 3);
      write({
        event: 'done',
        label,
        done,
        seconds,
        ratePerSecond: ratePerSecond(snapshot),
        summary,
      });
    },
    stop: () => undefined,
  };
}

function barDisplay(output: Output, { label, locale = 'en' }: ProgressOptions): Display {
  const words = WORDS[locale];
  const options: Options = {
    stream: output,
    format: `${label} {bar} {line}`,
    barsize: BAR_WIDTH,
    fps: 5,
    hideCursor: null,
    gracefulExit: false,
    clearOnComplete: true,
    stopOnComplete: false,
  };
  const bar = new SingleBar(options);
  bar.start(BAR_STEPS, 0, { line: '' });
  return {
    intervalMs: BAR_INTERVAL_MS,
    show: (snapshot) => {
      const steps = Math.floor((snapshot.fraction ?? 0) * BAR_STEPS);
      bar.update(steps, { line: humanLine(snapshot, locale) });
    },
    finish: (snapshot, _summary, text) => {
      const rate = inNumbers(ratePerSecond(snapshot), locale);
      const done = inNumbers(snapshot.done, locale);
      const seconds = inNumbers(rounded(snapshot.seconds, 1), locale);
      output.write(`${label}${words.finished({ done, seconds, rate })}\n`);
      if (text !== undefined) output.write(`${text}\n`);
    },
    stop: () => bar.stop(),
  };
}

function humanLine(snapshot: Snapshot, locale: Locale): string {
  const words = WORDS[locale];
  const left = secondsLeft(snapshot);
  const share = snapshot.fraction === null ? [] : [`${Math.floor(snapshot.fraction * 100)}%`];
  const counts = Object.entries(snapshot.counts).map(
    ([name, count]) => `${name} ${inNumbers(count, locale)}`,
  );
  return [
    ...share,
    inNumbers(snapshot.done, locale),
    words.rate(inNumbers(ratePerSecond(snapshot), locale)),
    ...(left === null ? [] : [words.left(clockText(left))]),
    ...counts,
  ].join(' · ');
}

const WORDS = {
  en: {
    rate: (rate: string) => `${rate}/s`,
    left: (time: string) => `${time} left`,
    finished: ({ done, seconds, rate }: FinishedText) => `: ${done} in ${seconds} s (${rate}/s)`,
  },
  'zh-CN': {
    rate: (rate: string) => `每秒 ${rate}`,
    left: (time: string) => `剩余 ${time}`,
    finished: ({ done, seconds, rate }: FinishedText) =>
      `：${done} 条，用时 ${seconds} 秒（每秒 ${rate}）`,
  },
} as const;

type FinishedText = { readonly done: string; readonly seconds: string; readonly rate: string };

const inNumbers = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale).format(value);

/** `1:02:03` or `2:03`. */
function clockText(seconds: number): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  const hours = Math.floor(seconds / 3_600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = pad(seconds % 60);
  return hours > 0 ? `${hours}:${pad(minutes)}:${rest}` : `${minutes}:${rest}`;
}
