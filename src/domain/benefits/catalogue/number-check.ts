import type { BenefitFacts, BenefitMoment } from '../benefit-facts';
import type { Check } from './condition';
import type { NumberOperator } from './operators';

/** A number of a member or of the moment; NaN where it is not known, which meets nothing. */
export type ReadNumber = (facts: BenefitFacts, moment: BenefitMoment) => number;

/** A comparison as a closure: what it compares with is settled once. */
export function numberCheck(
  operator: NumberOperator,
  [first = Number.NaN, second = Number.NaN]: readonly number[],
  read: ReadNumber,
): Check {
  switch (operator) {
    case '=':
      return (facts, moment) => read(facts, moment) === first;
    case '!=':
      return (facts, moment) => {
        const actual = read(facts, moment);
        return actual < first || actual > first;
      };
    case '<':
      return (facts, moment) => read(facts, moment) < first;
    case '<=':
      return (facts, moment) => read(facts, moment) <= first;
    case '>':
      return (facts, moment) => read(facts, moment) > first;
    case '>=':
      return (facts, moment) => read(facts, moment) >= first;
    case 'between':
      return (facts, moment) => {
        const actual = read(facts, moment);
        return actual >= first && actual <= second;
      };
    case 'notBetween':
      return (facts, moment) => {
        const actual = read(facts, moment);
        return actual < first || actual > second;
      };
  }
}
