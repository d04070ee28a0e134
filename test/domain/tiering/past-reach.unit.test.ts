import { FIRST_DAY } from '../../../src/domain/shared/window';
import { countersAsked, factsAsked, oldestDayAsked } from '../../../src/domain/tiering/past-reach';
import { buildRules } from '../../support/rules';

const FROM = 20_000;
const SPEND = [{ feature: 'purchaseAmount', weight: 1 }];

test('reads back as far as any window of the rules can reach', () => {
  // 365 days and as many before, 90 days of horizon, and what terms that ended ask for.
  expect(oldestDayAsked(buildRules(), FROM)).toBe(FROM - 730 - 90 - 400);
  const longer = { movement: { qualification: { kind: 'ROLLING', days: 800 }, graceDays: 30 } };
  expect(oldestDayAsked(buildRules(longer), FROM)).toBe(FROM - 1_600 - 30 - 90 - 400);
  const lifetime = { window: { kind: 'LIFETIME' } };
  expect(oldestDayAsked(buildRules(lifetime), FROM)).toBe(FIRST_DAY);
  const forEver = { movement: { qualification: { kind: 'LIFETIME' } } };
  expect(oldestDayAsked(buildRules(forEver), FROM)).toBe(FIRST_DAY);
});

test('reads what decisions are made from, and nothing else', () => {
  expect(countersAsked(buildRules({ weights: SPEND }))).toEqual(['amountMinor']);
  const growth = { weights: [{ feature: 'spendGrowth', weight: 1 }] };
  expect(countersAsked(buildRules(growth))).toEqual(['amountMinor']);
  const declining = {
    weights: SPEND,
    movement: {
      validity: { kind: 'LENGTH', anchor: 'REACHED', length: 'P1Y' },
      decline: { feature: 'loginCount', falls: 2, steps: 1 },
    },
  };
  expect(new Set(countersAsked(buildRules(declining)))).toEqual(new Set(['amountMinor', 'logins']));
  const shares = [{ tierCode: 'silver', share: 0.2 }];
  const divided = { weights: SPEND, division: { kind: 'QUANTILE', shares } };
  expect(new Set(countersAsked(buildRules(divided)))).toEqual(new Set(['amountMinor', 'orders']));
});

test('looks at violations and refunds only where rules do', () => {
  expect(factsAsked(buildRules())).toEqual([]);
  const strict = {
    movement: { penalty: { kind: 'STEPS', steps: 1, days: 9 }, refund: 'AT_ONCE' },
  };
  expect(factsAsked(buildRules(strict))).toEqual(['VIOLATION', 'REFUND']);
});
