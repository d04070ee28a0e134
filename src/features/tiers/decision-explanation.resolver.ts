import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { invariant } from '../../domain/shared/invariant';
import { conditionsOf } from '../../domain/tiering/conditions';
import { decisionText } from '../../domain/tiering/decision-text';
import type { KeptAgainst, Reason } from '../../domain/tiering/explain';
import { reasonText } from '../../domain/tiering/reason-text';
import { LocaleScalar } from '../../platform/graphql/code-scalars';
import type { GraphqlContext } from '../../platform/graphql/context';
import { requireProgram } from '../../platform/security/viewer';
import type { ProgramDirectory, ProgramInForce } from '../programs';
import type { TierType } from '../programs/tier.type';
import { decisionCondition, DecisionConditionType } from './condition.type';
import { DecisionReasonType, DecisionType, type TierKeepingType } from './decision.type';
import { languageOf, tierName } from './paths.type';

const LOCALE_ARGUMENT = {
  nullable: true,
  description: "The language: English or Chinese; the request's language when not said.",
} as const;

/** A reason in words: dates are days of the programme. */
@Resolver(() => DecisionReasonType)
export class DecisionReasonResolver {
  constructor(private readonly directory: ProgramDirectory) {}

  @FieldResolver(() => String, { description: 'The reason as a sentence for a person.' })
  async text(
    @Root() reason: DecisionReasonType,
    @Arg('locale', () => LocaleScalar, LOCALE_ARGUMENT) locale: string | null | undefined,
    @Ctx() context: GraphqlContext,
  ): Promise<string> {
    const program = await programOf(this.directory, context);
    const model = await this.directory.modelOf(program, reason.versionNumber);
    const language = languageOf(locale, context);
    return reasonText(told(reason), {
      ...{ tierName: tierName(reason.tier, language), locale: language, model },
      calendar: program.calendar,
      keptName: reason.keeping ? tierName(reason.keeping.tier, language) : undefined,
    });
  }
}

/** What a decision compared, and all of it in words; from what was stored with it alone. */
@Resolver(() => DecisionType)
export class DecisionExplanationResolver {
  constructor(private readonly directory: ProgramDirectory) {}

  @FieldResolver(() => [DecisionConditionType], {
    description: 'What was compared: each condition with what was there and what was required.',
  })
  async conditions(
    @Root() { reasons, versionNumber }: DecisionType,
    @Ctx() context: GraphqlContext,
  ): Promise<DecisionConditionType[]> {
    const program = await programOf(this.directory, context);
    const model = await this.directory.modelOf(program, versionNumber);
    const tiers = byCode(reasons.flatMap(tiersOf));
    return conditionsOf(reasons.map(told)).map((condition) => {
      const tier = tiers.get(condition.tierCode);
      invariant(tier, 'a condition is of the tier of its reason');
      return decisionCondition(condition, tier, model);
    });
  }

  @FieldResolver(() => String, {
    description:
      'The decision as one paragraph for a person: inputs, what each brought, the version of the rules, the tier, every reason; where a model was asked, its path and the nearest change.',
  })
  async text(
    @Root() decision: DecisionType,
    @Arg('locale', () => LocaleScalar, LOCALE_ARGUMENT) locale: string | null | undefined,
    @Ctx() context: GraphqlContext,
  ): Promise<string> {
    const program = await programOf(this.directory, context);
    const model = await this.directory.modelOf(program, decision.versionNumber);
    const language = languageOf(locale, context);
    const tiers = byCode([
      ...[decision.tier, decision.previousTier].flatMap((tier) => tier ?? []),
      ...decision.reasons.flatMap(tiersOf),
    ]);
    const text = decisionText(
      {
        ...decision,
        tierCode: decision.tier.code,
        variantCode: decision.experiment?.variantCode ?? null,
        previousTierCode: decision.previousTier?.code ?? null,
        reasons: decision.reasons.map(told),
      },
      {
        ...{ locale: language, model, calendar: program.calendar },
        tierName: (code) => {
          const tier = tiers.get(code);
          return tier ? tierName(tier, language) : code;
        },
      },
    );
    const { model: said } = decision;
    const parts = [text, said?.tell(language), said?.nearestChange?.tell(language)];
    return parts.filter((part) => part !== undefined).join(language === 'en' ? ' ' : '');
  }
}

const programOf = (
  directory: ProgramDirectory,
  { viewer }: GraphqlContext,
): Promise<ProgramInForce> => directory.get(requireProgram(viewer, 'program.read'));

const byCode = (tiers: readonly TierType[]): ReadonlyMap<string, TierType> =>
  new Map(tiers.map((tier) => [tier.code, tier]));

const tiersOf = ({ tier, keeping }: DecisionReasonType): TierType[] =>
  keeping ? [tier, keeping.tier] : [tier];

/** A reason as it was stored. */
const told = ({ code, tier, actual, required, ...more }: DecisionReasonType): Reason => ({
  ...{ code, tierCode: tier.code, actual, required },
  ...(more.until === null ? {} : { until: more.until }),
  ...(more.deducted === null ? {} : { deducted: more.deducted }),
  ...(more.keeping === null ? {} : { keeping: keptAgainst(more.keeping) }),
  ...(more.model === null ? {} : { model: more.model }),
});

const keptAgainst = ({ tier, actual, required }: TierKeepingType): KeptAgainst => ({
  ...{ tierCode: tier.code, actual, required },
});
