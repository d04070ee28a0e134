import { FEATURES, type Feature } from '../behaviour/features';
import type { LocalDay, ZoneCalendar } from '../shared/calendar';
import { roundScore } from '../shared/decimal';
import type { Instant } from '../shared/instant';
import { ok, refused } from '../shared/result';
import { isSameJson } from './rules-diff';
import { checkWindow, type UncheckedWindow } from './check-rules';
import {
  countFaults,
  fault,
  isGiven,
  kindFaults,
  numberFaults,
  quoted,
  type Checked,
  type ParametersOf,
  type RuleFault,
} from './rule-fault';
import type { ProgramRules } from './rules';
import { DEFAULT_SPLIT, type SplitShares } from '../value/split-members';
import { DEFAULT_GRID, type TreeGrid } from '../value/tree-choice';
import type { LabelShare, TrainingDefinition, TrainingLabels } from './training-definition';

/** A training as somebody asked for it; what is not given takes its default. */
export type UncheckedTraining = {
  readonly features: readonly string[];
  readonly window?: UncheckedWindow | null | undefined;
  /** Now where nothing is said; for NEXT_SPEND so long ago that the days after are over. */
  readonly asOf?: Instant | null | undefined;
  readonly labels: UncheckedLabels;
  readonly split?: SplitShares | null | undefined;
  readonly grid?: UncheckedGrid | null | undefined;
  readonly seed?: number | null | undefined;
};

type UncheckedLabels = {
  readonly kind: string;
  readonly days?: number | null | undefined;
  readonly shares?: readonly LabelShare[] | null | undefined;
};

type UncheckedGrid = {
  readonly [Setting in keyof TreeGrid]?: TreeGrid[Setting] | null | undefined;
};

/** By what a training is checked. */
export type TrainingGround = {
  readonly rules: Pick<ProgramRules, 'ladder' | 'window'>;
  readonly calendar: ZoneCalendar;
  readonly now: Instant;
};

const DEFAULT_SEED = 1;

const PARTS = ['train', 'validation', 'test'] as const;
/** A part that is smaller tells nothing. */
const MIN_PART = 0.1;
const MAX_SHARES = 20;
const MAX_SETTINGS = 8;
const MAX_DEPTH = 12;
const SAMPLES = { minimum: 2, maximum: 100_000 };
const MAX_DAYS = 366;
const MAX_SEED = 4_294_967_295;

const LABELS: ParametersOf<TrainingLabels['kind']> = {
  CURRENT_TIER: [],
  NEXT_SPEND: ['days', 'shares'],
};

/**
 * Checks the training of a model and says everything that is wrong at once; paths begin at the
 * input. Whether the members have more than one label is seen when they are read.
 *
 * @example
 * checkTraining({ features: [], labels: { kind: 'CURRENT_TIER' } }, ground); // WRONG_COUNT
 */
export function checkTraining(
  asked: UncheckedTraining,
  ground: TrainingGround,
): Checked<TrainingDefinition> {
  const { rules, calendar, now } = ground;
  const window = asked.window ? checkWindow(asked.window) : ok(rules.window);
  const split = asked.split ?? DEFAULT_SPLIT;
  const depths = asked.grid?.depths ?? DEFAULT_GRID.depths;
  const minimumSamples = asked.grid?.minimumSamples ?? DEFAULT_GRID.minimumSamples;
  const seed = asked.seed ?? DEFAULT_SEED;
  const faults = [
    ...featuresFaults(asked.features),
    ...(window.ok ? windowFaults(window.value, rules) : window.error),
    ...labelsFaults(asked.labels, rules),
    ...dayFaults(asked, ground),
    ...splitFaults(split),
    ...settingFaults(depths, ['grid', 'depths'], { minimum: 1, maximum: MAX_DEPTH }),
    ...settingFaults(minimumSamples, ['grid', 'minimumSamples'], SAMPLES),
    ...numberFaults(seed, ['seed'], { minimum: 0, maximum: MAX_SEED, whole: true }),
  ];
  if (!window.ok || faults.length > 0) return refused(faults);
  return ok({
    features: asked.features.filter(isFeature),
    window: window.value,
    day: calendar.dayOf(asked.asOf ?? latest(asked.labels, calendar, now)),
    labels: labelsOf(asked.labels, rules),
    split: { train: split.train, validation: split.validation, test: split.test },
    grid: { depths, minimumSamples },
    seed,
  });
}

const isFeature = (name: string): name is Feature => (FEATURES as readonly string[]).includes(name);

function featuresFaults(features: readonly string[]): RuleFault[] {
  const limits = { minimum: 1, maximum: FEATURES.length };
  return [
    ...countFaults(features, ['features'], limits),
    ...features.slice(0, FEATURES.length).flatMap((name, index) => {
      const path = ['features', String(index)];
      if (!isFeature(name)) return [fault(path, 'UNKNOWN_FEATURE', { value: quoted(name) })];
      return features.indexOf(name) === index
        ? []
        : [fault(path, 'DUPLICATE', { value: quoted(name) })];
    }),
  ];
}

