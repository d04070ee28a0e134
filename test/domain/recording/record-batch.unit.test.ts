import fc from 'fast-check';
import { compareBehaviours, type Behaviour } from '../../../src/domain/behaviour/behaviour';
import { FEATURES, featureOf } from '../../../src/domain/behaviour/features';
import { summedRanges } from '../../../src/domain/behaviour/summing';
import type { PointsRules } from '../../../src/domain/points/points-rules';
import { zoneCalendar } from '../../../src/domain/shared/calendar';
import { completeRules, tierAt, type ProgramRules } from '../../../src/domain/tiering/rules';
import { MemoryMembers } from '../../support/memory-members';
import { NaiveMember } from '../../support/naive-earning';
import { naiveFeatures, naiveFeedback } from '../../support/naive-features';
import { historyArbitrary, RANDOM_UNTIL } from '../../support/random-behaviours';
import { pointsRulesArbitrary } from '../../support/random-earning';
import { buildInForce } from '../../support/rules';

const MEMBERS = 3;
const calendar = zoneCalendar('Asia/Shanghai');
const today = calendar.dayOf(RANDOM_UNTIL);

const weight = (feature: (typeof FEATURES)[number], by: number) => ({
  feature,
  weight: by,
  transform: { kind: 'IDENTITY' as const },
  missing: 0,
});
const rules: ProgramRules = completeRules({
  window: { kind: 'ROLLING', days: 15 },
  // With spendGrowth, recencyDays and purchaseIntervalDays every column of the sums is in play.
  weights: [
    weight('purchaseAmount', 0.7),
    weight('purchaseCount', 20),
    weight('interactionCount', 10),
    weight('spendGrowth', 0.1),
    weight('recencyDays', -0.5),
    weight('purchaseIntervalDays', 0.25),
    weight('activeDays', 3),
    weight('browseDepth', 1),
  ],
  ladder: [
    { code: 'regular', names: {}, threshold: 0, pointsMultiplier: '1' },
    { code: 'silver', names: {}, threshold: 101, pointsMultiplier: '1.5' },
    { code: 'gold', names: {}, threshold: 501, pointsMultiplier: '2' },
  ],
  pointsPerUnit: '1',
  lateEventHorizonDays: 90,
});
const inForce = buildInForce(rules, { calendar });
const members = (points?: PointsRules): MemoryMembers =>
  new MemoryMembers(MEMBERS, {
    ...{ inForce, today, calendar },
    ...(points && { points: { pointsVersion: 3, rules: points } }),
  });

type Rows = readonly { readonly member: number; readonly behaviour: Behaviour }[];

const inOrder = (rows: Rows): Rows =>
  rows.toSorted((a, b) => compareBehaviours(a.behaviour, b.behaviour));

const everythingOf = (kept: MemoryMembers) => ({
  totals: kept.totals(),
  sums: kept.sums,
  standing: kept.standing,
  score: kept.score,
  points: kept.points,
  earned: kept.earned,
  capUse: kept.capUse(),
  decisions: kept.decisions.toSorted((a, b) => a.row - b.row),
});

describe('recordBatch', () => {
  test('a batch gives what its rows would give one by one', () => {
    fc.assert(
      fc.property(historyArbitrary(MEMBERS, 40), pointsRulesArbitrary, (rows, points) => {
        const together = members(points);
        together.record(rows);
        const alone = members(points);
        for (const row of inOrder(rows)) alone.record([row]);
        expect(everythingOf(together)).toEqual(everythingOf(alone));
      }),
      { numRuns: 300 },
    );
  });

  test('behaviours in any order and any batches come to one state of features and score', () => {
    const scenario = historyArbitrary(MEMBERS, 30).chain((rows) =>
      fc.record({
        rows: fc.constant(rows),
        shuffled: fc.shuffledSubarray(rows, { minLength: rows.length }),
        cut: fc.nat({ max: rows.length }),
      }),
    );
    fc.assert(
      fc.property(scenario, ({ rows, shuffled, cut }) => {
        const straight = members();
        straight.record(rows);
        const muddled = members();
        muddled.record(shuffled.slice(0, cut));
        for (const row of shuffled.slice(cut)) muddled.record([row]);
        expect(muddled.totals()).toEqual(straight.totals());
        expect(muddled.sums).toEqual(straight.sums);
        const scoreOf = (kept: MemoryMembers) => rows.map(({ member }) => kept.score[member]);
        expect(scoreOf(muddled)).toEqual(scoreOf(straight));
      }),
      { numRuns: 300 },
    );
  });

  test('features are those of a naive reading of the whole history', () => {
    fc.assert(
      fc.property(historyArbitrary(MEMBERS, 40), (rows) => {
        const kept = members();
        for (const row of rows) kept.record([row]);
        const { current, previous } = summedRanges(rules, today);
        const source = {
          sums: kept.sums,
          joinedDay: new Float64Array(MEMBERS),
          today: new Float64Array(MEMBERS).fill(today),
          minorPerMajor: 100,
        };
        for (let member = 0; member < MEMBERS; member += 1) {
          const question = {
            behaviours: rows.filter((row) => row.member === member).map((row) => row.behaviour),
            dayOf: calendar.dayOf,
            range: current,
            previous,
            joinedDay: 0,
            today,
            minorPerMajor: 100,
          };
          const naive = naiveFeatures(question);
          expect({
            positive: kept.sums.counters.positiveFeedback[member],
            negative: kept.sums.counters.negativeFeedback[member],
          }).toEqual(naiveFeedback(question));
          for (const feature of FEATURES) {
            const value = featureOf(feature, source, member);
            const expected = naive[feature];
            if (value === null || expected === null)
              expect([feature, value]).toEqual([feature, expected]);
            else expect(Math.abs(value - expected)).toBeLessThan(1e-6);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('points are those of a naive reading of the rules, in whatever order rows come', () => {
    fc.assert(
      fc.property(historyArbitrary(MEMBERS, 40), pointsRulesArbitrary, (rows, points) => {
        const kept = members(points);
        const naive = Array.from(
          { length: MEMBERS },
          () => new NaiveMember(points, rules.pointsPerUnit, calendar.zone),
        );
        for (const row of rows) {
          const tier = tierAt(rules, kept.standing[row.member]?.rank ?? 0);
          const expected = naive[row.member]?.record(row.behaviour, tier) ?? null;
          kept.record([row]);
          const { kind, points: by, desired, terms } = kept.earned[row.behaviour.externalId] ?? {};
          const actual = kind ? { kind, points: by, desired, ruleCode: terms?.ruleCode } : null;
          expect(actual).toEqual(expected);
        }
      }),
      { numRuns: 300 },
    );
  });
});
