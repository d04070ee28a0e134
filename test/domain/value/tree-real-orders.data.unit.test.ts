import { parseLocalDay, type LocalDay } from '../../../src/domain/shared/calendar';
import { labelsBySpend, type TrainingLabelling } from '../../../src/domain/tiering/training-labels';
import { classificationReport } from '../../../src/domain/value/classification-report';
import { splitMembers } from '../../../src/domain/value/split-members';
import { chooseTree, reportOf } from '../../../src/domain/value/tree-choice';
import { retailCohort, retailSales } from '../../support/retail-features';
import { buildRules } from '../../support/rules';
import { describeWithSharedData } from '../../support/shared-data';
import { rowsAt } from '../../support/tree-data';

const { ladder } = buildRules();
const SHARES = [
  { tierCode: 'silver', share: 0.15 },
  { tierCode: 'gold', share: 0.04 },
  { tierCode: 'diamond', share: 0.01 },
];
const SPEND_DAYS = 90;

function dayOf(text: string): LocalDay {
  const day = parseLocalDay(text);
  if (day === null) throw new RangeError(text);
  return day;
}

function labelled(spend: Float64Array): TrainingLabelling {
  const found = labelsBySpend(spend, { ladder, shares: SHARES });
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

describeWithSharedData('a tree of real customers', 'online_retail.csv.gz', (file) => {
  it('tells who spends most in the next quarter as told in docs/benchmarks.md', async () => {
    const sales = await retailSales(file);
    const june = retailCohort(sales, dayOf('2011-06-01'), SPEND_DAYS);
    const september = retailCohort(sales, dayOf('2011-09-01'), SPEND_DAYS);
    const { labels, classes } = labelled(june.spend);
    const classCount = classes.length;
    const data = { columns: june.columns, labels, classCount };
    const split = splitMembers({ memberIds: june.names, labels, seed: '1' });
    const { trained } = chooseTree({
      training: rowsAt(data, split.train),
      validation: rowsAt(data, split.validation),
    });

    // The tier of now: the same shares, of what was spent in the year before.
    const [before = new Float64Array()] = september.columns;
    const current = Int16Array.from(labelled(before.map((each) => Math.max(0, each))).labels);
    const { labels: actual, counts } = labelled(september.spend);
    const report = reportOf(
      trained,
      { columns: september.columns, labels: actual, classCount },
      current,
    );
    const predicted = Uint8Array.from(current);
    const asNow = classificationReport({ actual, predicted, classCount, current: null });

    expect([june.names.length, september.names.length]).toEqual([2_718, 3_317]);
    expect(counts).toEqual([2_946, 278, 74, 19]);
    const rounded = (value: number | null): number => Math.round((value ?? 0) * 1_000) / 1_000;
    expect({
      tree: [report.accuracy, report.macro.f1].map(rounded),
      sameAsNow: [report.baselines.sameAsNow, asNow.macro.f1].map(rounded),
      mostFrequent: rounded(report.baselines.mostFrequent?.accuracy ?? null),
    }).toEqual({ tree: [0.891, 0.642], sameAsNow: [0.83, 0.564], mostFrequent: 0.888 });
  }, 600_000);
});