/** Decisions have the sums of the rules' window and no others. */
const windowFaults = (
  window: TrainingDefinition['window'],
  rules: TrainingGround['rules'],
): RuleFault[] => (isSameJson(window, rules.window) ? [] : [fault(['window'], 'OTHER_WINDOW')]);

function labelsFaults(labels: UncheckedLabels, rules: TrainingGround['rules']): RuleFault[] {
  const faults = kindFaults(labels, ['labels'], LABELS);
  if (labels.kind !== 'NEXT_SPEND') return faults;
  const limits = { minimum: 1, maximum: MAX_DAYS, whole: true };
  return [
    ...faults,
    ...numberFaults(labels.days, ['labels', 'days'], limits),
    ...sharesFaults(labels.shares, rules),
  ];
}

function sharesFaults(
  shares: UncheckedLabels['shares'],
  { ladder }: TrainingGround['rules'],
): RuleFault[] {
  const path = ['labels', 'shares'];
  if (!shares) return [fault(path, 'REQUIRED')];
  const faults = [
    ...countFaults(shares, path, { minimum: 2, maximum: MAX_SHARES }),
    ...shares.slice(0, MAX_SHARES).flatMap(({ tierCode, share }, index) => {
      const at = [...path, String(index)];
      const isFirst = shares.findIndex((other) => other.tierCode === tierCode) === index;
      const value = quoted(tierCode);
      return [
        ...(ladder.some(({ code }) => code === tierCode)
          ? []
          : [fault([...at, 'tierCode'], 'UNKNOWN_TIER', { value })]),
        ...(isFirst ? [] : [fault([...at, 'tierCode'], 'DUPLICATE', { value })]),
        ...numberFaults(share, [...at, 'share'], { minimum: 0.000001, maximum: 1 }),
      ];
    }),
  ];
  return faults.length > 0 ? faults : wholeFaults(shares, path);
}

function wholeFaults(shares: readonly { share: number }[], path: readonly string[]): RuleFault[] {
  const total = roundScore(shares.reduce((sum, { share }) => sum + share, 0));
  return total === 1 ? [] : [fault(path, 'SHARES_NOT_ONE', { total })];
}

function splitFaults(split: SplitShares): RuleFault[] {
  const limits = { minimum: MIN_PART, maximum: 1 };
  const faults = PARTS.flatMap((part) => numberFaults(split[part], ['split', part], limits));
  return faults.length > 0
    ? faults
    : wholeFaults(
        PARTS.map((part) => ({ share: split[part] })),
        ['split'],
      );
}

function settingFaults(
  settings: readonly number[],
  path: readonly string[],
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
): RuleFault[] {
  return [
    ...countFaults(settings, path, { minimum: 1, maximum: MAX_SETTINGS }),
    ...settings.slice(0, MAX_SETTINGS).flatMap((value, index) => {
      const at = [...path, String(index)];
      return [
        ...numberFaults(value, at, { minimum, maximum, whole: true }),
        ...(settings.indexOf(value) === index ? [] : [fault(at, 'DUPLICATE', { value })]),
      ];
    }),
  ];
}

/** The days that are spent in after the features', and have to be over. */
const daysAfter = ({ kind, days }: UncheckedLabels): number =>
  kind === 'NEXT_SPEND' && isGiven(days) ? Number(days) : 0;

function latest(labels: UncheckedLabels, calendar: ZoneCalendar, now: Instant): Instant {
  const days = daysAfter(labels);
  return days === 0 ? now : calendar.startOf(calendar.dayOf(now) - days);
}

function dayFaults({ asOf, labels }: UncheckedTraining, ground: TrainingGround): RuleFault[] {
  if (asOf === null || asOf === undefined) return [];
  const { calendar, now } = ground;
  if (asOf > now) return [fault(['asOf'], 'IN_FUTURE')];
  const days = daysAfter(labels);
  const today: LocalDay = calendar.dayOf(now);
  return calendar.dayOf(asOf) + days <= today ? [] : [fault(['asOf'], 'NOT_OVER', { days })];
}

/** Labels as they are kept: shares in the order of the ladder. */
function labelsOf(labels: UncheckedLabels, { ladder }: TrainingGround['rules']): TrainingLabels {
  if (labels.kind !== 'NEXT_SPEND') return { kind: 'CURRENT_TIER' };
  const rankOf = (code: string): number => ladder.findIndex((tier) => tier.code === code);
  const shares = (labels.shares ?? [])
    .map(({ tierCode, share }) => ({ tierCode, share }))
    .toSorted((left, right) => rankOf(left.tierCode) - rankOf(right.tierCode));
  return { kind: 'NEXT_SPEND', days: labels.days ?? 0, shares };
}
