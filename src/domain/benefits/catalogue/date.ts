import { localDay } from '../../shared/calendar';
import { both } from './condition';
import { numberCondition } from './number-condition';

/** The day it is in the programme's zone. A span of days includes both. */
export const date = numberCondition({
  code: 'date',
  labels: both('Date', '日期'),
  descriptions: both(
    "The day it is in the programme's time zone. A span includes its first and its last day.",
    '会员计划所在时区的当天日期。时段包含首日与末日。',
  ),
  ...{ unit: 'DATE', decimals: 0, lowest: null, parameter: null, member: [] },
  ...{ minimum: localDay(2000, 1, 1), maximum: localDay(2199, 12, 31) },
  read: () => (_, moment) => moment.today,
  subject: (_, locale) => (locale === 'en' ? 'the date' : '日期'),
});
