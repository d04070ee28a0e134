import { Arg, Ctx, Field, Float, ObjectType } from 'type-graphql';
import type { Instant } from '../../domain/shared/instant';
import type { TierOutlook } from '../../domain/tiering/outlook';
import type { RulesInForce } from '../../domain/tiering/rules';
import { outlookText } from '../../domain/tiering/outlook-text';
import { LocaleScalar } from '../../platform/graphql/code-scalars';
import type { GraphqlContext } from '../../platform/graphql/context';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import type { Locale } from '../../platform/locale';
import { TierType, tierTypes } from '../programs/tier.type';
import { languageOf, tierName, tierPath, TierPathType } from './paths.type';

@ObjectType('TierOutlook', {
  description:
    'What becomes of the tier when its term ends, by what is known now, and what keeps it.',
})
export class TierOutlookType {
  @Field(() => TierType, {
    description: 'The tier that is kept or lost: what was earned, beneath what a person has set.',
  })
  tier: TierType;

  @Field(() => DateTimeScalar, {
    description: 'When it is decided (exclusive): the end of the term, or of the grace that runs.',
  })
  until: Instant;

  @Field(() => Boolean, { description: 'Whether the term has ended and a grace runs.' })
  isInGrace: boolean;

  @Field(() => Float, {
    description: 'The score that keeps the tier: its threshold less the hysteresis.',
  })
  required: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'The score over the qualification window, as it will be if nothing more happens; null where there is none.',
  })
  actual: number | null;

  @Field(() => Float, { description: 'How much is missing of the score; 0 where none is.' })
  missing: number;

  @Field(() => Boolean, {
    description:
      'Whether a model decides, and not the score: nothing is missing then, and no paths are told.',
  })
  isByModel: boolean;

  @Field(() => Boolean, { description: 'Whether the term will be renewed as things stand.' })
  isKept: boolean;

  @Field(() => TierType, {
    nullable: true,
    description: 'The tier that follows otherwise; null where this one is kept in any case.',
  })
  otherwise: TierType | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When that tier follows: after the grace, if there is one.',
  })
  otherwiseFrom: Instant | null;

  @Field(() => [TierPathType], {
    description: 'The cheapest ways to keep the tier; none where it is kept as things stand.',
  })
  paths: TierPathType[];

  @Field(() => String, { description: 'All of it as a text for a person.' })
  text(
    @Arg('locale', () => LocaleScalar, {
      nullable: true,
      description: "The language: English or Chinese; the request's language when not said.",
    })
    locale: string | null | undefined,
    @Ctx() context: GraphqlContext,
  ): string {
    return this.tell(languageOf(locale, context));
  }

  tell: (locale: Locale) => string;
}

/** What of a programme an outlook is shown by. */
type ShownBy = {
  readonly inForce: Pick<RulesInForce, 'rules' | 'calendar'>;
  readonly locales: readonly string[];
  readonly currencyCode: string;
};

/** An outlook as the schema shows it; ranks are places on the ladder in force. */
export function tierOutlook(outlook: TierOutlook, program: ShownBy): TierOutlookType | null {
  const { currencyCode } = program;
  const { rules, calendar } = program.inForce;
  const tiers = tierTypes(rules, program.locales);
  const tier = tiers[outlook.rank];
  const otherwise = outlook.otherwiseRank === null ? null : (tiers[outlook.otherwiseRank] ?? null);
  if (!tier) return null;
  const { until, isInGrace, required, actual, missing, isKept, otherwiseFrom } = outlook;
  return Object.assign(new TierOutlookType(), {
    ...{ tier, until, isInGrace, required, actual, missing, isKept, otherwise, otherwiseFrom },
    isByModel: outlook.predictedRank !== null,
    paths: outlook.paths.map((path) => tierPath(path, { tier, aim: 'KEEP' }, currencyCode)),
    tell: (locale: Locale) =>
      outlookText(
        outlook,
        { tier: tierName(tier, locale), otherwise: otherwise && tierName(otherwise, locale) },
        { locale, calendar, model: rules.model.kind },
      ),
  });
}
