import { Arg, Args, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import { netOf, type PointsMovements } from '../../domain/points/report';
import type { LocalDay } from '../../domain/shared/calendar';
import { assertNever } from '../../domain/shared/invariant';
import type { GraphqlContext } from '../../platform/graphql/context';
import { moneyOf } from '../../platform/graphql/money';
import { badArgument, type Refusal } from '../../platform/graphql/refusal';
import { LocalDateScalar } from '../../platform/graphql/time-scalars';
import type { Permission } from '../../platform/security/permissions';
import { requireProgram } from '../../platform/security/viewer';
import type { PointsReportService, ReportRefusal } from './points-report.service';
import { PointsReportArgs } from './points-report.inputs';
import {
  PointsLiabilityPartType,
  PointsLiabilityType,
  PointsMovementsType,
  PointsReportRowType,
  PointsReportType,
} from './points-report.type';

/** Reports of a programme's points. */
@Resolver()
export class PointsReportResolver {
  constructor(private readonly reports: PointsReportService) {}

  @Authorized<Permission>('points.report')
  @Query(() => PointsReportType, {
    description:
      'How points were issued, redeemed, expired and moved otherwise between two days, both included; at most 1,098 days.',
  })
  async pointsReport(
    @Args() { from, to, groupBy, period }: PointsReportArgs,
    @Ctx() { viewer }: GraphqlContext,
  ): Promise<PointsReportType> {
    const programId = requireProgram(viewer, 'points.report');
    const report = await this.reports.movements(programId, { from, to, groupBy, period });
    if (!report.ok) throw refusalOf(report.error);
    const { rows, total, walletsWaiting } = report.value;
    return Object.assign(new PointsReportType(), {
      from,
      to,
      rows: rows.map(({ movements, ...row }) =>
        Object.assign(new PointsReportRowType(), { ...row, movements: movementsType(movements) }),
      ),
      total: movementsType(total),
      walletsWaiting,
    });
  }

  @Authorized<Permission>('points.report')
  @Query(() => PointsLiabilityType, {
    description: 'What members are owed in points at the end of a day, and what that costs.',
  })
  async pointsLiability(
    @Arg('on', () => LocalDateScalar, { description: 'The day.' }) on: LocalDay,
    @Ctx() { viewer }: GraphqlContext,
  ): Promise<PointsLiabilityType> {
    const programId = requireProgram(viewer, 'points.report');
    const { liabilityMinor, currencyCode, parts, ...figures } = await this.reports.liability(
      programId,
      on,
    );
    return Object.assign(new PointsLiabilityType(), {
      ...figures,
      liability: moneyOf(liabilityMinor, currencyCode),
      parts: parts.map(({ liabilityMinor: minor, ...part }) =>
        Object.assign(new PointsLiabilityPartType(), {
          ...part,
          liability: moneyOf(minor, currencyCode),
        }),
      ),
    });
  }
}

const movementsType = (movements: PointsMovements): PointsMovementsType =>
  Object.assign(new PointsMovementsType(), { ...movements, net: netOf(movements) });

function refusalOf(refusal: ReportRefusal): Refusal {
  switch (refusal.kind) {
    case 'from-after-to':
      return badArgument('to', {
        en: 'The last day lies before the first; exchange the two.',
        'zh-CN': '结束日期早于开始日期；请交换两者。',
      });
    case 'range-too-long':
      return badArgument('to', {
        en: `A report covers at most ${refusal.maximumDays} days; ask for less at a time.`,
        'zh-CN': `报表最多涵盖 ${refusal.maximumDays} 天；请分段查询。`,
      });
    default:
      return assertNever(refusal);
  }
}
