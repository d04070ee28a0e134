import { ok, refused } from '../../shared/result';
import { benefitFault } from '../benefit-fault';
import { both, type Condition } from './condition';

/** Whether the member has no paid order yet, so that the next one is the first. */
export const firstOrder: Condition = {
  code: 'firstOrder',
  labels: both('First order', '首单'),
  descriptions: both(
    'Whether the member has no paid order yet. An order wholly refunded was never made.',
    '会员是否尚无已支付订单（即下一单为首单）。全额退款的订单视为未发生。',
  ),
  operators: ['='],
  arguments: () => [
    {
      ...{ name: 'operand', labels: both('Value', '比较值'), type: 'FLAG', choices: null },
      ...{ minimum: null, maximum: null, decimals: 0 },
    },
  ],
  parse: ({ value }, path) =>
    typeof value === 'boolean'
      ? ok(value)
      : refused([benefitFault(path, 'WRONG_TYPE', { expected: 'true, false' })]),
  bind: ({ value }) => {
    const wanted = value === true;
    return {
      needs: { member: [], window: { kind: 'LIFETIME' }, attribute: null },
      check: (slot) => (facts) => {
        const orders = facts.purchases[slot]?.orders;
        return orders !== undefined && (orders === 0) === wanted;
      },
      explain: (slot) => (facts) => {
        const orders = facts.purchases[slot]?.orders;
        const actual =
          orders === undefined ? null : ({ kind: 'FLAG', flag: orders === 0 } as const);
        return { actual, shortfall: null };
      },
      required: [{ kind: 'FLAG', flag: wanted }],
      phrase: (locale) => PHRASES[wanted ? 'first' : 'later'][locale],
      reach: {
        ...{ kind: 'WORDS', subject: JSON.stringify(['firstOrder']) },
        ...{ words: [String(wanted)], isExcept: false },
      },
    };
  },
};

const PHRASES = {
  first: both('it is the first order', '本单为首单'),
  later: both('it is not the first order', '本单不是首单'),
};
