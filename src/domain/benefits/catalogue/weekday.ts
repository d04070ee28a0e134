import { WEEKDAYS, type Weekday } from '../../points/earning-rule';
import { both, type BothTexts } from './condition';
import { wordCondition, wordsOf } from './word-condition';

/** What days of the week are called. */
export const WEEKDAY_NAMES: Readonly<Record<Weekday, BothTexts>> = {
  MONDAY: both('Monday', '星期一'),
  TUESDAY: both('Tuesday', '星期二'),
  WEDNESDAY: both('Wednesday', '星期三'),
  THURSDAY: both('Thursday', '星期四'),
  FRIDAY: both('Friday', '星期五'),
  SATURDAY: both('Saturday', '星期六'),
  SUNDAY: both('Sunday', '星期日'),
};

/** The day of the week in the programme's zone. */
export const weekday = wordCondition({
  code: 'weekday',
  labels: both('Day of the week', '星期'),
  descriptions: both(
    "The day of the week in the programme's time zone.",
    '会员计划所在时区的当天是星期几。',
  ),
  words: () => wordsOf(WEEKDAYS.map((code) => ({ code, labels: WEEKDAY_NAMES[code] }))),
  member: [],
  read: (_, moment) => WEEKDAYS[moment.weekday - 1] ?? null,
  subject: both('the day of the week', '当天'),
});
