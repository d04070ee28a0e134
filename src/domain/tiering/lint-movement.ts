import { shortestDays } from './length';
import { DEFAULT_MOVEMENT, type MovementRules, type Validity } from './movement-rules';
import { finding, type RuleFinding, type RuleFindingCode } from './rule-finding';
import type { ProgramRules, Tier } from './rules';
import { SPAN_MONTHS } from '../shared/period';

/** The rules that say what happens at the end of a term. */
const END_OF_TERM = ['qualification', 'demotion', 'graceDays', 'hysteresis', 'noticeDays'] as const;

const at = (name: keyof MovementRules): readonly string[] => ['movement', name];

/**
 * Movement rules that never act, or that undo each other (docs/domain.md §7). Contradictions that
 * cannot hold at all are refused by `checkMovement`.
 */
export const lintMovement = ({ ladder, movement, division }: ProgramRules): RuleFinding[] => [
  ...idleRules(movement),
  ...outlastingRules(movement),
  ...(movement.refund === 'AT_ONCE' && movement.demotion === 'NONE'
    ? [finding(at('refund'), 'REFUND_WITHOUT_DEMOTION')]
    : []),
  ...(division.kind === 'FIXED' ? coveredTiers(ladder, movement.hysteresis) : []),
  ...sustainedByInvitation(ladder, movement),
];

/** Rules whose occasion never comes: terms do not end, or nobody is demoted when they do. */
function idleRules(movement: MovementRules): RuleFinding[] {
  const { validity, demotion } = movement;
  const isForever = validity.kind === 'FOREVER';
  if (!isForever && demotion !== 'NONE') return [];
  const code: RuleFindingCode = isForever ? 'NEVER_ACTS_FOREVER' : 'NEVER_ACTS_WITHOUT_DEMOTION';
  const idle = END_OF_TERM.filter((name) => {
    if (name === 'demotion') return isForever && demotion !== DEFAULT_MOVEMENT.demotion;
    if (name === 'qualification') return movement.qualification.kind !== 'WINDOW';
    // Whoever loses a tier by a refund or a penalty is measured with the margin as well.
    if (name === 'hysteresis' && losesByScore(movement)) return false;
    return movement[name] > 0;
  });
  const isFloorIdle = movement.floorTierCode !== null && !demotesWithinTerm(movement);
  return [
    ...idle.map((name) => finding(at(name), code)),
    ...(isFloorIdle ? [finding(at('floorTierCode'), 'FLOOR_NEVER_ACTS')] : []),
  ];
}

const losesByScore = ({ refund, penalty }: MovementRules): boolean =>
  refund === 'AT_ONCE' || penalty?.kind === 'GROWTH_VALUE';

const demotesWithinTerm = ({ refund, penalty, decline }: MovementRules): boolean =>
  refund === 'AT_ONCE' || penalty !== null || decline !== null;

/** Spans that are longer than the terms they belong to. */
function outlastingRules({
  validity,
  graceDays,
  noticeDays,
  promotion,
}: MovementRules): RuleFinding[] {
  const term = shortestTerm(validity);
  if (term === null) return [];
  const isPromotionSlow =
    promotion.timing === 'PERIOD_END' &&
    shortestDays({ months: SPAN_MONTHS[promotion.period], days: 0 }) > term;
  return [
    ...(graceDays >= term ? [finding(at('graceDays'), 'GRACE_OUTLASTS_TERM', { term })] : []),
    ...(noticeDays > term ? [finding(at('noticeDays'), 'NOTICE_OUTLASTS_TERM', { term })] : []),
    ...(isPromotionSlow ? [finding(at('promotion'), 'PROMOTION_OUTLASTS_TERM', { term })] : []),
  ];
}

/** The fewest days of a full term, as a renewal gives it; null where tiers are held for ever. */
function shortestTerm(validity: Validity): number | null {
  switch (validity.kind) {
    case 'FOREVER':
      return null;
    case 'LENGTH':
      return shortestDays(validity.length);
    case 'CALENDAR': {
      const spans = validity.through === 'NEXT' ? 2 : 1;
      return shortestDays({ months: spans * SPAN_MONTHS[validity.period], days: 0 });
    }
  }
}

/** A margin as large as a threshold: also a score of 0 keeps the tier. The highest tier is told. */
function coveredTiers(ladder: readonly Tier[], hysteresis: number): RuleFinding[] {
  const covered = ladder.findLast(({ threshold }) => threshold > 0 && threshold <= hysteresis);
  return covered
    ? [finding(at('hysteresis'), 'HYSTERESIS_COVERS_TIER', { tier: covered.code })]
    : [];
}

function sustainedByInvitation(
  ladder: readonly Tier[],
  { sustained }: MovementRules,
): RuleFinding[] {
  const byInvitation = new Set(
    ladder.filter(({ invitationOnly }) => invitationOnly).map(({ code }) => code),
  );
  return sustained.flatMap(({ tierCode }, index) =>
    byInvitation.has(tierCode)
      ? [
          finding([...at('sustained'), String(index), 'tierCode'], 'SUSTAINED_NEEDS_INVITATION', {
            tier: tierCode,
          }),
        ]
      : [],
  );
}
