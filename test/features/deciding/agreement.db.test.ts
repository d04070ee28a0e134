import fc from 'fast-check';
import { roundScore } from '../../../src/domain/shared/decimal';
import { HOUR_MS } from '../../../src/domain/shared/instant';
import { needsPopulation } from '../../../src/domain/tiering/population-survey';
import type { ReasonCode } from '../../../src/domain/tiering/reason';
import type { ProgramRules } from '../../../src/domain/tiering/rules';
import { isMysql } from '../../support/database';
import {
  ExplanationDesk,
  type MemberExplanation,
  type ToldCondition,
} from '../../support/member-explanation';
import { placeOf } from '../../support/naive-standing';
import { NaiveTiering, type NaiveEvaluated } from '../../support/naive-tiering';
import { tryPath } from '../../support/path-trial';
import { PipelineStage } from '../../support/pipeline-stage';
import { rulesArbitrary } from '../../support/random-tier-rules';
import {
  happen,
  HISTORY_FROM,
  tieringArbitrary,
  type RandomTiering,
  type TierEvent,
} from '../../support/random-tiering';
import { simulate } from '../../support/simulated';
import type { MemberView } from '../../support/tier-stage';

jest.setTimeout(900_000);

const RUNS = Number(process.env['AGREE_RUNS'] ?? (isMysql ? 2 : 6));
const SEED = Number(process.env['AGREE_SEED'] ?? 20261128);
/** One history alone, by its place, to look into it; all of them where nothing is said. */
const ONLY = process.env['AGREE_ONLY'] ? Number(process.env['AGREE_ONLY']) : null;
/** Simulations and explanations are asked for after one event in so many. */
const SAMPLED = Number(process.env['AGREE_SAMPLED'] ?? 25);
const MEMBERS = 3;

/** What both sides must say of a member, to the instant. */
const seenOf = (view: MemberView) => ({
  score: view.score,
  tier: view.tier,
  earned: view.earned,
  candidate: view.candidate,
  termFrom: view.termFrom,
  termUntil: view.termUntil,
  graceUntil: view.graceUntil,
  cap: view.cap && { tier: view.cap.tier, until: view.cap.until },
  deductions: view.deductions,
  lock: view.lock,
});

/** Reasons that the oracle gives too: those that say why the tier is not what the score gives. */
const COMPARED = [
  ...(['IN_GRACE', 'CAPPED_BY_PENALTY', 'CAPPED_BY_DECLINE', 'CAPPED_BY_RULES'] as const),
  ...(['SET_BY_PERSON', 'INVITATION_NEEDED', 'PROMOTION_WAITS', 'GROWTH_VALUE_DEDUCTED'] as const),
] satisfies readonly ReasonCode[];

type Agreeing = {
  readonly tiering: RandomTiering;
  readonly oracle: NaiveTiering;
  readonly stage: PipelineStage;
  readonly desk: ExplanationDesk;
  readonly evaluated: readonly NaiveEvaluated[];
  /** The rules in force. */
  rules: ProgramRules;
};

/** How often each was seen: what is never seen shows nothing. */
const met = { simulated: 0, moved: 0, explained: 0, paths: 0, compared: 0 };

const expectSameViews = async ({ oracle, stage, tiering }: Agreeing, at: string): Promise<void> => {
  for (const member of tiering.joinedAt.keys()) {
    const expected = { at, member, ...seenOf(oracle.view(member)) };
    expect({ at, member, ...seenOf(await stage.view(member)) }).toEqual(expected);
  }
};

/** Whom other rules would move, with tiers and scores, and how many are where. */
async function expectSimulated(
  { oracle, stage, tiering }: Agreeing,
  rules: ProgramRules | null,
  at: string,
): Promise<void> {
  const { report, moved } = await simulate(stage, rules);
  const before = oracle.decidedNow(stage.now(), null);
  const after = rules === null ? before : oracle.decidedNow(stage.now(), rules);
  const ends = [...tiering.joinedAt.keys()].map((member) => ({
    memberId: stage.memberIds[member],
    from: before.view(member),
    to: after.view(member),
  }));
  const expected = ends.filter(({ from, to }) => from.tier !== to.tier);
  const found = moved.map(({ memberId, tierBefore, tierAfter, scoreBefore, scoreAfter }) => ({
    ...{ memberId, tierBefore, tierAfter, scoreBefore, scoreAfter },
  }));
  expect({ at, moved: new Set(found) }).toEqual({
    at,
    moved: new Set(
      expected.map(({ memberId, from, to }) => ({
        ...{ memberId, tierBefore: from.tier, tierAfter: to.tier },
        ...{ scoreBefore: from.score, scoreAfter: to.score },
      })),
    ),
  });
  const cells = ends.map(({ from, to }) => `${from.tier} → ${to.tier}`);
  expect(
    Object.fromEntries(report.matrix.map(({ from, to, members }) => [`${from} → ${to}`, members])),
  ).toEqual(
    Object.fromEntries(cells.map((cell) => [cell, cells.filter((one) => one === cell).length])),
  );
  met.simulated += 1;
  met.moved += moved.length;
}

