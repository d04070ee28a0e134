import { addMonths, type LocalDay, type ZoneCalendar } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import { assertNever } from '../shared/invariant';
import { spanStart } from '../shared/period';
import type { Length, Validity } from './movement-rules';

/** What the end of a member's term is counted from. */
export type TermGround = {
  /** When the term begins. */
  readonly from: Instant;
  readonly joinedDay: LocalDay;
  /** The member's own date; joining where there is none. */
  readonly anchorDay: LocalDay | null;
};

/**
 * When a term that begins at an instant ends, exclusively: always the beginning of a local day;
 * null for ever (docs/domain.md §7, "Validity of a tier").
 *
 * @example
 * // reached on 2026-01-31, P1M: ends at the beginning of 2026-02-28
 */
export function termEnd(
  validity: Validity,
  ground: TermGround,
  calendar: ZoneCalendar,
): Instant | null {
  const day = calendar.dayOf(ground.from);
  switch (validity.kind) {
    case 'FOREVER':
      return null;
    case 'CALENDAR': {
      const spans = validity.through === 'THIS' ? 1 : 2;
      return calendar.startOf(spanStart(validity.period, day, spans));
    }
    case 'LENGTH':
      return calendar.startOf(
        validity.anchor === 'REACHED'
          ? addLength(day, validity.length, 1)
          : nextReturn(anchorOf(validity.anchor, ground), validity.length, day),
      );
    default:
      return assertNever(validity);
  }
}

const anchorOf = (anchor: 'JOINED' | 'MEMBER_DATE', ground: TermGround): LocalDay =>
  anchor === 'JOINED' ? ground.joinedDay : (ground.anchorDay ?? ground.joinedDay);

/** A day so many lengths later. Counted from the anchor each time, so that the 31st comes back. */
const addLength = (day: LocalDay, { months, days }: Length, times: number): LocalDay =>
  addMonths(day, months * times) + days * times;

/** The shortest month has 28 days: a length is at least so long. */
const leastDays = ({ months, days }: Length): number => Math.max(1, months * 28 + days);

/** The first return of the anchor that lies after a day. */
function nextReturn(anchor: LocalDay, length: Length, after: LocalDay): LocalDay {
  const longest = length.months * 31 + length.days;
  let times = Math.max(0, Math.floor((after - anchor) / Math.max(longest, leastDays(length))));
  while (addLength(anchor, length, times) <= after) times += 1;
  return addLength(anchor, length, times);
}
