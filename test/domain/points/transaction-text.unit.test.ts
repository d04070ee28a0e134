import type { Posting, TransactionKind } from '../../../src/domain/points/posting';
import { onDebt, onLot, onProgram, TRANSACTION_KINDS } from '../../../src/domain/points/posting';
import {
  TRANSACTION_TEXTS,
  transactionText,
  type Telling,
  type ToldTransaction,
} from '../../../src/domain/points/transaction-text';
import { zoneCalendar } from '../../../src/domain/shared/calendar';

const day = (text: string): number => Date.parse(`${text}T12:00:00Z`);
const active = (text: string) => ({ activatedAt: day(text), activatesAt: null });

const LOTS: Telling['lots'] = new Map<
  number,
  { activatedAt: number | null; activatesAt: number | null }
>([
  [1, active('2025-01-10')],
  [2, active('2025-03-01')],
  [3, { activatedAt: null, activatesAt: day('2025-05-20') }],
  [4, active('2024-12-31')],
]);

function told(
  kind: TransactionKind,
  postings: readonly Posting[],
  more: Partial<ToldTransaction> = {},
): ToldTransaction {
  return { kind, postings, desired: null, lot: null, effectiveAt: day('2025-04-01'), ...more };
}

const spent = (kind: TransactionKind, to: 'REDEMPTION' | 'TRANSFER' | 'ADJUSTMENT') =>
  told(kind, [onLot(2, { amount: -50 }), onLot(1, { amount: -20 }), onProgram(to, 70)]);

const LOTS_EN = '50 of the lot of 1 March, 20 of the lot of 10 January.';
const LOTS_ZH = '3月1日积分批 50，1月10日积分批 20。';

const CASES: readonly [told: ToldTransaction, en: string, zh: string][] = [
  [
    told('EARN', [onLot(1, { amount: 100 }), onProgram('ISSUANCE', -100)], { lot: 1 }),
    'Earned 100 points.',
    '获得 100 积分。',
  ],
  [
    told('EARN', [onLot(1, { amount: 1 }), onProgram('ISSUANCE', -1)], { desired: 1_000 }),
    'Earned 1 point; a limit cut 999 of 1,000.',
    '获得 1 积分；应得 1,000，因上限减少 999。',
  ],
  [
    told('EARN', [
      onLot(1, { amount: 50 }),
      onProgram('ISSUANCE', -50),
      onLot(1, { amount: -20 }),
      onDebt(20),
    ]),
    'Earned 50 points; 20 of them paid a debt.',
    '获得 50 积分；其中 20 抵偿欠分。',
  ],
  [
    told('PEND', [onLot(3, { pending: 40 })], { lot: 3, desired: 40 }),
    'Earned 40 points, active from 20 May.',
    '获得 40 积分，5月20日起生效。',
  ],
  [
    told('ACTIVATE', [onLot(3, { pending: -25, amount: 25 }), onProgram('ISSUANCE', -25)]),
    'Activated 25 points.',
    '25 积分生效。',
  ],
  [spent('REDEEM', 'REDEMPTION'), `Spent 70 points: ${LOTS_EN}`, `使用 70 积分：${LOTS_ZH}`],
  [
    spent('TRANSFER_OUT', 'TRANSFER'),
    `Sent 70 points to another member: ${LOTS_EN}`,
    `向其他会员转出 70 积分：${LOTS_ZH}`,
  ],
  [
    spent('ADJUST', 'ADJUSTMENT'),
    `Taken 70 points by a person: ${LOTS_EN}`,
    `人工扣减 70 积分：${LOTS_ZH}`,
  ],
  [
    told('TAKE_BACK', [
      onLot(3, { pending: -15 }),
      onLot(1, { amount: -20 }),
      onDebt(-30),
      onProgram('ISSUANCE', 50),
    ]),
    'Took back 65 points for a refund: 15 that still waited, 20 of the lot of 10 January, 30 owed from now on.',
    '因退款扣回 65 积分：待生效积分 15，1月10日积分批 20，转为欠分 30。',
  ],
  [
    told('HOLD', [onLot(4, { held: 60 })]),
    'Set 60 points aside: 60 of the lot of 31 December 2024.',
    '冻结 60 积分：2024年12月31日积分批 60。',
  ],
  [
    told('CAPTURE', [
      onLot(1, { amount: -40, held: -40 }),
      onLot(2, { held: -20 }),
      onProgram('REDEMPTION', 40),
    ]),
    'Spent 40 points out of 60 points set aside: 40 of the lot of 10 January.',
    '从冻结的 60 积分中使用 40 积分：1月10日积分批 40。',
  ],
  [
    told('HOLD_END', [onLot(1, { held: -60 })]),
    'Freed 60 points whose hold ran out.',
    '冻结到期，解冻 60 积分。',
  ],
  [
    told('EXPIRE', [onLot(1, { amount: -50 }), onProgram('EXPIRY', 50)], { lot: 1 }),
    'Expired: 50 points of the lot of 10 January.',
    '1月10日积分批中的 50 积分到期失效。',
  ],
  [
    told('REVERSE', [
      onLot(2, { amount: 50 }),
      onLot(1, { amount: 20 }),
      onProgram('REDEMPTION', -70),
    ]),
    `Got back 70 points from an earlier transaction: ${LOTS_EN}`,
    `撤销此前的交易，返还 70 积分：${LOTS_ZH}`,
  ],
];

describe('a sentence about a transaction', () => {
  it.each(CASES)('%#', (transaction, en, zh) => {
    const telling = { lots: LOTS, calendar: zoneCalendar('UTC') };
    expect(transactionText(transaction, { ...telling, locale: 'en' })).toBe(en);
    expect(transactionText(transaction, { ...telling, locale: 'zh-CN' })).toBe(zh);
  });

  it('names the day of the programme', () => {
    const calendar = zoneCalendar('Asia/Shanghai');
    const lots = new Map([
      [1, { activatedAt: Date.parse('2025-03-31T16:00Z'), activatesAt: null }],
    ]);
    const spending = told('REDEEM', [onLot(1, { amount: -5 }), onProgram('REDEMPTION', 5)]);
    expect(transactionText(spending, { lots, calendar, locale: 'en' })).toBe(
      'Spent 5 points: 5 of the lot of 1 April.',
    );
  });

  it('exists for every kind in both languages', () => {
    for (const texts of Object.values(TRANSACTION_TEXTS)) {
      for (const kind of TRANSACTION_KINDS) expect(texts[kind]).toMatch(/\{\w+\}/);
    }
  });
});
