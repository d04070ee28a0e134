import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { LocalizedText, ProgramRules, Tier } from '../../domain/tiering/rules';
import { LocaleScalar } from '../../platform/graphql/code-scalars';
import { DecimalScalar } from '../../platform/graphql/number-scalars';

@ObjectType('LocalizedText', { description: 'A text in one language.', simpleResolvers: true })
export class LocalizedTextType {
  @Field(() => LocaleScalar, { description: 'The language.' })
  locale: string;

  @Field(() => String, { description: 'The text in it.' })
  text: string;
}

@ObjectType('Tier', {
  description: 'A rung of the ladder. A member is in one tier at a time.',
  simpleResolvers: true,
})
export class TierType {
  @Field(() => String, { description: 'The stable code, such as `gold`; unique on the ladder.' })
  code: string;

  @Field(() => Int, { description: 'The place on the ladder, 0 for the base tier.' })
  rank: number;

  @Field(() => [LocalizedTextType], { description: 'The name in every language of the programme.' })
  names: LocalizedTextType[];

  @Field(() => Float, {
    description: 'The lowest score that reaches the tier; 0 for the base tier.',
  })
  threshold: number;

  @Field(() => DecimalScalar, { description: 'What the points of an order are multiplied by.' })
  pointsMultiplier: string;

  @Field(() => Boolean, { description: 'Whether only members who were invited reach it.' })
  invitationOnly: boolean;

  /** The names as they are kept, and what to fall back to. */
  texts: LocalizedText;
  locales: readonly string[];
}

/** Rules are immutable, so their ladder is made once; every member shows a tier of it. */
const ladders = new WeakMap<ProgramRules, readonly TierType[]>();

/** The tiers of a ladder from the base tier up. `locales` are those of the programme. */
export function tierTypes(rules: ProgramRules, locales: readonly string[]): readonly TierType[] {
  const known = ladders.get(rules);
  if (known) return known;
  const made = rules.ladder.map((tier, rank) => tierTypeOf(tier, rank, locales));
  ladders.set(rules, made);
  return made;
}

const tierTypeOf = (tier: Tier, rank: number, locales: readonly string[]): TierType =>
  Object.assign(new TierType(), {
    code: tier.code,
    rank,
    names: localizedTexts(tier.names, locales),
    threshold: tier.threshold,
    pointsMultiplier: tier.pointsMultiplier,
    invitationOnly: tier.invitationOnly,
    texts: tier.names,
    locales,
  });

/** Texts in the order of the programme's languages. */
export const localizedTexts = (
  texts: LocalizedText,
  locales: readonly string[],
): LocalizedTextType[] =>
  locales.flatMap((locale) => {
    const text = texts[locale];
    return text === undefined ? [] : [{ locale, text }];
  });
