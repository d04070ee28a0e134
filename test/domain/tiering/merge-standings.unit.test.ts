import fc from 'fast-check';
import { mergeStandings } from '../../../src/domain/tiering/merge-standings';
import { rankInForce, type Standing } from '../../../src/domain/tiering/standing';
import { buildStanding } from '../../support/rules';

const instant = fc.integer({ min: 0, max: 9 });
const rank = fc.integer({ min: 0, max: 3 });
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });

const standings: fc.Arbitrary<Standing> = fc
  .record({
    earnedRank: rank,
    termFrom: instant,
    termUntil: maybe(instant),
    caps: fc.array(fc.record({ rank, until: instant, cause: fc.constant('PENALTY' as const) }), {
      maxLength: 2,
    }),
    deductions: fc.array(fc.record({ amount: fc.nat(100), until: instant }), { maxLength: 2 }),
    lock: maybe(fc.record({ rank, until: maybe(instant), accumulates: fc.boolean() })),
    invitedRank: maybe(rank),
    anchorDay: maybe(fc.nat(100)),
  })
  .map((shape) => buildStanding(rankInForce(shape), shape));

describe('the standing of two who become one', () => {
  it('is the better tier, with its own term', () => {
    const silver = buildStanding(1, { termFrom: 1, termUntil: 90, noticedFor: 90 });
    const gold = buildStanding(2, { termFrom: 5, termUntil: 50 });
    const expected = { rank: 2, earnedRank: 2, termFrom: 5, termUntil: 50, noticedFor: null };
    expect(mergeStandings(silver, gold)).toMatchObject(expected);
    expect(mergeStandings(gold, silver)).toMatchObject(expected);
  });

  it('is of equal tiers the one that is held for longer, for ever before all', () => {
    const until = (termUntil: number | null) => buildStanding(1, { termUntil });
    expect(mergeStandings(until(50), until(90)).termUntil).toBe(90);
    expect(mergeStandings(until(90), until(50)).termUntil).toBe(90);
    expect(mergeStandings(until(90), until(null)).termUntil).toBeNull();
  });

  it('is fixed by the lock of the one who stays, or of the other', () => {
    const locked = (to: number) =>
      buildStanding(to, { earnedRank: 3, lock: { rank: to, until: null, accumulates: false } });
    expect(mergeStandings(locked(0), buildStanding(2))).toMatchObject({ rank: 0, earnedRank: 3 });
    expect(mergeStandings(buildStanding(2), locked(1)).rank).toBe(1);
    expect(mergeStandings(locked(1), locked(0)).rank).toBe(1);
  });

  it('keeps all caps, all deductions, and either invitation', () => {
    const cap = (rankOfCap: number, until: number) =>
      ({ rank: rankOfCap, until, cause: 'PENALTY' }) as const;
    const one = buildStanding(0, {
      caps: [cap(2, 90)],
      deductions: [{ amount: 1, until: 5 }],
      invitedRank: 3,
    });
    const other = buildStanding(0, {
      caps: [cap(1, 50)],
      deductions: [{ amount: 2, until: 6 }],
      anchorDay: 7,
    });
    expect(mergeStandings(one, other)).toMatchObject({
      caps: [cap(2, 90), cap(1, 50)],
      deductions: [
        { amount: 1, until: 5 },
        { amount: 2, until: 6 },
      ],
      invitedRank: 3,
      anchorDay: 7,
    });
  });

  it('is never lower than either, unless a person has fixed it', () => {
    fc.assert(
      fc.property(standings, standings, (one, other) => {
        const merged = mergeStandings(one, other);
        expect(merged.rank).toBe(rankInForce(merged));
        expect(merged.earnedRank).toBe(Math.max(one.earnedRank, other.earnedRank));
        const isFixed = [one, other].some(({ lock }) => lock !== null && !lock.accumulates);
        if (!isFixed) expect(merged.rank).toBe(Math.max(one.rank, other.rank));
        else if (merged.lock && !merged.lock.accumulates)
          expect(merged.rank).toBe(merged.lock.rank);
      }),
    );
  });

  it('has one rank whoever stays, unless both are locked', () => {
    fc.assert(
      fc.property(standings, standings, (one, other) => {
        fc.pre(one.lock === null || other.lock === null);
        expect(mergeStandings(one, other).rank).toBe(mergeStandings(other, one).rank);
      }),
    );
  });
});
