import { roundScore } from '../shared/decimal';
import { ok, refused } from '../shared/result';
import type { Window } from '../shared/window';
import type { Division, TierShare } from './division-rules';
import { modelMismatch, type KnownModel } from './model-fit';
import {
  countFaults,
  fault,
  isGiven,
  kindFaults,
  numberFaults,
  plain,
  quoted,
  scoreFaults,
  type Checked,
  type ParametersOf,
  type RuleFault,
} from './rule-fault';

/** A share of the base as somebody wrote it. */
export type UncheckedShare = {
  readonly tierCode: string;
  readonly share: number;
  readonly floor?: number | null | undefined;
};

/** A division as somebody wrote it. */
export type UncheckedDivision = {
  readonly kind: string;
  readonly shares?: readonly UncheckedShare[] | null | undefined;
  readonly modelCode?: string | null | undefined;
  readonly minimumConfidence?: number | null | undefined;
};

/** What a division by a model is checked against. */
export type DivisionGround = {
  readonly models?: readonly KnownModel[] | undefined;
  /** Null where the window is not known to be good itself. */
  readonly window?: Window | null;
};

const MIN_SHARE = 1e-6;
const MAX_SHARES = 19;
/** Below an even chance a class is a guess. */
const DEFAULT_CONFIDENCE = 0.5;

const PARAMETERS: ParametersOf<Division['kind']> = {
  FIXED: [],
  QUANTILE: ['shares'],
  MODEL: ['modelCode', 'minimumConfidence'],
};

/**
 * Checks how scores become tiers (docs/domain.md §6); paths of its faults begin with `division`.
 * Shares are above 0 and together at most 1, each tier but the base tier has at most one, and their
 * floors grow with rank; they are kept in the order of the ladder. A model must be one that is
 * known, predict tiers of the ladder, and have learned from the window of the rules.
 */
export function checkDivision(
  division: UncheckedDivision,
  tierCodes: readonly string[],
  { models = [], window = null }: DivisionGround = {},
): Checked<Division> {
  const faults = kindFaults(division, ['division'], PARAMETERS);
  switch (division.kind) {
    case 'QUANTILE':
      faults.push(...sharesFaults(division.shares, tierCodes));
      return faults.length > 0
        ? refused(faults)
        : ok({ kind: 'QUANTILE', shares: sharesOf(division.shares ?? [], tierCodes) });
    case 'MODEL': {
      const { modelCode, minimumConfidence } = division;
      const confidence = minimumConfidence ?? DEFAULT_CONFIDENCE;
      const limits = { minimum: 0, maximum: 1 };
      faults.push(
        ...modelFaults(modelCode, models, { ladderCodes: tierCodes, window }),
        ...numberFaults(confidence, ['division', 'minimumConfidence'], limits),
      );
      return faults.length > 0
        ? refused(faults)
        : ok({
            kind: 'MODEL',
            modelCode: modelCode ?? '',
            minimumConfidence: plain(confidence),
          });
    }
    default:
      return faults.length > 0 ? refused(faults) : ok({ kind: 'FIXED' });
  }
}

function modelFaults(
  modelCode: string | null | undefined,
  models: readonly KnownModel[],
  ground: { readonly ladderCodes: readonly string[]; readonly window: Window | null },
): RuleFault[] {
  const path = ['division', 'modelCode'];
  if (modelCode === null || modelCode === undefined) return [fault(path, 'REQUIRED')];
  const model = models.find(({ code }) => code === modelCode);
  if (!model) return [fault(path, 'UNKNOWN_MODEL', { value: quoted(modelCode) })];
  const mismatch = modelMismatch(model, ground);
  if (mismatch === null) return [];
  return mismatch.kind === 'tier'
    ? [fault(path, 'MODEL_OF_OTHER_TIERS', { value: quoted(mismatch.tierCode) })]
    : [fault(path, 'MODEL_OF_OTHER_WINDOW')];
}

function sharesFaults(
  shares: UncheckedDivision['shares'],
  tierCodes: readonly string[],
): RuleFault[] {
  const path = ['division', 'shares'];
  if (!shares) return [fault(path, 'REQUIRED')];
  const faults = [
    ...countFaults(shares, path, { minimum: 1, maximum: MAX_SHARES }),
    ...shares.slice(0, MAX_SHARES).flatMap((_, index) => shareFaults(shares, index, tierCodes)),
  ];
  // Faults of the whole are told once the parts can be added and put in order.
  return faults.length > 0 ? faults : [...totalFaults(shares), ...floorFaults(shares, tierCodes)];
}

function shareFaults(
  shares: readonly UncheckedShare[],
  index: number,
  tierCodes: readonly string[],
): RuleFault[] {
  const path = ['division', 'shares', String(index)];
  const { tierCode = '', share, floor } = shares[index] ?? {};
  const isFirst = shares.findIndex((other) => other.tierCode === tierCode) === index;
  return [
    ...tierFaults(tierCode, [...path, 'tierCode'], tierCodes),
    ...(isFirst ? [] : [fault([...path, 'tierCode'], 'DUPLICATE', { value: quoted(tierCode) })]),
    ...numberFaults(share, [...path, 'share'], { minimum: MIN_SHARE, maximum: 1 }),
    ...(isGiven(floor) ? scoreFaults(floor, [...path, 'floor']) : []),
  ];
}

/** Checks the code of a tier that not everybody has: on the ladder, and not the base tier. */
export function tierFaults(
  code: string,
  path: readonly string[],
  tierCodes: readonly string[],
): RuleFault[] {
  const rank = tierCodes.indexOf(code);
  if (rank < 0) return [fault(path, 'UNKNOWN_TIER', { value: quoted(code) })];
  return rank === 0 ? [fault(path, 'BASE_TIER', { value: quoted(code) })] : [];
}

function totalFaults(shares: readonly UncheckedShare[]): RuleFault[] {
  const total = roundScore(shares.reduce((sum, { share }) => sum + share, 0));
  return total > 1 ? [fault(['division', 'shares'], 'SHARES_ABOVE_ONE', { total })] : [];
}

/** Floors that do not grow with rank, each at its place in what was written. */
function floorFaults(shares: readonly UncheckedShare[], tierCodes: readonly string[]): RuleFault[] {
  const floors = shares
    .map(({ tierCode, floor }, index) => ({ rank: tierCodes.indexOf(tierCode), floor, index }))
    .flatMap(({ floor, ...place }) => (typeof floor === 'number' ? [{ ...place, floor }] : []))
    .toSorted((left, right) => left.rank - right.rank);
  return floors.flatMap(({ floor, index }, place) => {
    const previous = floors[place - 1]?.floor ?? -Infinity;
    if (floor > previous) return [];
    return [fault(['division', 'shares', String(index), 'floor'], 'NOT_INCREASING', { previous })];
  });
}

const sharesOf = (
  shares: readonly UncheckedShare[],
  tierCodes: readonly string[],
): readonly TierShare[] =>
  shares
    .map(({ tierCode, share, floor }) => ({
      tierCode,
      share,
      floor: typeof floor === 'number' ? plain(floor) : null,
    }))
    .toSorted(
      (left, right) => tierCodes.indexOf(left.tierCode) - tierCodes.indexOf(right.tierCode),
    );
