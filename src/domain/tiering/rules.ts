import type { Window } from '../shared/window';
import type { Weight } from '../value/growth-value';

/** A text by locale, such as `{ en: 'Gold', 'zh-CN': '金卡会员' }`. */
export type LocalizedText = Readonly<Record<string, string>>;

/** A rung of the ladder. */
export type Tier = {
  /** Stable name of the tier in code and data, such as `gold`. */
  readonly code: string;
  readonly names: LocalizedText;
  /** The lowest growth value that reaches the tier; 0 for the base tier. */
  readonly threshold: number;
  /** Points are multiplied by this; decimal text with at most 4 decimals. */
  readonly pointsMultiplier: string;
};

/**
 * The rules of one version of a programme (docs/domain.md §5–§8). Immutable once published: a
 * change is a new version.
 */
export type ProgramRules = {
  readonly window: Window;
  readonly weights: readonly Weight[];
  /** From the base tier upwards; a tier's rank is its place here. */
  readonly ladder: readonly Tier[];
  /** Points for one major unit of the programme's currency; decimal text, at most 4 decimals. */
  readonly pointsPerUnit: string;
  /** Behaviours later than this are stored and do not count. */
  readonly lateEventHorizonDays: number;
};

/** The rules of a version together with what they are called by in decisions. */
export type RulesInForce = {
  readonly versionNumber: number;
  readonly rules: ProgramRules;
  readonly minorPerMajor: number;
};

/** The place of a tier on the ladder, 0 for the base tier; the base tier for a code not on it. */
export function rankOf(rules: ProgramRules, tierCode: string): number {
  return Math.max(
    0,
    rules.ladder.findIndex((tier) => tier.code === tierCode),
  );
}

/** The tier of a rank. */
export function tierAt(rules: ProgramRules, rank: number): Tier {
  const tier = rules.ladder[rank];
  if (!tier) throw new RangeError(`No tier of rank ${rank} on a ladder of ${rules.ladder.length}`);
  return tier;
}
