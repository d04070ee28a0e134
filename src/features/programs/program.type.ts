import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { LocalDay } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import type { LocalizedText, ProgramRules } from '../../domain/tiering/rules';
import type { Population } from '../../domain/value/population';
import { CurrencyCodeScalar, LocaleScalar } from '../../platform/graphql/code-scalars';
import { connectionOf } from '../../platform/graphql/connection';
import { Node } from '../../platform/graphql/node';
import { DecimalScalar } from '../../platform/graphql/number-scalars';
import {
  DateTimeScalar,
  LocalDateScalar,
  TimeZoneScalar,
} from '../../platform/graphql/time-scalars';
import { publicId } from '../../platform/id';
import { movementType, MovementRulesType } from './movement.type';
import { populationType, type ProgramPopulationType } from './population.type';
import {
  EarningRuleType,
  featureWeight,
  FeatureWeightType,
  rulesWindow,
  RulesWindowType,
} from './rules.type';
import { localizedTexts, LocalizedTextType, tierTypes, TierType } from './tier.type';
import { divisionType, DivisionType, valueModelType, ValueModelType } from './value-model.type';

export const ProgramVersionState = { IN_FORCE: 'IN_FORCE', SUPERSEDED: 'SUPERSEDED' } as const;

registerEnumType(ProgramVersionState, {
  name: 'ProgramVersionState',
  description: 'What has become of a published version.',
  valuesConfig: {
    IN_FORCE: { description: 'It decides.' },
    SUPERSEDED: { description: 'Another version has come into force since.' },
  },
});

/** What rules say, of a version and of a draft alike. */
@ObjectType({ simpleResolvers: true })
export abstract class RulesFields extends Node {
  @Field(() => RulesWindowType, { description: 'The span over which features are computed.' })
  window: RulesWindowType;

  @Field(() => [FeatureWeightType], {
    description: 'What the growth value is made of, in the order in which it is summed.',
  })
  weights: FeatureWeightType[];

  @Field(() => ValueModelType, { description: 'How a score comes about.' })
  model: ValueModelType;

  @Field(() => DivisionType, { description: 'How scores become tiers.' })
  division: DivisionType;

  @Field(() => MovementRulesType, { description: 'When members move, keep or lose a tier.' })
  movement: MovementRulesType;

  @Field(() => [TierType], { description: 'The tiers from the base tier up.' })
  ladder: readonly TierType[];

  @Field(() => EarningRuleType, { description: 'How orders earn points.' })
  earning: EarningRuleType;

  @Field(() => Int, {
    description: 'Behaviours more days late than this are kept and do not count.',
  })
  lateEventHorizonDays: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the points rules that goes with it; null for the latest one.',
  })
  earningVersion: number | null;

  /** The rules as they are kept. */
  rules: ProgramRules;
}

@ObjectType('ProgramVersion', {
  implements: Node,
  simpleResolvers: true,
  description:
    'One published version of the rules of a programme. It is never changed: a change is a new version.',
})
export class ProgramVersionType extends RulesFields {
  @Field(() => Int, { description: 'Counts from 1 without gaps.' })
  number: number;

  @Field(() => DateTimeScalar, { description: 'When it was published.' })
  publishedAt: Instant;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'From when on it decides; null for the first version, which holds from the beginning of time.',
  })
  inForceFrom: Instant | null;

  @Field(() => String, { description: 'Why it was published, in the words of who did.' })
  reason: string;

  @Field(() => ProgramVersionState, { description: 'Whether it is the one that decides.' })
  state: keyof typeof ProgramVersionState;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the next version came into force; null while it is in force.',
  })
  supersededAt: Instant | null;

  /** For those who may know. */
  publisher: string;
}

export const ProgramVersionConnection = connectionOf(() => ProgramVersionType, {
  name: 'ProgramVersion',
  items: 'versions of a programme, newest first unless read backwards',
});

@ObjectType('Program', {
  implements: Node,
  simpleResolvers: true,
  description: 'A loyalty programme: its currency, its calendar, its languages and its rules.',
})
export class ProgramType extends Node {
  @Field(() => String, { description: 'The stable code, such as `main`; unique on the platform.' })
  code: string;

  @Field(() => [LocalizedTextType], { description: 'The name in every language.' })
  names: LocalizedTextType[];

