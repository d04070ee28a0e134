import type { CalendarSpan } from '../../domain/shared/period';
import type {
  Demotion,
  MovementRules,
  Promotion,
  Qualification,
  TermAnchor,
  TierPenalty,
  Validity,
} from '../../domain/tiering/movement-rules';
import { enumOf } from '../../platform/graphql/enum-of';

export const CalendarSpanEnum = enumOf<CalendarSpan>(
  'CalendarSpan',
  'A span of whole months that the civil calendar divides a year into.',
  {
    MONTH: 'A month.',
    QUARTER: 'Three months, from January, April, July or October.',
    HALF_YEAR: 'Six months, from January or July.',
    YEAR: 'A year from January.',
  },
);

export const PromotionTimingEnum = enumOf<Promotion['timing']>(
  'PromotionTiming',
  'When a member who reaches a higher tier moves up.',
  {
    IMMEDIATE: 'At once.',
    PERIOD_END: 'When the calendar period ends, by the score of its last day.',
  },
);

export const PromotionStepEnum = enumOf<Promotion['step']>(
  'PromotionStep',
  'How far a promotion goes at once.',
  {
    QUALIFYING: 'To the tier that the score reaches.',
    ONE: 'One tier in a local day.',
  },
);

export const TierValidityKindEnum = enumOf<Validity['kind']>(
  'TierValidityKind',
  'How long a tier is held.',
  {
    FOREVER: 'For ever: no term ends, and nobody is asked to qualify again.',
    LENGTH: 'So long from an anchor.',
    CALENDAR: 'Through the end of a calendar period.',
  },
);

export const TermAnchorEnum = enumOf<TermAnchor>(
  'TermAnchor',
  'From which day the length of a term is counted.',
  {
    REACHED: 'The day on which the term began.',
    JOINED: 'The day of joining: the term ends with its next return, in steps of the length.',
    MEMBER_DATE: "The member's own date, in the same way; that of joining where there is none.",
  },
);

export const TermThroughEnum = enumOf<'THIS' | 'NEXT'>(
  'TermThrough',
  'With which calendar period a term ends.',
  {
    THIS: 'With the period in which it begins.',
    NEXT: 'With the period after that.',
  },
);

export const QualificationKindEnum = enumOf<Qualification['kind']>(
  'QualificationKind',
  'Over which span a member must still qualify when a term ends.',
  {
    WINDOW: 'The window of the rules; of a calendar window, the period that has just ended.',
    ROLLING: 'The last so many local days.',
    PERIOD_ENDED: 'The calendar period that has just ended.',
    LIFETIME: 'Everything.',
  },
);

export const DemotionEnum = enumOf<Demotion>(
  'Demotion',
  'What becomes of a member who does not qualify any more when a term ends.',
  {
    NONE: 'The tier is kept for another term.',
    ONE_STEP: 'One tier down, not below the tier that the score gives.',
    QUALIFYING: 'Down to the tier that the score gives.',
  },
);

export const TierPenaltyKindEnum = enumOf<TierPenalty['kind']>(
  'TierPenaltyKind',
  'What a violation takes.',
  {
    STEPS: 'Tiers: the member moves so many down, and no higher meanwhile.',
    GROWTH_VALUE: 'A part of the score, as long as it lasts.',
  },
);

export const RefundDemotionEnum = enumOf<MovementRules['refund']>(
  'RefundDemotion',
  'When a refund that takes the score below the tier demotes.',
  {
    AT_NEXT_EVALUATION: 'When the term ends, as everything else does.',
    AT_ONCE: 'At once, to the tier that the score gives.',
  },
);
