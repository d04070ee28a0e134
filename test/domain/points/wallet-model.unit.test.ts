import * as fc from 'fast-check';
import { violationOf } from '../../../src/domain/points/check-wallet';
import { conserves, pointsOf } from '../../../src/domain/points/posting';
import type { RefundPolicy } from '../../../src/domain/points/points-rules';
import { availableOf, freeOf } from '../../../src/domain/points/wallet';
import type { WalletCommand } from '../../../src/domain/points/wallet-command';
import { DAY_MS } from '../../../src/domain/shared/instant';
import { TokenLedger } from '../../support/token-ledger';
import { buildTerms, WalletStory } from '../../support/wallets';

const START = Date.parse('2026-01-01T09:00:00Z');

type Model = { readonly ledger: TokenLedger; now: number };
type Real = { readonly story: WalletStory; holds: number };

/** One step of a history: what the model does, and what is asked of the wallet. */
class Step implements fc.Command<Model, Real> {
  constructor(
    private readonly name: string,
    private readonly inModel: (model: Model, real: Real) => boolean,
    private readonly asked: (model: Model, real: Real) => WalletCommand | null,
  ) {}

  check = (): boolean => true;

  run(model: Model, real: Real): void {
    const command = this.asked(model, real);
    if (command === null) return;
    // Both see the same time; what is due happens first, in both.
    model.ledger.settle(model.now);
    const outcome = real.story.do(new Date(model.now).toISOString(), command);
    const isRefused = !Array.isArray(outcome);
    if (isRefused) real.story.settle(new Date(model.now).toISOString());
    const isDone = this.inModel(model, real);
    model.ledger.settle(model.now);
    expect({ step: this.name, isDone }).toEqual({ step: this.name, isDone: !isRefused });
    agree(model.ledger, real.story);
  }

  toString = (): string => this.name;
}

/** The wallet says of every lot and every sum what counting says. */
function agree(ledger: TokenLedger, { wallet, history }: WalletStory): void {
  const { figures } = wallet;
  expect({ ...figures, available: availableOf(figures) }).toEqual({
    balance: ledger.balance,
    held: ledger.count('held'),
    pending: ledger.count('pending'),
    debt: ledger.debt,
    available: ledger.available,
  });
  const lots = Object.fromEntries(
    wallet.lots
      .filter(({ active, pending }) => active > 0 || pending > 0)
      .map((lot) => [lot.number, [freeOf(lot), lot.held, lot.pending]]),
  );
  expect(lots).toEqual(ledger.lotsLeft());
  expect(violationOf(wallet)).toBeNull();
  expect(history.every(conserves)).toBe(true);
  expect(history.reduce((sum, draft) => sum + pointsOf(draft), 0)).toBe(figures.balance);
}

const points = fc.integer({ min: 1, max: 12 });
const order = fc.constantFrom('o1', 'o2', 'o3', 'o4');
const days = fc.constantFrom(null, 2, 5, 30);

const earning = fc
  .record({ n: points, orderId: fc.option(order), pendingDays: fc.constantFrom(0, 0, 3), days })
  .map(({ n, orderId, pendingDays, days: goodFor }) => {
    const expiry =
      goodFor === null
        ? ({ kind: 'NONE' } as const)
        : ({ kind: 'ROLLING', months: 0, days: goodFor, roundTo: 'DAY' } as const);
    return new Step(
      `earn ${n} for ${orderId} pending ${pendingDays} good for ${goodFor}`,
      ({ ledger, now }) => {
        ledger.earn({ n, orderId, pendingDays, days: goodFor }, now);
        return true;
      },
      ({ now }) => ({
        kind: 'EARN',
        points: n,
        desired: n,
        orderId,
        behaviourId: null,
        terms: buildTerms({ pendingDays, expiry }),
        effectiveAt: now,
      }),
    );
  });

const redeeming = points.map(
  (n) =>
    new Step(
      `redeem ${n}`,
      ({ ledger }, real) => ledger.redeem(n, sequenceOf(real, 'REDEEM')),
      () => ({ kind: 'REDEEM', points: n }),
    ),
);