  @Field(() => CurrencyCodeScalar, {
    description: 'The currency that everything is counted in; other amounts are converted.',
  })
  currencyCode: string;

  @Field(() => TimeZoneScalar, { description: 'The time zone whose days the programme counts.' })
  timeZone: string;

  @Field(() => [LocaleScalar], {
    description: 'The languages it speaks, the most important first.',
  })
  locales: readonly string[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When its first behaviour was recorded: since then currency and time zone cannot change.',
  })
  frozenAt: Instant | null;

  @Field(() => ProgramVersionType, { description: 'The rules in force.' })
  version: ProgramVersionType;

  @Field(() => [TierType], { description: 'The tiers in force, from the base tier up.' })
  tiers: readonly TierType[];

  /** For those who may know. */
  computed: ProgramPopulationType | null;

  /** The name as it is kept, and the programme's id at rest. */
  texts: LocalizedText;
  programId: string;
}

@ObjectType('ExchangeRate', {
  description: 'What one unit of a currency is worth from a day on. It is never changed.',
  simpleResolvers: true,
})
export class ExchangeRateType {
  @Field(() => CurrencyCodeScalar, { description: 'The currency.' })
  currencyCode: string;

  @Field(() => LocalDateScalar, { description: 'The first day it holds.' })
  validFrom: LocalDay;

  @Field(() => DecimalScalar, { description: "Units of the programme's currency for one unit." })
  rate: string;
}

/** What a version is made of, wherever it was read. */
export type VersionParts = {
  readonly id: string;
  readonly number: number;
  readonly rules: ProgramRules;
  readonly reason: string;
  readonly publishedAt: Instant;
  readonly publishedBy: string;
  readonly inForceFrom: Instant | null;
  readonly supersededAt: Instant | null;
};

/** Rules as the schema shows them. `locales` are those of the programme. */
export const rulesFields = (rules: ProgramRules, locales: readonly string[]) => ({
  window: rulesWindow(rules.window),
  weights: rules.weights.map(featureWeight),
  model: valueModelType(rules.model),
  division: divisionType(rules.division),
  movement: movementType(rules.movement),
  ladder: tierTypes(rules, locales),
  earning: { pointsPerUnit: rules.pointsPerUnit },
  lateEventHorizonDays: rules.lateEventHorizonDays,
  earningVersion: rules.earningVersion,
  rules,
});

/** A version as the schema shows it. */
export const versionType = (
  version: VersionParts,
  locales: readonly string[],
): ProgramVersionType =>
  Object.assign(new ProgramVersionType(), {
    id: publicId('prv', version.id),
    number: version.number,
    publishedAt: version.publishedAt,
    inForceFrom: version.inForceFrom,
    reason: version.reason,
    state: version.supersededAt === null ? ('IN_FORCE' as const) : ('SUPERSEDED' as const),
    supersededAt: version.supersededAt,
    publisher: version.publishedBy,
    ...rulesFields(version.rules, locales),
  });

/** What a programme in force is made of. */
export type ProgramParts = {
  readonly id: string;
  readonly code: string;
  readonly names: LocalizedText;
  readonly currencyCode: string;
  readonly timeZone: string;
  readonly locales: readonly string[];
  readonly frozenAt: Instant | null;
  readonly versionId: string;
  readonly publishedAt: Instant;
  readonly publishedBy: string;
  readonly inForceFrom: Instant | null;
  readonly reason: string;
  readonly inForce: {
    readonly versionNumber: number;
    readonly rules: ProgramRules;
    readonly population: Population | null;
  };
  readonly publishedRules: ProgramRules;
};

/** A programme as the schema shows it. */
export function programType(program: ProgramParts): ProgramType {
  const { inForce, versionId, locales } = program;
  const version = versionType(
    {
      ...{ ...program, id: versionId, number: inForce.versionNumber },
      ...{ rules: program.publishedRules, supersededAt: null },
    },
    locales,
  );
  return Object.assign(new ProgramType(), {
    id: publicId('prg', program.id),
    programId: program.id,
    code: program.code,
    names: localizedTexts(program.names, locales),
    currencyCode: program.currencyCode,
    timeZone: program.timeZone,
    locales,
    frozenAt: program.frozenAt,
    version,
    tiers: tierTypes(inForce.rules, locales),
    computed: inForce.population && populationType(inForce.population, inForce.rules),
    texts: program.names,
  });
}
