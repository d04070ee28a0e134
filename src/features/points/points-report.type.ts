import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { PointsMovements } from '../../domain/points/report';
import type { LocalDay } from '../../domain/shared/calendar';
import { Money } from '../../platform/graphql/money';
import { DecimalScalar, PointsScalar, RatioScalar } from '../../platform/graphql/number-scalars';
import { LocalDateScalar } from '../../platform/graphql/time-scalars';

export const PointsReportDimension = { PERIOD: 'PERIOD', TIER: 'TIER', RULE: 'RULE' } as const;

registerEnumType(PointsReportDimension, {
  name: 'PointsReportDimension',
  description: 'What the rows of a report of points are told apart by.',
  valuesConfig: {
    PERIOD: { description: 'A row for each day, week, month, quarter or year.' },
    TIER: { description: 'A row for each tier in force when the points were earned.' },
    RULE: { description: 'A row for each earning rule that the points were earned by.' },
  },
});

export const PointsReportPeriod = {
  DAY: 'DAY',
  WEEK: 'WEEK',
  MONTH: 'MONTH',
  QUARTER: 'QUARTER',
  YEAR: 'YEAR',
} as const;

registerEnumType(PointsReportPeriod, {
  name: 'PointsReportPeriod',
  description: "Periods of the calendar in the programme's time zone.",
  valuesConfig: {
    DAY: { description: 'A local day.' },
    WEEK: { description: 'A week, beginning on Monday.' },
    MONTH: { description: 'A month.' },
    QUARTER: { description: 'A quarter.' },
    YEAR: { description: 'A year.' },
  },
});

@ObjectType('PointsMovements', {
  description:
    'How points moved. What balances grew by is issued + adjusted + transferred − takenBack − redeemed − expired − penalised.',
  simpleResolvers: true,
})
export class PointsMovementsType implements PointsMovements {
  @Field(() => PointsScalar, {
    description: 'Earned and set to wait for the return window to close.',
  })
  pended: number;

  @Field(() => PointsScalar, { description: 'Of what waited, what refunds made void.' })
  voided: number;

  @Field(() => PointsScalar, { description: 'Put into wallets by earning, on becoming active.' })
  issued: number;

  @Field(() => PointsScalar, {
    description: 'Taken back by refunds, told with the order that had earned them.',
  })
  takenBack: number;

  @Field(() => PointsScalar, { description: 'Spent, less redemptions that were reversed.' })
  redeemed: number;

  @Field(() => PointsScalar, { description: 'Expired.' })
  expired: number;

  @Field(() => PointsScalar, { description: 'Taken by penalties.' })
  penalised: number;

  @Field(() => PointsScalar, {
    description: 'Given less taken by people, reversals of penalties included.',
  })
  adjusted: number;

  @Field(() => PointsScalar, {
    description: 'Received less sent between members; nought over the whole programme.',
  })
  transferred: number;

  @Field(() => PointsScalar, { description: 'By how much balances grew.' })
  net: number;
}

@ObjectType('PointsReportRow', {
  description: 'How points of one period, tier and rule moved.',
  simpleResolvers: true,
})
export class PointsReportRowType {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day of the period; null where rows are not told apart by period.',
  })
  periodStart: LocalDay | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The code of the tier that the points were earned in; null where it is not known, or rows are not told apart by tier.',
  })
  tierCode: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The code of the earning rule; null for the programme's own rate and what no rule earned, or where rows are not told apart by rule.",
  })
  ruleCode: string | null;

  @Field(() => PointsMovementsType, { description: 'How the points moved.' })
  movements: PointsMovementsType;
}

@ObjectType('PointsReport', {
  description:
    "Issuance, redemption, expiry and the other movements of a programme's points, out of daily sums by the day on which they were recorded.",
  simpleResolvers: true,
})
export class PointsReportType {
  @Field(() => LocalDateScalar, { description: 'The first day of the report.' })
  from: LocalDay;

  @Field(() => LocalDateScalar, { description: 'The last day of the report.' })
  to: LocalDay;

  @Field(() => [PointsReportRowType], {
    description: 'The rows, in the order of period, tier and rule.',
  })
  rows: PointsReportRowType[];

  @Field(() => PointsMovementsType, { description: 'All rows together.' })
  total: PointsMovementsType;

  @Field(() => Int, {
    description:
      'Wallets whose latest transactions are not counted yet: nought when the report is complete.',
  })
  walletsWaiting: number;
}

@ObjectType('PointsLiabilityPart', {
  description: 'What is outstanding of the points that were earned in one tier by one rule.',
  simpleResolvers: true,
})
export class PointsLiabilityPartType {
  @Field(() => String, {
    nullable: true,
    description: 'The code of the tier that the points were earned in; null where it is not known.',
  })
  tierCode: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The code of the earning rule; null for the programme's own rate and what no rule earned.",
  })
  ruleCode: string | null;

  @Field(() => PointsScalar, { description: 'Points in lots, active.' })
  outstanding: number;

  @Field(() => PointsScalar, { description: 'Points that wait to become active.' })
  pending: number;

  @Field(() => Money, { description: 'What the outstanding points are expected to cost.' })
  liability: Money;
}

@ObjectType('PointsLiability', {
  description:
    'What members are owed at the end of a day: outstanding points × cost of a point × (1 − breakage), by the points rules in force now.',
  simpleResolvers: true,
})
export class PointsLiabilityType {
  @Field(() => LocalDateScalar, { description: 'The day.' })
  on: LocalDay;

  @Field(() => PointsScalar, { description: 'The sum of all balances: what lots hold, less debt.' })
  outstanding: number;

  @Field(() => PointsScalar, { description: 'What members owe, after refunds of what was spent.' })
  debt: number;

  @Field(() => PointsScalar, { description: 'Points that wait to become active.' })
  pending: number;

  @Field(() => Money, { description: 'What the outstanding points are expected to cost.' })
  liability: Money;

  @Field(() => DecimalScalar, {
    description: "What one point costs, in major units of the programme's currency.",
  })
  unitCost: string;

  @Field(() => DecimalScalar, {
    description: 'The share of points that is expected never to be redeemed.',
  })
  breakageRatio: string;

  @Field(() => RatioScalar, {
    nullable: true,
    description:
      'Of all points that have left wallets, the share that expired; null before any has left.',
  })
  observedBreakage: number | null;

  @Field(() => [PointsLiabilityPartType], {
    description: 'What lots hold, by the tier and the rule that earned it.',
  })
  parts: PointsLiabilityPartType[];

  @Field(() => Int, {
    description:
      'Wallets whose latest transactions are not counted yet: nought when the figures are complete.',
  })
  walletsWaiting: number;
}
