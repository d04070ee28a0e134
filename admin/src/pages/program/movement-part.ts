import type { CalendarSpan } from '../../api/generated/graphql';
import type { Rules } from './rules';

export type Movement = Rules['movement'];

export interface MovementPartProps {
  readonly movement: Movement;
  readonly ladder: Rules['ladder'];
  readonly onChange: (change: Partial<Movement>) => void;
}

export const SPANS: readonly CalendarSpan[] = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'];