const holding = fc.record({ n: points, minutes: fc.constantFrom(10, 1_440, 7_200) }).map(
  ({ n, minutes }) =>
    new Step(
      `hold ${n} for ${minutes} minutes`,
      ({ ledger, now }, real) => ledger.hold(`h${(real.holds += 1)}`, n, minutes, now),
      (_, { holds }) => ({ kind: 'HOLD', points: n, holdId: `h${holds + 1}`, minutes }),
    ),
);

const holdNumber = fc.nat({ max: 4 });

const capturing = fc.record({ back: holdNumber, n: points }).map(
  ({ back, n }) =>
    new Step(
      `capture ${n} of hold −${back}`,
      ({ ledger }, real) => ledger.capture(`h${real.holds - back}`, n, sequenceOf(real, 'CAPTURE')),
      (_, { holds }) => ({ kind: 'CAPTURE', holdId: `h${holds - back}`, points: n }),
    ),
);

const releasing = holdNumber.map(
  (back) =>
    new Step(
      `release hold −${back}`,
      ({ ledger }, { holds }) => ledger.release(`h${holds - back}`),
      (_, { holds }) => ({ kind: 'RELEASE', holdId: `h${holds - back}` }),
    ),
);

const refunding = fc.record({ n: points, orderId: order }).map(
  ({ n, orderId }) =>
    new Step(
      `refund ${n} of ${orderId}`,
      ({ ledger }) => {
        ledger.takeBack(orderId, n);
        return true;
      },
      ({ now }) => ({
        ...{ kind: 'TAKE_BACK', points: n, orderId, behaviourId: null },
        ...{ terms: buildTerms(), effectiveAt: now },
      }),
    ),
);

const penalty = points.map(
  (n) =>
    new Step(
      `penalty ${n}`,
      ({ ledger }, real) => {
        ledger.penalise(n, sequenceOf(real, 'PENALTY'));
        return true;
      },
      ({ now }) => ({
        ...{ kind: 'PENALISE', points: n, behaviourId: null },
        ...{ terms: buildTerms(), effectiveAt: now },
      }),
    ),
);

const adjusting = fc.integer({ min: -12, max: 12 }).map(
  (n) =>
    new Step(
      `adjust ${n}`,
      ({ ledger, now }, real) => ledger.adjust(n, sequenceOf(real, 'ADJUST'), now),
      () => (n === 0 ? null : { kind: 'ADJUST', points: n, reference: 'adj' }),
    ),
);

const REVERSIBLE = new Set(['REDEEM', 'CAPTURE', 'PENALTY', 'ADJUST']);

const reversing = fc.nat({ max: 6 }).map((back) => {
  let sequence = 0;
  return new Step(
    `reverse the ${back}. last`,
    ({ ledger, now }) => ledger.reverse(sequence, now),
    (_, { story }) => {
      const places = story.history.flatMap(({ kind }, at) =>
        REVERSIBLE.has(kind) ? [at + 1] : [],
      );
      sequence = places.at(-1 - back) ?? 0;
      const original = story.history[sequence - 1];
      if (!original) return null;
      const isReversed = story.history.some(({ cause }) => cause.corrects === sequence);
      return { kind: 'REVERSE', original: { ...original, sequence, isReversed } };
    },
  );
});

const waiting = fc.integer({ min: 1, max: 9 * 24 }).map(
  (hours) =>
    new Step(
      `wait ${hours} hours`,
      () => true,
      (model) => {
        model.now += (hours * DAY_MS) / 24;
        return { kind: 'SETTLE' };
      },
    ),
);

/** The place of what was just posted, which what is due may have followed. */
function sequenceOf({ story }: Real, kind: string): number {
  return story.history.findLastIndex((draft) => draft.kind === kind) + 1;
}

describe.each<RefundPolicy>(['DEBT', 'WRITE_OFF'])('a wallet under the policy %s', (policy) => {
  it('agrees with counting points one by one, after every step of any history', () => {
    const commands = fc.commands(
      [
        earning,
        earning,
        redeeming,
        holding,
        capturing,
        releasing,
        refunding,
        penalty,
        adjusting,
        reversing,
        waiting,
      ],
      { maxCommands: 60, size: 'max' },
    );
    fc.assert(
      fc.property(commands, (steps) => {
        const story = new WalletStory({ refundPolicy: policy });
        const model = { ledger: new TokenLedger(policy), now: START };
        fc.modelRun(() => ({ model, real: { story, holds: 0 } }), steps);
      }),
      { numRuns: 700 },
    );
  });
});
