import fc from 'fast-check';
import { mergeEdits } from '../../admin/src/pages/program/merge-edits';
import { putAt } from '../../admin/src/pages/program/put-at';

const rung = (code: string, threshold: number, name = code) => ({
  code,
  names: [{ locale: 'en', text: name }],
  threshold,
});
const edits = (
  silver: number,
  gold: number,
  more: { title?: string; silverName?: string } = {},
) => ({
  title: more.title ?? 'a title',
  rules: { ladder: [rung('silver', silver, more.silverName), rung('gold', gold)], graceDays: 0 },
});

describe('two people who edit one draft', () => {
  it('lose nothing where they changed different places', () => {
    const { merged, conflicts, theirs } = mergeEdits(
      edits(200, 500),
      edits(200, 400),
      edits(150, 500, { title: 'theirs' }),
    );
    expect(merged).toEqual(edits(150, 400, { title: 'theirs' }));
    expect(conflicts).toEqual([]);
    expect(theirs.toSorted()).toEqual(['rules.ladder.silver', 'title']);
  });

  it('are told where they changed the same, and mine stays', () => {
    const { merged, conflicts } = mergeEdits(edits(200, 500), edits(200, 400), edits(200, 450));
    expect(merged).toEqual(edits(200, 400));
    expect(conflicts).toEqual([
      { path: 'rules.ladder.gold.threshold', base: 500, mine: 400, theirs: 450 },
    ]);
  });

  it('may then take theirs, there and nowhere else', () => {
    const { merged, conflicts } = mergeEdits(
      edits(200, 500),
      edits(100, 400, { silverName: 'Argent' }),
      edits(200, 450),
    );
    const [conflict] = conflicts;
    const taken = putAt(merged, conflict!.path.split('.'), conflict!.theirs);
    expect(taken).toEqual(edits(100, 450, { silverName: 'Argent' }));
  });

  it('have no conflict where both did the same', () => {
    const { merged, conflicts } = mergeEdits(edits(200, 500), edits(200, 400), edits(200, 400));
    expect([merged, conflicts]).toEqual([edits(200, 400), []]);
  });

  it('have a list as a whole where one of them added to it', () => {
    const base = edits(200, 500);
    const mine = edits(200, 400);
    const theirs = {
      ...base,
      rules: { ...base.rules, ladder: [...base.rules.ladder, rung('diamond', 1_200)] },
    };
    const { merged, conflicts } = mergeEdits(base, mine, theirs);
    expect(merged).toEqual(mine);
    expect(conflicts.map(({ path }) => path)).toEqual(['rules.ladder']);
  });

  it('keep each change of either side, whatever they are', () => {
    const numbers = fc.record({ a: fc.nat(3), b: fc.nat(3), c: fc.nat(3) });
    fc.assert(
      fc.property(numbers, numbers, numbers, (base, mine, theirs) => {
        const { merged, conflicts } = mergeEdits(base, mine, theirs);
        for (const key of ['a', 'b', 'c'] as const) {
          const isMine = mine[key] !== base[key];
          expect(merged[key]).toBe(isMine ? mine[key] : theirs[key]);
          const isBoth = isMine && theirs[key] !== base[key] && theirs[key] !== mine[key];
          expect(conflicts.some(({ path }) => path === key)).toBe(isBoth);
        }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 50) },
    );
  });
});
