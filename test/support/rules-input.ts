import { formatLocalDay, type LocalDay } from '../../src/domain/shared/calendar';
import type { Division } from '../../src/domain/tiering/division-rules';
import type { MovementRules, Validity } from '../../src/domain/tiering/movement-rules';
import type { ProgramRules } from '../../src/domain/tiering/rules';

type Input = Readonly<Record<string, unknown>>;

/** `purchaseAmount` as `FeatureName` says it. */
const enumName = (feature: string): string => feature.replace(/[A-Z]/g, '_$&').toUpperCase();

/** Rules as a client of the API writes them: `ProgramRulesInput`. */
export const rulesInput = ({ pointsPerUnit, movement, ...rules }: ProgramRules): Input => ({
  ...rules,
  weights: rules.weights.map(({ feature, ...rest }) => ({ feature: enumName(feature), ...rest })),
  ladder: rules.ladder.map(({ names, ...tier }) => ({
    ...tier,
    names: Object.entries(names).map(([locale, text]) => ({ locale, text })),
  })),
  division: divisionInput(rules.division),
  movement: movementInput(movement),
  earning: { pointsPerUnit },
});

const divisionInput = (division: Division): Input => ({ ...division });

const movementInput = ({ sustained, decline, penalty, ...movement }: MovementRules): Input => ({
  ...movement,
  sustained: sustained.map((rule) => ({ ...rule, amount: String(rule.amount) })),
  validity: validityInput(movement.validity),
  decline: decline && { ...decline, feature: enumName(decline.feature) },
  penalty: penalty?.kind === 'GROWTH_VALUE' ? growthValuePenalty(penalty) : penalty,
});

const growthValuePenalty = ({
  amount,
  ...penalty
}: Extract<MovementRules['penalty'], { kind: 'GROWTH_VALUE' }>): Input => ({
  ...penalty,
  growthValue: amount,
});

/** Lengths are written as in ISO 8601. */
function validityInput(validity: Validity): Input {
  if (validity.kind !== 'LENGTH') return validity;
  const { months, days } = validity.length;
  const length = `P${months > 0 ? `${months}M` : ''}${days > 0 ? `${days}D` : ''}`;
  return { ...validity, length };
}

/** `2026-06-30`, or null for none. */
export const dayInput = (day: LocalDay | null): string | null =>
  day === null ? null : formatLocalDay(day);
