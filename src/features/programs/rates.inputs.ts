import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { LocalDay } from '../../domain/shared/calendar';
import { CurrencyCodeScalar } from '../../platform/graphql/code-scalars';
import { DecimalScalar } from '../../platform/graphql/number-scalars';
import { LocalDateScalar } from '../../platform/graphql/time-scalars';
import { UserError } from '../../platform/graphql/user-error';
import { ExchangeRateType } from './program.type';

@InputType({ description: 'What one unit of a currency is worth from a day on.' })
export class ExchangeRateInput {
  @Field(() => CurrencyCodeScalar, { description: "Not the programme's own." })
  currencyCode: string;

  @Field(() => LocalDateScalar, { description: 'The first day it holds; until the next one does.' })
  validFrom: LocalDay;

  @Field(() => DecimalScalar, {
    description: "Units of the programme's currency for one unit: above 0, at most 12 decimals.",
  })
  rate: string;
}

@InputType({ description: 'Dated exchange rates.' })
export class ExchangeRatesRecordInput {
  @Field(() => [ExchangeRateInput], { description: 'From 1 to 1,000 rates.' })
  rates: ExchangeRateInput[];
}

@ObjectType({ description: 'What became of the rates.', simpleResolvers: true })
export class ExchangeRatesRecordPayload {
  @Field(() => [ExchangeRateType], { description: 'Those that were new.' })
  exchangeRates: readonly ExchangeRateType[];

  @Field(() => Int, { description: 'How many were known already.' })
  unchangedCount: number;

  @Field(() => [UserError], {
    description: 'The rows that were refused, each with its index; the others stand.',
  })
  userErrors: UserError[];
}
