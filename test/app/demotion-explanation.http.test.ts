import { HttpStage, type StageServer } from '../support/http-stage';
import { startTestServer } from '../support/server';
import {
  calendarOf,
  joinedOf,
  playStory,
  rulesOf,
  type StoryRules,
  type StoryStep,
} from '../support/tier-story';

/**
 * Whoever loses or keeps a tier reads what that required, what they had and what they lacked
 * (docs/domain.md §13, "Explanation"): as data and as text, in both languages.
 */
const THIRTY_DAYS = {
  kind: 'LENGTH',
  anchor: 'REACHED',
  length: { months: 0, days: 30 },
} as const;
/** Gold for 30 days, by what was paid in the last 20: the term of 10 January ends on 9 February. */
const SHORT = {
  window: { kind: 'ROLLING', days: 20 },
  movement: { validity: THIRTY_DAYS },
} as const;
const BECOMES_GOLD = { at: '2026-01-10 10:00', pays: 600, order: 'o' } as const;

const DECISION = `query ($by: MemberBy!) { memberBy(by: $by) { decision {
  tier { code } previousTier { code } text zh: text(locale: "zh-CN")
  conditions { kind isMet tier { code } required actual missing text zh: text(locale: "zh-CN") }
  reasons { code tier { code } keeping { tier { code } required actual missing } text zh: text(locale: "zh-CN") }
} } }`;

let host: StageServer;
let stories = 0;

beforeAll(async () => {
  const clock = { now: 0 };
  const server = await startTestServer({ clock: () => clock.now });
  host = Object.assign(clock, { server });
});
afterAll(() => host.server.close());

/** The decision in force after what has happened. */
async function decisionAfter(rules: StoryRules, steps: readonly StoryStep[]) {
  stories += 1;
  const story = { name: `told-${stories}`, rules, steps };
  const setup = {
    rules: rulesOf(rules),
    calendar: calendarOf(story),
    joinedAt: joinedOf(story),
  };
  const stage = await HttpStage.open(host, setup, story.name);
  await playStory(story, stage, () => undefined);
  return (await stage.read(0, DECISION)).decision;
}

type Coded = { readonly code?: string; readonly kind?: string };
const find = (list: readonly Coded[], name: string) =>
  list.find(({ code, kind }) => code === name || kind === name);

const against = (code: string, required: number, actual: number, missing: number) => ({
  tier: { code },
  ...{ required, actual, missing },
});

test('at the end of a term', async () => {
  const rules = { ...SHORT, movement: { ...SHORT.movement, hysteresis: 10 } };
  const decision = await decisionAfter(rules, [
    BECOMES_GOLD,
    { at: '2026-01-31 10:00', pays: 412.5 },
    { night: '2026-02-09' },
  ]);
  expect(decision).toMatchObject({ tier: { code: 'silver' }, previousTier: { code: 'gold' } });
  const gold = against('gold', 490, 412.5, 77.5);
  expect(find(decision.conditions, 'STILL_QUALIFIES')).toEqual({
    ...{ kind: 'STILL_QUALIFIES', isMet: false, ...gold },
    text: 'Not met: the growth value of the qualification window keeps Gold (412.5 of 490, 77.5 more to go).',
    zh: '未满足：考核期成长值足以保留金卡会员（412.5 / 490，还差 77.5）。',
  });
  const reason = find(decision.reasons, 'DEMOTED_AT_TERM_END');
  const en =
    'Demoted to Silver at the end of the term: keeping Gold took growth value 490, it was 412.5, 77.5 short; the new one runs until 10 March 2026.';
  const zh =
    '有效期结束，保留金卡会员需成长值 490，实际为 412.5，差 77.5，降级为银卡会员，新有效期至 2026年3月10日。';
  expect(reason).toEqual({
    ...{ code: 'DEMOTED_AT_TERM_END', tier: { code: 'silver' }, keeping: gold, text: en, zh },
  });
  expect(decision.text).toContain(en);
  expect(decision.zh).toContain(zh);
});

test('where a grace begins, by the qualification window and not by the score', async () => {
  const movement = {
    ...{ validity: THIRTY_DAYS, graceDays: 10 },
    qualification: { kind: 'ROLLING', days: 5 },
  } as const;
  const decision = await decisionAfter({ movement }, [
    BECOMES_GOLD,
    { at: '2026-02-06 10:00', pays: 80 },
    { night: '2026-02-09' },
  ]);
  // The score of the year is 680 all the while.
  const gold = against('gold', 500, 80, 420);
  expect(find(decision.conditions, 'STILL_QUALIFIES')).toMatchObject({ isMet: false, ...gold });
  expect(find(decision.reasons, 'GRACE_BEGAN')).toMatchObject({
    keeping: gold,
    text: 'The term of Gold ended without renewal: growth value 80, 500 was needed, 420 more. A grace until 18 February 2026 has begun.',
    zh: '金卡会员有效期结束且未续期：成长值 80，所需为 500，差 420。宽限期开始，至 2026年2月18日。',
  });
  expect(find(decision.reasons, 'IN_GRACE')).toMatchObject({
    text: 'The term of Gold has ended; the tier is kept until 18 February 2026. Growth value 80, 500 would renew it.',
    zh: '金卡会员的有效期已结束；等级保留至 2026年2月18日。当前成长值 80，达到 500 即可续期。',
  });
});

