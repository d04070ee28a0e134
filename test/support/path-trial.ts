import type { BehaviourType } from '../../src/domain/behaviour/behaviour';
import { parseLocalDay, type LocalDay, type ZoneCalendar } from '../../src/domain/shared/calendar';
import { HOUR_MS, type Instant } from '../../src/domain/shared/instant';
import { needsPopulation } from '../../src/domain/tiering/population-survey';
import type { ProgramRules } from '../../src/domain/tiering/rules';
import type { ToldChange, ToldPath } from './member-explanation';
import { periodFirst } from './naive-scores';
import { placeOf } from './naive-standing';
import type { NaiveTiering } from './naive-tiering';
import type { MemberBehaviour } from './tier-stage';
import { plainBehaviour } from './tier-story';

/** A member who has been told a way to a tier, and the history as it is now. */
export type PathTrial = {
  readonly oracle: NaiveTiering;
  readonly rules: ProgramRules;
  readonly calendar: ZoneCalendar;
  readonly at: Instant;
  readonly member: number;
  /** The tier that the way leads to. */
  readonly tier: string;
};

/** What came of a way that was tried. `UNTRIED` where something else moves the member as well. */
export type PathVerdict = 'HOLDS' | 'IS_NOT_ENOUGH' | 'LESS_IS_ENOUGH' | 'UNTRIED';

const TYPES: Readonly<Record<string, BehaviourType>> = {
  SPEND: 'PAYMENT',
  ORDER: 'PAYMENT',
  REVIEW: 'REVIEW',
  INTERACT: 'CHECK_IN',
};

/**
 * Does what a way asks for, as raw behaviours on a copy of the history, and asks the oracle: all of
 * it reaches the tier, and one unit less of any part does not.
 */
export function tryPath(trial: PathTrial, path: ToldPath): PathVerdict {
  const { oracle, member, tier, rules } = trial;
  if (path.changes.some(({ act }) => TYPES[act] === undefined)) return 'UNTRIED';
  const seenAt = seenLaterOn(trial, path);
  const rankAfter = (changes: readonly ToldChange[]): number =>
    placeOf(rules, tierAfter(trial, { ...path, changes }, seenAt));
  const now = placeOf(rules, oracle.view(member).tier);
  if ((seenAt !== null || path.from !== null) && movesOvernight(rules)) return 'UNTRIED';
  if (rankAfter([]) !== now) return 'UNTRIED';
  const wanted = placeOf(rules, tier);
  if (rankAfter(path.changes) < wanted) return 'IS_NOT_ENOUGH';
  const isLessEnough = path.changes.some((_, place) => {
    const less = path.changes.map((change, index) => (index === place ? lessOf(change) : change));
    return rankAfter(less) >= wanted;
  });
  return isLessEnough ? 'LESS_IS_ENOUGH' : 'HOLDS';
}

/** Whether nights move members by other things than the score of the acts. */
const movesOvernight = (rules: ProgramRules): boolean =>
  needsPopulation(rules) || rules.movement.decline !== null || rules.movement.sustained.length > 0;

/** The day that shows it, where that is not the one on which it is done. */
function seenLaterOn({ rules, calendar, at, oracle, member }: PathTrial, path: ToldPath) {
  const { promotion } = rules.movement;
  const today = calendar.dayOf(at);
  if (promotion.timing === 'PERIOD_END') return periodFirst(promotion.period, today, 1);
  // One step a day, and the member may have risen today already.
  const from = path.from === null ? today : dayOf(path.from);
  const hasRisen = calendar.dayOf(oracle.view(member).termFrom) === today;
  return promotion.step === 'ONE' && hasRisen ? from + 1 : null;
}

function tierAfter(trial: PathTrial, path: ToldPath, seenOn: LocalDay | null): string {
  const { calendar, at, member } = trial;
  const copy = trial.oracle.copy();
  const from = path.from === null ? null : dayOf(path.from);
  if (from !== null) copy.nightly(from);
  const when = from === null ? at : calendar.startOf(from) + HOUR_MS;
  const rows = path.changes.flatMap((change, part) => behavioursOf(change, when, part));
  copy.record(
    when,
    rows.map((behaviour): MemberBehaviour => ({ member, behaviour })),
  );
  if (seenOn !== null) copy.nightly(seenOn);
  return copy.view(member).tier;
}

const lessOf = (change: ToldChange): ToldChange =>
  change.act === 'SPEND'
    ? { ...change, amount: { amount: String((minorOf(change) - 1) / 100) } }
    : {
        ...change,
        count: change.count - 1,
        amount: change.amount && {
          amount: String((minorOf(change) / 100 / change.count) * (change.count - 1)),
        },
      };

const minorOf = ({ amount }: ToldChange): number => Math.round(Number(amount?.amount ?? 0) * 100);

function behavioursOf(change: ToldChange, occurredAt: Instant, part: number) {
  const { act, count } = change;
  const type = TYPES[act] ?? 'LIKE';
  const amountMinor = minorOf(change);
  return Array.from({ length: amountMinor === 0 && act === 'SPEND' ? 0 : count }, (_, index) => {
    const externalId = `path-${part}-${index}`;
    const said = { type, occurredAt, externalId };
    if (type === 'REVIEW') return plainBehaviour({ ...said, rating: 5 });
    if (type !== 'PAYMENT') return plainBehaviour(said);
    return plainBehaviour({ ...said, orderId: externalId, amountMinor: amountMinor / count });
  });
}

function dayOf(text: string): LocalDay {
  const day = parseLocalDay(text);
  if (day === null) throw new RangeError(`A day of a path: ${text}`);
  return day;
}
