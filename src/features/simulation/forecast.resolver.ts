import { Args, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import { textFor } from '../../domain/shared/localized';
import { reasonsOf } from '../../domain/tiering/explain';
import type { ForecastEvent } from '../../domain/tiering/forecast';
import { reasonCodes } from '../../domain/tiering/reason';
import { reasonText } from '../../domain/tiering/reason-text';
import { rankOf, tierAt, type ProgramRules } from '../../domain/tiering/rules';
import type { GraphqlContext } from '../../platform/graphql/context';
import { badArgument } from '../../platform/graphql/refusal';
import { parsePublicId } from '../../platform/id';
import type { Locale } from '../../platform/locale';
import type { Permission } from '../../platform/security/permissions';
import { requireProgram } from '../../platform/security/viewer';
import type { MembersService } from '../members';
import type { ProgramDirectory, ProgramInForce } from '../programs';
import { rulesOf } from '../programs/program.inputs';
import type { MemberListService } from '../tiers';
import { forecastError } from './forecast-error.type';
import type { AskForecast, ForecastService } from './forecast.service';
import { CohortForecastType, MemberForecastType, type ForecastEventType } from './forecast.type';
import {
  CohortForecastArgs,
  MemberForecastArgs,
  type AssumedMonthInput,
} from './simulation.inputs';

const CODES =
  'OUT_OF_RANGE, REQUIRED, INVALID, INVALID_TEXT, TOO_LONG, TOO_FEW, TOO_MANY, DUPLICATE, NOT_INCREASING, CONTRADICTORY, TIER_REMOVED';
const MOST_OF_COHORT = 200;

/** Lets time go on for members. */
@Resolver()
export class ForecastResolver {
  constructor(
    private readonly directory: ProgramDirectory,
    private readonly members: MembersService,
    private readonly list: MemberListService,
    private readonly forecasts: ForecastService,
  ) {}

  @Authorized<Permission>('program.simulate')
  @Query(() => MemberForecastType, {
    description: `What would happen to a member, and when, if each month brought what is assumed: promotions, renewals, graces, demotions, notices, and what ends. Numbers of the population stay as they are. Nothing is written. Codes: UNKNOWN_MEMBER, ${CODES}.`,
  })
  async memberForecast(
    @Args(() => MemberForecastArgs) args: MemberForecastArgs,
    @Ctx() { viewer, locale }: GraphqlContext,
  ): Promise<MemberForecastType> {
    const program = await this.directory.get(requireProgram(viewer, 'program.simulate'));
    const named = { kind: 'id', id: parsePublicId('mem', args.memberId) ?? '' } as const;
    const memberId = await this.members.find(viewer, named);
    const outcome = await this.forecasts.member(program, memberId ?? '', askedBy(args));
    if (!outcome.ok) {
      const userErrors = outcome.error.map((refusal) => forecastError(refusal, locale));
      return { events: [], path: [], userErrors };
    }
    const { rules, forecast } = outcome.value;
    return {
      events: forecast.events.map((event) => eventType(event, rules, { locale, program })),
      path: forecast.path.map(({ day, score, rank }) => ({
        ...{ day, growthValue: score, tierCode: tierAt(rules, rank).code },
      })),
      userErrors: [],
    };
  }

  @Authorized<Permission>('program.simulate')
  @Query(() => CohortForecastType, {
    description: `Where members of a tier would be, month by month, if each month brought what is assumed. Nothing is written. Codes: ${CODES}.`,
  })
  async cohortForecast(
    @Args(() => CohortForecastArgs) args: CohortForecastArgs,
    @Ctx() { viewer, locale }: GraphqlContext,
  ): Promise<CohortForecastType> {
    const program = await this.directory.get(requireProgram(viewer, 'program.simulate'));
    const { rules } = program.inForce;
    const { tierCode } = args;
    const isTier = rules.ladder[rankOf(rules, tierCode)]?.code === tierCode;
    const limit = args.sample ?? MOST_OF_COHORT;
    if (!isTier || limit < 1 || limit > MOST_OF_COHORT) throw badCohort(isTier);
    const listed = await this.list.list(program, {
      ...{ tierCode, limit, references: [], sort: 'GROWTH_VALUE_DESC', after: null },
    });
    const ids = listed.map(({ memberId }) => memberId);
    const outcome = await this.forecasts.cohort(program, ids, askedBy(args));
    if (!outcome.ok) {
      const userErrors = outcome.error.map((refusal) => forecastError(refusal, locale));
      return { sampled: 0, cells: [], userErrors };
    }
    return { sampled: ids.length, cells: [...outcome.value], userErrors: [] };
  }
}

const badCohort = (isTier: boolean) =>
  isTier
    ? badArgument('sample', {
        en: `"sample" must be from 1 to ${MOST_OF_COHORT}.`,
        'zh-CN': `“sample”必须在 1 到 ${MOST_OF_COHORT} 之间。`,
      })
    : badArgument('tierCode', {
        en: '"tierCode" must be the code of a tier; the programme lists them.',
        'zh-CN': '“tierCode”必须是等级代码；可从会员计划中查询。',
      });

const askedBy = ({
  months,
  rules,
  assume,
}: MemberForecastArgs | CohortForecastArgs): AskForecast => ({
  months,
  rules: rules ? rulesOf(rules) : null,
  assumed: assumedBy(assume ?? {}),
});

const assumedBy = (assume: AssumedMonthInput): AskForecast['assumed'] => ({
  purchaseAmount: Number(assume.monthlyPurchaseAmount ?? 0),
  purchaseCount: assume.monthlyPurchaseCount ?? 0,
  interactionCount: assume.monthlyInteractionCount ?? 0,
  activeDays: assume.monthlyActiveDays ?? 0,
});

function eventType(
  event: ForecastEvent,
  rules: ProgramRules,
  { locale, program }: { readonly locale: Locale; readonly program: ProgramInForce },
): ForecastEventType {
  const { at, kinds, fromRank, toRank, score, reasons, termUntil, keeping, model } = event;
  const told = reasonsOf(rules, { score, rank: toRank, reasons, keeping, model });
  const nameOf = (code: string): string =>
    textFor(tierAt(rules, rankOf(rules, code)).names, locale, program.locales);
  return {
    ...{ at, termUntil, kinds: [...kinds], growthValue: score },
    fromTierCode: tierAt(rules, Math.max(0, fromRank)).code,
    toTierCode: tierAt(rules, toRank).code,
    reasons: reasonCodes(reasons),
    sentences: told.map((reason) => {
      const [tierName, kept] = [nameOf(reason.tierCode), reason.keeping?.tierCode];
      const keptName = kept === undefined ? undefined : nameOf(kept);
      const model = rules.model.kind;
      return reasonText(reason, {
        ...{ locale, tierName, keptName, model, calendar: program.calendar },
      });
    }),
  };
}