test('at the end of a grace', async () => {
  const rules = { ...SHORT, movement: { ...SHORT.movement, graceDays: 10 } };
  const decision = await decisionAfter(rules, [
    BECOMES_GOLD,
    { at: '2026-02-15 10:00', pays: 499.99 },
    { night: '2026-02-19' },
  ]);
  const gold = against('gold', 500, 499.99, 0.01);
  expect(decision).toMatchObject({ tier: { code: 'silver' }, previousTier: { code: 'gold' } });
  expect(find(decision.conditions, 'STILL_QUALIFIES')).toMatchObject({ isMet: false, ...gold });
  expect(find(decision.reasons, 'DEMOTED_AT_TERM_END')).toMatchObject({ keeping: gold });
});

test('where the rules let the tier stay', async () => {
  const rules = { ...SHORT, movement: { ...SHORT.movement, demotion: 'NONE' } } as const;
  const decision = await decisionAfter(rules, [BECOMES_GOLD, { night: '2026-02-09' }]);
  expect(find(decision.reasons, 'KEPT_AT_TERM_END')).toMatchObject({
    keeping: against('gold', 500, 0, 500),
    text: 'Gold is kept for another term, until 10 March 2026; to renew it took growth value 500, it was 0, 500 short.',
    zh: '金卡会员继续保留一个完整有效期，至 2026年3月10日；续期需成长值 500，实际为 0，差 500。',
  });
});

test('where a term is renewed', async () => {
  const decision = await decisionAfter(SHORT, [
    BECOMES_GOLD,
    { at: '2026-01-31 10:00', pays: 500 },
    { night: '2026-02-09' },
  ]);
  const gold = against('gold', 500, 500, 0);
  expect(find(decision.conditions, 'STILL_QUALIFIES')).toMatchObject({
    ...{ isMet: true, ...gold },
    text: 'Met: the growth value of the qualification window keeps Gold (500 of 500).',
  });
  expect(find(decision.reasons, 'RENEWED')).toMatchObject({
    keeping: gold,
    text: 'The term of Gold was renewed for growth value 500, 500 was needed; the new one runs until 10 March 2026.',
    zh: '金卡会员已续期：成长值 500，所需为 500，新有效期至 2026年3月10日。',
  });
});

test('where what was learnt late gives the tier back', async () => {
  const decision = await decisionAfter(SHORT, [
    BECOMES_GOLD,
    { night: '2026-02-09' },
    { at: '2026-02-25 10:00', pays: 510, happened: '2026-02-01 10:00' },
  ]);
  expect(find(decision.reasons, 'RESTORED')).toMatchObject({
    keeping: against('gold', 500, 510, 0),
    text: 'Gold was restored by what was learnt late: growth value 510 at the end of the term, 500 was needed; the term runs until 10 March 2026.',
    zh: '根据补录的信息（有效期结束时成长值 510，所需为 500），恢复为金卡会员，有效期至 2026年3月10日。',
  });
});

test('for a refund', async () => {
  const movement = { validity: THIRTY_DAYS, refund: 'AT_ONCE' } as const;
  const decision = await decisionAfter({ movement }, [
    BECOMES_GOLD,
    { at: '2026-01-15 10:00', refunds: 300, order: 'o' },
  ]);
  const gold = against('gold', 500, 300, 200);
  expect(find(decision.conditions, 'NO_REFUND')).toMatchObject({ isMet: false, required: null });
  expect(find(decision.conditions, 'KEEPS_TIER')).toEqual({
    ...{ kind: 'KEEPS_TIER', isMet: false, ...gold },
    text: 'Not met: the growth value keeps Gold (300 of 500, 200 more to go).',
    zh: '未满足：成长值足以保留金卡会员（300 / 500，还差 200）。',
  });
  expect(find(decision.reasons, 'DEMOTED_FOR_REFUND')).toMatchObject({
    keeping: gold,
    text: 'Demoted to Silver for a refund: keeping Gold takes growth value 500, it is 300, 200 short; the term runs until 13 February 2026.',
    zh: '因退款，保留金卡会员需成长值 500，现为 300，差 200，降级为银卡会员，有效期至 2026年2月13日。',
  });
});

test('for a penalty of growth value; one of steps compares nothing', async () => {
  const violation = { at: '2026-01-15 10:00', violates: true } as const;
  const less = { kind: 'GROWTH_VALUE', amount: 200, days: 10 } as const;
  const deducted = await decisionAfter({ movement: { penalty: less } }, [BECOMES_GOLD, violation]);
  const gold = against('gold', 500, 400, 100);
  expect(find(deducted.conditions, 'KEEPS_TIER')).toMatchObject({ isMet: false, ...gold });
  expect(find(deducted.reasons, 'DEMOTED_FOR_PENALTY')).toMatchObject({
    keeping: gold,
    text: 'Demoted to Silver for a violation: keeping Gold takes growth value 500, it is 400, 100 short.',
    zh: '因违规，保留金卡会员需成长值 500，现为 400，差 100，降级为银卡会员。',
  });
  const steps = { kind: 'STEPS', steps: 1, days: 10 } as const;
  const moved = await decisionAfter({ movement: { penalty: steps } }, [BECOMES_GOLD, violation]);
  expect(find(moved.conditions, 'KEEPS_TIER')).toBeUndefined();
  expect(find(moved.reasons, 'DEMOTED_FOR_PENALTY')).toMatchObject({
    ...{
      keeping: null,
      text: 'Demoted to Silver for a violation.',
      zh: '因违规，降级为银卡会员。',
    },
  });
});
