import { applyOverlay } from '../../../src/domain/experiments/overlay';
import { variantOf } from '../../../src/domain/experiments/assign';
import { decide, QUIET } from '../../../src/domain/tiering/decide';
import { standingOfRecord, recordOfStanding } from '../../../src/domain/tiering/standing-record';
import type { Standing } from '../../../src/domain/tiering/standing';
import type { TrialInForce } from '../../../src/domain/tiering/rules';
import { inTrial } from '../../../src/domain/tiering/trial';
import { featureSource, type MemberSums } from '../../support/feature-source';
import { buildInForce, buildRules, buildStanding } from '../../support/rules';

const DAY = 86_400_000;
const rules = buildRules({ movement: { validity: { kind: 'LENGTH', length: 'P1Y' } } });
const lower = applyOverlay(
  rules,
  { thresholds: [{ tierCode: 'gold', threshold: 300 }], weights: [] },
  { locales: ['en', 'zh-CN'] },
);
if (!lower.ok) throw new Error('the overlay of this test is valid');

const trial: TrialInForce = {
  experimentId: 'exp_1',
  allocation: { seed: 'one', coverage: 1, weights: [0.5, 0.5] },
  variants: [
    { code: 'control', rules },
    { code: 'lower', rules: lower.value },
  ],
};
const published = buildInForce(rules);
const tried = buildInForce(rules, { trial });

const memberIn = (variant: number): string => {
  for (let number = 0; ; number += 1) {
    const id = `mem_${number}`;
    if (variantOf(trial.allocation, id) === variant) return id;
  }
};
const [INSIDE, OUTSIDE] = [memberIn(1), memberIn(0)];

function decideAll(
  inForce: typeof tried,
  members: readonly { readonly sums: MemberSums; readonly held: Standing }[],
  at: number,
) {
  return decide(inForce, {
    ...featureSource(members.map(({ sums }) => sums)),
    ...{ held: members.map(({ held }) => held), at: new Float64Array(members.length).fill(at) },
    ...QUIET,
  });
}

describe('a trial within the pipeline', () => {
  const sums = { purchaseAmount: 500 };

  test('decides each member by the rules of their variant, in one batch', () => {
    const members = [INSIDE, OUTSIDE].map((id) => ({
      sums,
      held: inTrial(trial, id, buildStanding(0)),
    }));
    const { rank, score } = decideAll(tried, [...members, { sums, held: buildStanding(0) }], DAY);
    expect([...score]).toEqual([350, 350, 350]);
    expect([...rank]).toEqual([2, 1, 1]);
  });

  test('the control is decided as without a trial, whatever it did', () => {
    for (let amount = 0; amount < 2_000; amount += 37) {
      const member = { sums: { purchaseAmount: amount }, held: buildStanding(1) };
      const held = inTrial(trial, OUTSIDE, member.held);
      const { standing, ...with_ } = decideAll(tried, [{ ...member, held }], DAY);
      const { standing: plain, ...without } = decideAll(published, [member], DAY);
      expect(with_).toEqual(without);
      expect({ ...standing[0], trial: null }).toEqual(plain[0]);
    }
  });

  test('enrolment is kept: later looks, and a record that is read back, change nothing', () => {
    const held = inTrial(trial, INSIDE, buildStanding(1, { termUntil: 9 * DAY }));
    expect(held.trial).toEqual({
      ...{ experimentId: 'exp_1', variant: 'lower', floorRank: 1, floorUntil: 9 * DAY },
    });
    expect(inTrial(trial, INSIDE, { ...held, earnedRank: 2 }).trial).toEqual(held.trial);
    expect(standingOfRecord(rules, recordOfStanding(rules, held))).toEqual(held);
  });

  test('when it ends, a member keeps the tier until its term ends', () => {
    const [joined] = decideAll(
      tried,
      [{ sums, held: inTrial(trial, INSIDE, buildStanding(0)) }],
      DAY,
    ).standing;
    if (!joined) throw new Error('one member was decided');
    const left = inTrial(null, INSIDE, joined);
    expect(left.trial).toMatchObject({ variant: null, floorRank: 2, floorUntil: joined.termUntil });
    const later = decideAll(published, [{ sums, held: left }], 2 * DAY);
    expect(later.rank[0]).toBe(2);
    const end = joined.termUntil ?? 0;
    expect(later.standing[0]?.trial).toEqual(left.trial);
    expect(decideAll(published, [{ sums, held: left }], end).standing[0]?.trial).toBeNull();
  });

  test('a refund takes no tier below the one held at enrolment, or at the end of a trial', () => {
    const refunding = buildRules({ movement: { refund: 'AT_ONCE' } });
    const inForce = buildInForce(refunding);
    const refunded = (held: Standing) =>
      decide(inForce, {
        ...featureSource([{ purchaseAmount: 10 }]),
        ...{ held: [held], at: Float64Array.of(DAY), ...QUIET },
        facts: [{ isRefunded: true, violations: [], isEndedTermReviewed: false }],
      }).rank[0];
    expect(refunded(buildStanding(2))).toBe(0);
    const part = { experimentId: 'exp_1', variant: null, floorRank: 2, floorUntil: 5 * DAY };
    expect(refunded(buildStanding(2, { trial: part }))).toBe(2);
    expect(refunded(buildStanding(3, { trial: part }))).toBe(2);
    expect(refunded(buildStanding(2, { trial: { ...part, floorUntil: DAY } }))).toBe(0);
  });
});