/** What other rules would do, and what they do once they are published. */
async function expectPublished(of: Agreeing, rules: ProgramRules, at: string): Promise<void> {
  await expectSimulated(of, rules, at);
  const { moved } = await simulate(of.stage, rules);
  const now = of.stage.now();
  const event: TierEvent = { kind: 'PUBLISH', at: now, rules };
  void happen(of.oracle, event);
  await happen(of.stage, event);
  of.rules = rules;
  await expectSameViews(of, `${at}, published`);
  for (const { memberId, tierAfter, scoreAfter } of moved) {
    const { tier, score } = await of.stage.view(of.stage.memberIds.indexOf(memberId));
    expect({ at, tier, score }).toEqual({ at, tier: tierAfter, score: scoreAfter });
  }
}

type ToldPart = MemberExplanation['growthValue']['contributions'][number];

/** From a score that there is not, nothing is deducted. */
const summed = (parts: readonly ToldPart[], less: number): number =>
  parts.some(({ treatment }) => treatment === 'REFUSED')
    ? 0
    : roundScore(parts.reduce((sum, { contribution }) => sum + contribution, 0) - less);

/** What is told of a member is what the oracle finds, and its parts go with each other. */
function expectExplained(of: Agreeing, told: MemberExplanation, member: number, at: string): void {
  const { decision, growthValue } = told;
  const view = of.oracle.view(member);
  expect({
    ...{ at, member, tier: told.tier.code, decided: decision.tier.code },
    ...{ score: growthValue.score, termUntil: decision.termUntil },
    // Of several that stand in the way the nearest is told, and not what a lock covers.
    unfounded: decision.reasons
      .map(({ code }) => code)
      .filter((code) => COMPARED.some((one) => one === code) && !view.reasons.includes(code)),
    parts: summed(growthValue.contributions, deductedFrom(view)),
  }).toEqual({
    ...{ at, member, tier: view.tier, decided: view.tier, score: view.score },
    termUntil: view.termUntil === null ? null : new Date(view.termUntil).toISOString(),
    ...{ unfounded: [], parts: view.score },
  });
  const taken = decision.reasons.find(({ code }) => code === 'GROWTH_VALUE_DEDUCTED');
  expect({ at, member, score: summed(decision.contributions, taken?.deducted ?? 0) }).toEqual({
    ...{ at, member, score: decision.score },
  });
  const decidedAt = Date.parse(decision.decidedAt);
  const evaluation = of.evaluated.findLast(
    (one) => one.member === member && one.at === decidedAt && one.scores.includes(decision.score),
  );
  expect({ at, member, decided: evaluation?.tier }).toEqual({ at, member, decided: view.tier });
  for (const condition of decision.conditions) {
    expectCondition(condition, { of, decision, thresholds: evaluation?.thresholds ?? [], at });
  }
  met.explained += 1;
}

const deductedFrom = ({ deductions }: MemberView): number =>
  deductions.reduce((sum, { amount }) => sum + amount, 0);

/** What was compared: the score of the decision with the thresholds that were in force. */
function expectCondition(
  condition: ToldCondition,
  of: {
    readonly of: Agreeing;
    readonly decision: MemberExplanation['decision'];
    readonly thresholds: readonly number[];
    readonly at: string;
  },
): void {
  const { kind, tier, isMet, actual, required } = condition;
  if (actual === null || required === null) return;
  const { at, decision } = of;
  // A score that does not exist is told as 0, and keeps nothing, not even what 0 would.
  if (kind === 'KEEPS_TIER' && !isMet && actual === 0) return;
  expect({ at, kind, isMet }).toEqual({ at, kind, isMet: actual >= required });
  if (kind !== 'REACHES_TIER' && kind !== 'REACHES_NEXT_TIER') return;
  const threshold = of.thresholds[placeOf(of.of.rules, tier.code)];
  expect({ at, kind, actual, required }).toEqual({
    ...{ at, kind, actual: decision.score, required: threshold },
  });
  met.compared += 1;
}

