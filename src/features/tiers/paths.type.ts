import { Arg, Ctx, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Feature } from '../../domain/behaviour/features';
import type { LocalDay } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import { ACT_CODES, type ActCode } from '../../domain/tiering/path-act';
import { NO_PATH_CODES, type NoPath, type NoPathCode } from '../../domain/tiering/path-target';
import type { Path } from '../../domain/tiering/paths';
import { changeText, noPathText, pathText, type PathAim } from '../../domain/tiering/paths-text';
import type { RulesInForce } from '../../domain/tiering/rules';
import { textFor } from '../../domain/shared/localized';
import { LocaleScalar } from '../../platform/graphql/code-scalars';
import type { GraphqlContext } from '../../platform/graphql/context';
import { Money, moneyOf } from '../../platform/graphql/money';
import { DateTimeScalar, LocalDateScalar } from '../../platform/graphql/time-scalars';
import { preferredLocale, type Locale } from '../../platform/locale';
import { FeatureName } from '../programs/rules.type';
import type { TierType } from '../programs/tier.type';

const ACT_DESCRIPTIONS: Readonly<Record<ActCode, string>> = {
  SPEND: 'One order of so much.',
  ORDER: "So many orders of the member's average value.",
  REVIEW: 'So many reviews with 5 stars.',
  INTERACT: 'So many interactions, such as check-ins.',
  LOG_IN: 'A login on each of so many days in a row.',
  BROWSE: 'So many products looked at, in one visit.',
  SEARCH: 'So many minutes of searching, in one visit.',
  FILL_CART: 'So many products put into the cart.',
};
const NO_PATH_DESCRIPTIONS: Readonly<Record<NoPathCode, string>> = {
  SET_BY_PERSON: 'A person has set the tier, and nothing that the member does moves it.',
  INVITATION_NEEDED: 'Every tier above is by invitation only.',
  CAPPED_BY_RULES: 'The rules promote no further.',
  CAPPED_BY_PENALTY: 'A penalty keeps the member below it.',
  CAPPED_BY_DECLINE: 'A sustained decline keeps the member below it.',
  PROMOTION_WAITS: 'It is reached already: the promotion waits for its day.',
  NO_PATH_FOUND: 'One or two acts of a sensible size do not reach it.',
};

const TierPathAct = Object.fromEntries(ACT_CODES.map((code) => [code, code]));
registerEnumType(TierPathAct, {
  name: 'TierPathAct',
  description: 'What a member can do about a tier.',
  valuesConfig: Object.fromEntries(
    ACT_CODES.map((code) => [code, { description: ACT_DESCRIPTIONS[code] }]),
  ),
});

const NoPathReason = Object.fromEntries(NO_PATH_CODES.map((code) => [code, code]));
registerEnumType(NoPathReason, {
  name: 'NoPathReason',
  description: 'Why nothing that a member does leads to a tier; stable, for programs.',
  valuesConfig: Object.fromEntries(
    NO_PATH_CODES.map((code) => [code, { description: NO_PATH_DESCRIPTIONS[code] }]),
  ),
});

const LOCALE_ARGUMENT = {
  nullable: true,
  description: "The language: English or Chinese; the request's language when not said.",
} as const;

/** The language that a text is asked in. */
export const languageOf = (locale: string | null | undefined, context: GraphqlContext): Locale =>
  locale ? preferredLocale(locale) : context.locale;

@ObjectType('TierPathChange', { description: 'One act on a way to a tier.' })
export class TierPathChangeType {
  @Field(() => TierPathAct, { description: 'What is to be done.' })
  act: ActCode;

  @Field(() => FeatureName, {
    description: 'The feature that it is about; those that are linked with it move as well.',
  })
  feature: Feature;

  @Field(() => Int, {
    description: 'How often, on how many days or for how many minutes; 1 for one order.',
  })
  count: number;

  @Field(() => Money, {
    nullable: true,
    description: 'What is spent on it in all; null for acts that cost no money.',
  })
  amount: Money | null;

  @Field(() => String, { description: 'The act as a part of a sentence for a person.' })
  text(
    @Arg('locale', () => LocaleScalar, LOCALE_ARGUMENT) locale: string | null | undefined,
    @Ctx() context: GraphqlContext,
  ): string {
    return this.tell(languageOf(locale, context));
  }

  tell: (locale: Locale) => string;
}

@ObjectType('TierPath', {
  description:
    'A way to a tier: one or two acts that are enough together, and none of which can be less.',
})
export class TierPathType {
  @Field(() => [TierPathChangeType], { description: 'What is to be done, all of it.' })
  changes: TierPathChangeType[];

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first local day on which it counts; null where that is today.',
  })
  from: LocalDay | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'The last local day on which it is still enough: later the period is over, or what counts now has fallen out of the window. Null where no such day is in sight.',
  })
  by: LocalDay | null;

  @Field(() => Float, {
    description:
      'Money and trouble together, in major units: for the order of paths, the least first.',
  })
  effort: number;

  @Field(() => String, { description: 'The path as one sentence for a person.' })
  text(
    @Arg('locale', () => LocaleScalar, LOCALE_ARGUMENT) locale: string | null | undefined,
    @Ctx() context: GraphqlContext,
  ): string {
    return this.tell(languageOf(locale, context));
  }

  tell: (locale: Locale) => string;
}

@ObjectType('NoTierPath', { description: 'Why there is no path to a tier.' })
export class NoTierPathType {
  @Field(() => NoPathReason, { description: 'The reason, for programs.' })
  code: NoPathCode;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when (exclusive) it is so; null where no end is known.',
  })
  until: Instant | null;

  @Field(() => String, { description: 'The reason as a sentence for a person.' })
  text(
    @Arg('locale', () => LocaleScalar, LOCALE_ARGUMENT) locale: string | null | undefined,
    @Ctx() context: GraphqlContext,
  ): string {
    return this.tell(languageOf(locale, context));
  }

  tell: (locale: Locale) => string;
}

/** The name of a tier in a language. */
export const tierName = ({ texts, locales }: TierType, locale: Locale): string =>
  textFor(texts, locale, locales);

/** A path as the schema shows it. */
export function tierPath(
  path: Path,
  to: { readonly tier: TierType; readonly aim: PathAim },
  currencyCode: string,
): TierPathType {
  return Object.assign(new TierPathType(), {
    changes: path.changes.map((change) =>
      Object.assign(new TierPathChangeType(), {
        ...{ act: change.act, feature: change.feature, count: change.count },
        amount: change.amountMinor === null ? null : moneyOf(change.amountMinor, currencyCode),
        tell: (locale: Locale) => changeText(change, { locale, currencyCode }),
      }),
    ),
    ...{ from: path.from, by: path.by, effort: path.cost },
    tell: (locale: Locale) =>
      pathText(
        path,
        { tierName: tierName(to.tier, locale), aim: to.aim },
        { locale, currencyCode },
      ),
  });
}

/** What stands in the way, as the schema shows it. */
export const noTierPath = (
  noPath: NoPath,
  tier: TierType,
  { calendar, rules }: Pick<RulesInForce, 'calendar' | 'rules'>,
): NoTierPathType =>
  Object.assign(new NoTierPathType(), {
    ...noPath,
    tell: (locale: Locale) =>
      noPathText(noPath, tierName(tier, locale), { locale, calendar, model: rules.model.kind }),
  });
