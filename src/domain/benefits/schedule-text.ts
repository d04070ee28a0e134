import { parseLocalDay } from '../shared/calendar';
import type { Locale } from '../shared/locale';
import { dayText, filledText } from '../shared/wording';
import type { BenefitSchedule, RecurringWindow } from './benefit-rule';
import { both } from './catalogue/condition';
import { listText } from './catalogue/phrases';
import { WEEKDAY_NAMES } from './catalogue/weekday';

const LAST_SAFE_DAY = 28;

const TEXTS = {
  span: both('[from {from}][ until {until}]', '[自 {from} 起][至 {until} 止]'),
  weekdays: both('on {days}', '{days}'),
  monthDays: both('on the days {days} of the month[ {note}]', '每月 {days} 日[{note}]'),
  note: both('(of a shorter month on its last day)', '（当月没有该日时为最后一天）'),
  times: both('from {from} to {until}', '{from} 至 {until}'),
  whole: both('It holds {when}, by the clocks of {zone}.', '有效时间：{when}（{zone} 时间）。'),
};

/** When a rule holds, as a sentence; ends are the first moment at which it does not hold. */
export function scheduleText(
  { from, until, windows }: BenefitSchedule,
  zone: string,
  locale: Locale,
): string {
  const span = filledText(TEXTS.span[locale], {
    from: from === null ? null : momentText(from, locale),
    until: until === null ? null : momentText(until, locale),
  }).trim();
  const recurring = windows
    .map((window) => windowText(window, locale))
    .join(locale === 'en' ? ', or ' : '，或');
  const when = [span, recurring].filter((part) => part !== '').join(locale === 'en' ? ', ' : '，');
  return filledText(TEXTS.whole[locale], { when, zone });
}

function windowText(window: RecurringWindow, locale: Locale): string {
  const { weekdays, daysOfMonth, fromTime, untilTime } = window;
  const isLate = daysOfMonth?.some((day) => day > LAST_SAFE_DAY) ?? false;
  const hasTimes = fromTime !== null || untilTime !== null;
  const parts = [
    weekdays &&
      filledText(TEXTS.weekdays[locale], {
        days: listText(
          weekdays.map((day) => WEEKDAY_NAMES[day][locale]),
          locale,
        ),
      }),
    daysOfMonth &&
      filledText(TEXTS.monthDays[locale], {
        days: listText(daysOfMonth.map(String), locale),
        note: isLate ? TEXTS.note[locale] : null,
      }),
    hasTimes &&
      filledText(TEXTS.times[locale], { from: fromTime ?? '00:00', until: untilTime ?? '24:00' }),
  ];
  return parts.filter((part) => part !== null && part !== false).join(locale === 'en' ? ' ' : ' ');
}

/** `1 November 2026 09:00` for `2026-11-01T09:00`. */
function momentText(text: string, locale: Locale): string {
  const [date = '', time = ''] = text.split('T');
  const day = parseLocalDay(date);
  return day === null ? text : `${dayText(day, locale)} ${time}`;
}
