import { zoneCalendar } from '../../../src/domain/shared/calendar';
import { DAY_MS, HOUR_MS } from '../../../src/domain/shared/instant';
import type { ProgramRules } from '../../../src/domain/tiering/rules';
import { PipelineStage } from '../../support/pipeline-stage';
import { simulate } from '../../support/simulated';
import { plainBehaviour, STORY_RULES } from '../../support/tier-story';

const NOON = Date.parse('2026-03-10T12:00:00Z');
const FIXED: ProgramRules = {
  ...STORY_RULES,
  weights: [{ feature: 'purchaseAmount', weight: 1, transform: { kind: 'IDENTITY' }, missing: 0 }],
};
const QUANTILE: ProgramRules = {
  ...FIXED,
  division: {
    kind: 'QUANTILE',
    shares: [
      { tierCode: 'silver', share: 0.4, floor: null },
      { tierCode: 'gold', share: 0.2, floor: null },
    ],
  },
};

const paid = (member: number, pounds: number, at = NOON) => ({
  member,
  behaviour: plainBehaviour({
    ...{ type: 'PAYMENT', orderId: `o-${member}-${at}`, amountMinor: pounds * 100 },
    ...{ externalId: `e-${member}-${at}`, occurredAt: at },
  }),
});

let stage: PipelineStage;
beforeEach(async () => {
  const joinedAt = Array.from({ length: 5 }, () => NOON - DAY_MS);
  stage = await PipelineStage.open({
    ...{ rules: FIXED, calendar: zoneCalendar('Europe/London'), joinedAt },
  });
  await stage.record(
    NOON,
    [1, 2, 3, 4, 5].map((pounds, member) => paid(member, pounds)),
  );
});
afterEach(() => stage.close());

describe('a version that asks the population', () => {
  it('has its numbers from its first instant on, and a simulation told whom it moves', async () => {
    const at = NOON + HOUR_MS;
    stage.clock.set(at);
    const { moved } = await simulate(stage, QUANTILE);
    await stage.publish(at, QUANTILE);
    const { inForce } = await stage.services.directory.get(stage.programId);
    expect(inForce.population).toMatchObject({ computedAt: at, members: 5, eligible: 5 });
    // ⌈0.2·5⌉ = 1 and ⌈0.6·5⌉ = 3 from the top.
    expect(inForce.population?.thresholds?.slice(0, 3)).toEqual([0, 3, 5]);
    await stage.decideAll(at);
    const tiers: string[] = [];
    for (const member of stage.memberIds.keys()) tiers.push((await stage.view(member)).tier);
    expect(tiers).toEqual(['regular', 'regular', 'silver', 'silver', 'gold']);
    expect(new Set(moved.map(({ memberId, tierAfter }) => `${memberId} ${tierAfter}`))).toEqual(
      new Set([2, 3, 4].map((place) => `${stage.memberIds[place]} ${tiers[place]}`)),
    );
  });

  it('decides live by them, before any night', async () => {
    await stage.publish(NOON + HOUR_MS, QUANTILE);
    const later = NOON + 2 * HOUR_MS;
    await stage.record(later, [paid(0, 3, later)]);
    expect(await stage.view(0)).toMatchObject({ score: 4, tier: 'silver' });
  });

  it('keeps none where it asks for none', async () => {
    const weights = [{ ...FIXED.weights[0], weight: 2 }] as ProgramRules['weights'];
    await stage.publish(NOON + HOUR_MS, { ...FIXED, weights });
    const { inForce } = await stage.services.directory.get(stage.programId);
    expect(inForce).toMatchObject({ versionNumber: 2, population: null });
  });
});

test('nights that come late decide everybody by their numbers, also who did something meanwhile', async () => {
  const joinedAt = [1, 2, 3].map(() => NOON - DAY_MS);
  const setup = { rules: QUANTILE, calendar: zoneCalendar('Europe/London'), joinedAt };
  const late = await PipelineStage.open(setup, 'NIGHTLY_RUN');
  try {
    const today = setup.calendar.dayOf(NOON);
    await late.nightly(today);
    await late.record(
      NOON,
      [10, 20, 30].map((pounds, member) => paid(member, pounds)),
    );
    await late.nightly(today + 1);
    expect(await late.view(0)).toMatchObject({ score: 10, tier: 'regular' });
    const refunded = [1, 2].map((member) => {
      const { behaviour } = paid(member, 15, NOON + DAY_MS);
      const { orderId } = paid(member, 0).behaviour;
      return { member, behaviour: { ...behaviour, type: 'REFUND' as const, orderId } };
    });
    await late.record(NOON + DAY_MS, refunded);
    // In the first hour of the day after next, before the nights of three days come at once.
    const liked = plainBehaviour({
      ...{
        type: 'LIKE',
        externalId: 'like',
        occurredAt: setup.calendar.startOf(today + 3) + 60_000,
      },
    });
    await late.record(liked.occurredAt, [{ member: 0, behaviour: liked }]);
    await late.nightly(today + 4);
    // Scores are 10, 5 and 15 now.
    expect(await late.view(0)).toMatchObject({ score: 10, tier: 'silver' });
  } finally {
    await late.close();
  }
});

test('a clock that jumped ahead publishes nothing that waits', async () => {
  const { settling } = stage.services;
  const { programId } = stage;
  await settling.run();
  await expect(settling.checkClock(programId, NOON + 366 * DAY_MS)).resolves.toBeUndefined();
  await expect(settling.checkClock(programId, NOON + 368 * DAY_MS)).rejects.toThrow('last run');
});
