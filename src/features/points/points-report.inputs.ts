import { ArgsType, Field } from 'type-graphql';
import type { ReportDimension } from '../../domain/points/report';
import type { LocalDay } from '../../domain/shared/calendar';
import type { Period } from '../../domain/shared/period';
import { LocalDateScalar } from '../../platform/graphql/time-scalars';
import { PointsReportDimension, PointsReportPeriod } from './points-report.type';

@ArgsType()
export class PointsReportArgs {
  @Field(() => LocalDateScalar, { description: 'The first day.' })
  from: LocalDay;

  @Field(() => LocalDateScalar, { description: 'The last day.' })
  to: LocalDay;

  @Field(() => [PointsReportDimension], {
    defaultValue: [],
    description: 'What rows are told apart by; one row for all when nothing is said.',
  })
  groupBy: readonly ReportDimension[];

  @Field(() => PointsReportPeriod, {
    defaultValue: 'MONTH',
    description: 'How long the periods are, where rows are told apart by them.',
  })
  period: Period;
}
