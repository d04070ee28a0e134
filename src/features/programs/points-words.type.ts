import type { CapPeriod, EarningEffectKind, Weekday } from '../../domain/points/earning-rule';
import type { ExpiryPolicy, ExpiryRounding } from '../../domain/points/expiry';
import type { RefundPolicy } from '../../domain/points/points-rules';
import { enumOf } from '../../platform/graphql/enum-of';

export const EarningEffectKindEnum = enumOf<EarningEffectKind>(
  'PointsRuleEffectKind',
  'What a rule of points does.',
  {
    PER_UNIT: 'Sets the rate of an order: the first such rule that holds.',
    CAMPAIGN: 'Multiplies what an order earns; of several that hold the greatest counts.',
    FIXED: 'Gives points for a behaviour that is neither order nor violation.',
    PENALTY: 'Takes points for a violation.',
  },
);

export const CapPeriodEnum = enumOf<CapPeriod>(
  'PointsCapPeriod',
  'Within which span a cap counts, in the calendar of the programme.',
  {
    DAY: 'A local day.',
    WEEK: 'A week from Monday.',
    MONTH: 'A month.',
    QUARTER: 'Three months, from January, April, July or October.',
    YEAR: 'A year from January.',
    EVER: 'All time.',
  },
);

export const WeekdayEnum = enumOf<Weekday>('Weekday', 'A day of the week.', {
  MONDAY: 'Monday.',
  TUESDAY: 'Tuesday.',
  WEDNESDAY: 'Wednesday.',
  THURSDAY: 'Thursday.',
  FRIDAY: 'Friday.',
  SATURDAY: 'Saturday.',
  SUNDAY: 'Sunday.',
});

export const ExpiryKindEnum = enumOf<ExpiryPolicy['kind']>(
  'PointsExpiryKind',
  'How the expiry of points is told.',
  {
    NONE: 'They never expire.',
    ROLLING: 'So long after they became active, or to the end of the period in which that falls.',
    FIXED_DATES: 'After the next of some days of the year.',
    INACTIVITY: 'So long after the last activity of the member, or after they became active.',
  },
);

export const ExpiryRoundingEnum = enumOf<ExpiryRounding>(
  'PointsExpiryRounding',
  'To the end of what a rolling expiry is carried on.',
  {
    DAY: 'Not at all: to the day.',
    MONTH: 'To the end of the month.',
    QUARTER: 'To the end of the quarter.',
    YEAR: 'To the end of the year.',
  },
);

export const RefundPolicyEnum = enumOf<RefundPolicy>(
  'PointsRefundPolicy',
  'What becomes of points that a refund should take back and cannot find.',
  {
    DEBT: 'A debt, which the next points pay first.',
    WRITE_OFF: 'They are forgotten.',
  },
);