/** The cheapest way up is enough, and nothing less of it is. */
function expectPath(of: Agreeing, told: MemberExplanation, member: number, at: string): void {
  const { nextTier } = told;
  if (nextTier === null) return;
  const [path] = nextTier.paths;
  expect({ at, hasPath: path !== undefined }).toEqual({ at, hasPath: nextTier.noPath === null });
  if (!path) return;
  const { oracle, rules, stage, tiering } = of;
  const trial = { oracle, rules, member, tier: nextTier.tier.code };
  const verdict = tryPath({ ...trial, calendar: tiering.calendar, at: stage.now() }, path);
  const { movement, window, ladder, model, division } = rules;
  const found = { movement, window, model, division, path, view: oracle.view(member) };
  const thresholds = ladder.map(({ threshold }) => threshold);
  const shown = { at, member, found: JSON.stringify({ ...found, thresholds }) };
  if (verdict === 'UNTRIED') return;
  expect({ ...shown, verdict }).toEqual({ ...shown, verdict: 'HOLDS' });
  met.paths += 1;
}

/** Whether everything that has fallen due was applied: the night of this very day is over. */
const isUpToDate = ({ tiering, stage }: Agreeing, nights: ReadonlySet<number>): boolean =>
  nights.has(tiering.calendar.dayOf(stage.now()));

/**
 * Numbers of the population come with the first night, so members join on the day before it: what
 * fell due before would be applied later than it fell due, by numbers that were not there yet.
 */
function joinedInTime(tiering: RandomTiering): RandomTiering {
  const { rules, calendar, joinedAt } = tiering;
  if (!needsPopulation(rules)) return tiering;
  const at = calendar.startOf(HISTORY_FROM - 1) + 8 * HOUR_MS;
  return { ...tiering, joinedAt: joinedAt.map(() => at) };
}

async function agree(tiering: RandomTiering, others: readonly ProgramRules[]): Promise<void> {
  const evaluated: NaiveEvaluated[] = [];
  const oracle = new NaiveTiering({ ...tiering, onEvaluated: (one) => evaluated.push(one) });
  const stage = await PipelineStage.open(tiering, 'NIGHTLY_RUN');
  const desk = await ExplanationDesk.open(stage);
  const of: Agreeing = { tiering, oracle, stage, desk, evaluated, rules: tiering.rules };
  const nights = new Set<number>();
  try {
    for (const [place, event] of tiering.events.entries()) {
      const at = `event ${place}, ${event.kind}`;
      if (event.kind === 'PUBLISH') await expectPublished(of, event.rules, at);
      else {
        void happen(oracle, event);
        await happen(stage, event);
        await expectSameViews(of, at);
      }
      if (event.kind === 'NIGHTLY') nights.add(event.day);
      if (place % SAMPLED !== 0 || !isUpToDate(of, nights)) continue;
      await expectSimulated(of, null, at);
      await expectSimulated(of, others[place % others.length] ?? null, at);
      for (const member of tiering.joinedAt.keys()) {
        const told = await desk.explain(member);
        expectExplained(of, told, member, at);
        expectPath(of, told, member, at);
      }
    }
    const [last] = others;
    if (last && isUpToDate(of, nights)) await expectPublished(of, last, 'the end');
  } finally {
    await desk.close();
    await stage.close();
  }
}

describe('live, nightly, simulation and explanation', () => {
  test('decide alike, and as a naive re-computation from raw behaviours does', async () => {
    const cases = fc.sample(
      tieringArbitrary({ members: MEMBERS, behaviours: 40 }).chain((tiering) =>
        fc.tuple(
          fc.constant(joinedInTime(tiering)),
          fc.array(rulesArbitrary(tiering.rules.ladder.length), { minLength: 3, maxLength: 3 }),
        ),
      ),
      { numRuns: RUNS, seed: SEED },
    );
    for (const [index, [tiering, others]] of cases.entries()) {
      if (ONLY === null || ONLY === index) await agree(tiering, others);
    }
    if (ONLY !== null) return;
    expect(Object.entries(met).filter(([, times]) => times === 0)).toEqual([]);
  });
});
