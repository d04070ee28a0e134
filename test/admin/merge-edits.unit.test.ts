import fc from 'fast-check';
import { changedPlaces, mergeEdits } from '../../admin/src/editing/merge-edits';
import { putAt } from '../../admin/src/editing/put-at';

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

  it('keep what only one of them has added, and lose what only one has taken away', () => {
    const { merged, conflicts } = mergeEdits<object>(
      { names: { en: 'Tea', fr: 'Thé' }, texts: {} },
      { names: { en: 'Tea' }, texts: {} },
      { names: { en: 'Tea', fr: 'Thé', de: 'Tee' }, texts: { en: 'For you' } },
    );
    expect(merged).toEqual({ names: { en: 'Tea', de: 'Tee' }, texts: { en: 'For you' } });
    expect(conflicts).toEqual([]);
  });

  it('do not have halves put together of what is one', () => {
    const when = (combinator: string, ...rules: string[]) => ({ when: { combinator, rules } });
    const { merged, conflicts } = mergeEdits(
      when('and', 'gold', 'app'),
      when('or', 'gold', 'app'),
      when('and', 'gold'),
      ['when'],
    );
    expect(merged).toEqual(when('or', 'gold', 'app'));
    expect(conflicts.map(({ path }) => path)).toEqual(['when']);
  });

  it('do not mix parts of one kind with parts of another', () => {
    const days = (count: number) => ({ window: { kind: 'ROLLING', days: count, period: null } });
    const year = { window: { kind: 'CALENDAR', days: null, period: 'YEAR' } };
    const ever = { window: { kind: 'LIFETIME', days: null, period: null } };
    const { merged, conflicts } = mergeEdits<object>(days(365), ever, year);
    expect(merged).toEqual(ever);
    expect(conflicts.map(({ path }) => path)).toEqual(['window']);
    expect(mergeEdits<object>(days(365), days(365), year).merged).toEqual(year);
  });

  it('lose no element of a list in which two have one name', () => {
    const list = (...texts: string[]) => ({ then: texts.map((text) => ({ kind: 'NOTE', text })) });
    const { merged, conflicts } = mergeEdits(list('a', 'b'), list('a', 'c'), list('d', 'b'));
    expect(merged).toEqual(list('a', 'c'));
    expect(conflicts.map(({ path }) => path)).toEqual(['then']);
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

describe('what has changed', () => {
  it('is told by its places', () => {
    const now = edits(200, 400, { title: 'another' });
    expect(changedPlaces(edits(200, 500), now)).toEqual(['title', 'rules.ladder.gold.threshold']);
    expect(changedPlaces(now, now)).toEqual([]);
    expect(changedPlaces({ texts: {} }, { texts: { en: 'For you' } })).toEqual(['texts.en']);
  });
});
