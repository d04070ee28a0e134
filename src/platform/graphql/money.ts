import { Field, InputType, ObjectType } from 'type-graphql';
import { formatAmount, type MinorUnits } from '../../domain/shared/money';
import { CurrencyCodeScalar } from './code-scalars';
import { DecimalScalar } from './number-scalars';

@ObjectType({ description: 'An exact amount of money.', simpleResolvers: true })
export class Money {
  @Field(() => DecimalScalar, {
    description: 'The amount in major units, with as many decimals as the currency has.',
  })
  amount: string;

  @Field(() => CurrencyCodeScalar, { description: 'The currency of the amount.' })
  currencyCode: string;
}

@InputType({ description: 'An exact amount of money that is given.' })
export class MoneyInput {
  @Field(() => DecimalScalar, {
    description: 'The amount in major units, with at most as many decimals as the currency has.',
  })
  amount: string;

  @Field(() => CurrencyCodeScalar, { description: 'The currency of the amount.' })
  currencyCode: string;
}

/** Whole minor units as the API gives them. */
export function moneyOf(minor: MinorUnits, currencyCode: string): Money {
  const money = new Money();
  money.amount = formatAmount(minor, currencyCode);
  money.currencyCode = currencyCode;
  return money;
}
