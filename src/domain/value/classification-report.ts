/** Members whose class is known, by column. */
export type Classified = {
  /** 0 … classCount − 1. */
  readonly actual: Uint8Array;
  readonly predicted: Uint8Array;
  readonly classCount: number;
  /** The class that each has now, −1 where that is none of these; null where nobody asks. */
  readonly current: Int16Array | null;
};

/** How well one class is told from the others; null where nothing is divided by nothing. */
export type ClassReport = {
  /** Who is in it, and who was put into it. */
  readonly actual: number;
  readonly predicted: number;
  /** Of those put into it, the share that is in it; null where nobody was. */
  readonly precision: number | null;
  /** Of those in it, the share that was put into it; null where nobody is. */
  readonly recall: number | null;
  readonly f1: number | null;
};

/** How well members were classified (docs/domain.md §5.10). Holds no NaN. */
export type ClassificationReport = {
  readonly rows: number;
  /** The share of members whose class was told right; null without members. */
  readonly accuracy: number | null;
  /** Means over the classes that anybody is in or was put into; what is null counts 0. */
  readonly macro: {
    readonly precision: number | null;
    readonly recall: number | null;
    readonly f1: number | null;
  };
  /** By class. */
  readonly classes: readonly ClassReport[];
  /** Members by class (row) and by what they were put into. */
  readonly confusion: readonly (readonly number[])[];
  readonly baselines: {
    /** The class that most of these members are in, of equal ones the lowest: put all there. */
    readonly mostFrequent: { readonly class: number; readonly accuracy: number } | null;
    /** Everybody stays what they are; null where nobody asks. */
    readonly sameAsNow: number | null;
  };
};

/** Compares predictions with what is known, and with what takes no model at all. */
export function classificationReport(classified: Classified): ClassificationReport {
  const { actual, predicted, current, classCount } = classified;
  const confusion = confusionOf(classified);
  const right = confusion.reduce((sum, row, place) => sum + (row[place] ?? 0), 0);
  const classes = Array.from({ length: classCount }, (_, place) => classReport(confusion, place));
  const seen = classes.filter((each) => each.actual > 0 || each.predicted > 0);
  const macro = (name: 'precision' | 'recall' | 'f1'): number | null =>
    share(
      seen.reduce((sum, each) => sum + (each[name] ?? 0), 0),
      seen.length,
    );
  return {
    rows: actual.length,
    accuracy: share(right, actual.length),
    macro: { precision: macro('precision'), recall: macro('recall'), f1: macro('f1') },
    ...{ classes, confusion },
    baselines: {
      mostFrequent: mostFrequentOf(classes, predicted.length),
      sameAsNow: current && share(countAlike(actual, current), actual.length),
    },
  };
}

const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

function confusionOf({ actual, predicted, classCount }: Classified): number[][] {
  const confusion = Array.from({ length: classCount }, () => new Array<number>(classCount).fill(0));
  actual.forEach((is, row) => {
    const told = predicted[row] ?? 0;
    const counts = confusion[is];
    if (counts) counts[told] = (counts[told] ?? 0) + 1;
  });
  return confusion;
}

function classReport(confusion: readonly (readonly number[])[], place: number): ClassReport {
  const right = confusion[place]?.[place] ?? 0;
  const actual = (confusion[place] ?? []).reduce((sum, count) => sum + count, 0);
  const predicted = confusion.reduce((sum, row) => sum + (row[place] ?? 0), 0);
  return {
    ...{ actual, predicted },
    precision: share(right, predicted),
    recall: share(right, actual),
    f1: share(2 * right, actual + predicted),
  };
}

function mostFrequentOf(
  classes: readonly ClassReport[],
  rows: number,
): ClassificationReport['baselines']['mostFrequent'] {
  if (rows === 0) return null;
  const most = Math.max(...classes.map(({ actual }) => actual));
  return { class: classes.findIndex(({ actual }) => actual === most), accuracy: most / rows };
}

const countAlike = (actual: Uint8Array, current: Int16Array): number =>
  actual.reduce((sum, is, row) => sum + (is === current[row] ? 1 : 0), 0);
