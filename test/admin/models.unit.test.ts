import { championBefore } from '../../admin/src/pages/models/champion-history';
import { faultWithin, numbersOf } from '../../admin/src/pages/models/training';
import { nestRows } from '../../admin/src/pages/models/tree-branches';
import { layTree, NODE, type TreeNode } from '../../admin/src/pages/models/tree-layout';
import { localDayOf, startOfLocalDay } from '../../admin/src/ui/local-day';

const promoted = (version: number) => ({ kind: 'PROMOTED', version }) as const;
const rolledBack = (version: number) => ({ kind: 'ROLLED_BACK', version }) as const;

describe('the champion before', () => {
  it.each([
    ['nothing was promoted', [], null],
    ['one was', [promoted(1)], null],
    ['two were', [promoted(2), promoted(1)], 1],
    ['it was rolled back to the first', [rolledBack(1), promoted(2), promoted(1)], null],
    ['it was rolled back once of three', [rolledBack(2), promoted(3), promoted(2), promoted(1)], 1],
    ['it was promoted again', [promoted(2), rolledBack(1), promoted(2), promoted(1)], 1],
  ])('where %s', (_, steps, version) => {
    expect(championBefore(steps)).toBe(version);
  });
});

const node = (place: number, parent: number | null, depth: number): TreeNode => ({
  ...{ place, parent, depth, isBelow: false, feature: null, threshold: null },
  ...{ tierCode: 'gold', members: 1, share: 1, confidence: 1 },
});

describe('a tree', () => {
  // A question whose second answer is another question.
  const laid = layTree([
    node(0, null, 0),
    node(1, 0, 1),
    node(2, 0, 1),
    node(3, 2, 2),
    node(4, 2, 2),
  ]);
  const [root, first, second, third, fourth] = laid.nodes as [(typeof laid.nodes)[number]] &
    typeof laid.nodes;

  it('has its leaves one below another, each question in the middle of its answers', () => {
    expect(first!.y).toBeLessThan(third!.y - NODE.height);
    expect(third!.y).toBeLessThan(fourth!.y - NODE.height);
    expect(second!.y).toBe((third!.y + fourth!.y) / 2);
    expect(root.y).toBe((first!.y + second!.y) / 2);
  });

  it('goes to the right with its depth, and ends within the picture', () => {
    expect(first!.x).toBe(second!.x);
    expect(root.x + NODE.width).toBeLessThan(first!.x);
    expect(fourth!.x + NODE.width).toBeLessThan(laid.width);
    expect(fourth!.y + NODE.height).toBeLessThan(laid.height);
  });

  it('is a list of lists as text, each leaf with the answer that leads to it', () => {
    const row = (depth: number, text: string, isLeaf = false) => ({ depth, text, isLeaf });
    const rows = [
      ...[row(0, 'below 5'), row(1, 'Gold', true), row(0, 'from 5'), row(1, 'below 9')],
      ...[row(2, 'Silver', true), row(1, 'from 9'), row(2, 'Gold', true)],
    ];
    expect(nestRows(rows)).toEqual([
      { text: 'below 5', leaf: 'Gold', below: [] },
      {
        ...{ text: 'from 5', leaf: null },
        below: [
          { text: 'below 9', leaf: 'Silver', below: [] },
          { text: 'from 9', leaf: 'Gold', below: [] },
        ],
      },
    ]);
    expect(nestRows([row(0, 'Gold', true)])).toEqual([{ text: '', leaf: 'Gold', below: [] }]);
  });
});

describe('the form of a training', () => {
  it.each([
    ['2, 3，4、5 6', [2, 3, 4, 5, 6]],
    ['', []],
    ['2, x', null],
    ['2.5', null],
  ])('%j is %j', (text, numbers) => {
    expect(numbersOf(text)).toEqual(numbers);
  });

  it('shows a fault of a part where the whole stands, and of no other', () => {
    const faults = [{ path: 'features.3', message: 'no such' }];
    expect(faultWithin(faults, 'features')).toBe('no such');
    expect(faultWithin(faults, 'feature')).toBeNull();
  });
});

describe('the start of a local day', () => {
  it.each([
    ['2026-03-03', 'Asia/Shanghai', '2026-03-02T16:00:00.000Z'],
    ['2026-03-03', 'America/New_York', '2026-03-03T05:00:00.000Z'],
    ['2026-03-03', 'Pacific/Kiritimati', '2026-03-02T10:00:00.000Z'],
    // Clocks go from 0:00 to 1:00 there: the day begins at 1:00.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
  ])('%s in %s is %s', (day, zone, instant) => {
    const start = startOfLocalDay(day, zone);
    expect(new Date(start).toISOString()).toBe(instant);
    expect(localDayOf(start - 1, zone) < day).toBe(true);
  });
});
