import type { UncheckedRules } from '../../src/domain/tiering/check-rules';
import { checkRules, DEFAULT_RULES } from '../../src/domain/tiering/check-rules';
import { zoneCalendar } from '../../src/domain/shared/calendar';
import type { ProgramRules, RulesInForce } from '../../src/domain/tiering/rules';
import { newStanding, type Standing } from '../../src/domain/tiering/standing';

const TIERS = [
  ['regular', 'Regular', '普通会员', 0],
  ['silver', 'Silver', '银卡会员', 101],
  ['gold', 'Gold', '金卡会员', 501],
  ['diamond', 'Diamond', '钻石会员', 1001],
] as const;

/** The ladder of docs/domain.md §6, named in both languages. */
export const LADDER = TIERS.map(([code, en, zh, threshold]) => ({
  code,
  names: [
    { locale: 'en', text: en },
    { locale: 'zh-CN', text: zh },
  ],
  threshold,
}));

/**
 * Checked rules: the ladder of §6 and the weights of §5.1, but for what the test says. A model that
 * it names exists.
 */
export function buildRules(overrides: UncheckedRules = {}): ProgramRules {
  const modelCode = overrides.division?.modelCode;
  const window = (overrides.window ?? DEFAULT_RULES.window) as ProgramRules['window'];
  const models = typeof modelCode === 'string' ? [{ code: modelCode, tierCodes: [], window }] : [];
  const checked = checkRules({ ladder: LADDER, ...overrides }, ['en', 'zh-CN'], { models });
  if (!checked.ok) throw new Error(`Rules of a test: ${JSON.stringify(checked.error)}`);
  return checked.value;
}

/** Rules in force as version 1, in a currency with two digits, by UTC days unless said. */
export const buildInForce = (
  rules: ProgramRules = buildRules(),
  overrides: Partial<RulesInForce> = {},
): RulesInForce => ({
  versionNumber: 1,
  rules,
  minorPerMajor: 100,
  population: null,
  classifier: null,
  trial: null,
  calendar: zoneCalendar('UTC'),
  ...overrides,
});

/** The standing of a member who holds a tier for ever. */
export const buildStanding = (rank: number, overrides: Partial<Standing> = {}): Standing => ({
  ...newStanding(0),
  rank,
  earnedRank: rank,
  ...overrides,
});
