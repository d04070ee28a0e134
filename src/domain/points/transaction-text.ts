import { civilDate, type ZoneCalendar } from '../shared/calendar';
import { DAY_MS, type Instant } from '../shared/instant';
import type { Locale } from '../shared/locale';
import type { Points } from './earn';
import { pointsOf, type Transaction, type TransactionKind } from './posting';
import type { Lot } from './wallet';

/** What a sentence about a transaction is made of. */
export type ToldTransaction = Pick<
  Transaction,
  'kind' | 'postings' | 'desired' | 'effectiveAt' | 'lot'
>;

/** What of a lot a sentence names. */
type ToldLot = Pick<Lot, 'activatedAt' | 'activatesAt'> & {
  readonly terms?: Pick<Lot['terms'], 'benefits'>;
};

/** How a sentence is to be said: the lots it names, in whose days, in which language. */
export type Telling = {
  /** At least those that the transaction is about or has lines on, by number. */
  readonly lots: ReadonlyMap<number, ToldLot>;
  readonly calendar: ZoneCalendar;
  readonly locale: Locale;
};

type Sentence = TransactionKind | 'ADJUST_TAKEN' | 'REVERSE_TAKEN';
type Part =
  'lot' | 'waiting' | 'owed' | 'repaid' | 'cut' | 'benefit' | 'colon' | 'comma' | 'aside' | 'end';

/** What each kind says, in both languages; `{taken}` and the like are points with their word. */
export const TRANSACTION_TEXTS: Readonly<Record<Locale, Readonly<Record<Sentence, string>>>> = {
  en: {
    EARN: 'Earned {given}',
    PEND: 'Earned {waiting}, active from {activates}',
    ACTIVATE: 'Activated {waited}',
    TAKE_BACK: 'Took back {taken} for a refund',
    PENALTY: 'Lost {taken} for a violation',
    REDEEM: 'Spent {taken}',
    HOLD: 'Set {held} aside',
    CAPTURE: 'Spent {taken} out of {freed} set aside',
    RELEASE: 'Freed {freed} that had been set aside',
    HOLD_END: 'Freed {freed} whose hold ran out',
    EXPIRE: 'Expired: {taken} of the lot of {earned}',
    ADJUST: 'Given {given} by a person',
    ADJUST_TAKEN: 'Taken {taken} by a person',
    REVERSE: 'Got back {given} from an earlier transaction',
    REVERSE_TAKEN: 'Gave back {taken} from an earlier transaction',
    TRANSFER_OUT: 'Sent {taken} to another member',
    TRANSFER_IN: 'Received {given} from another member',
  },
  'zh-CN': {
    EARN: '获得 {given}',
    PEND: '获得 {waiting}，{activates}起生效',
    ACTIVATE: '{waited}生效',
    TAKE_BACK: '因退款扣回 {taken}',
    PENALTY: '因违规扣除 {taken}',
    REDEEM: '使用 {taken}',
    HOLD: '冻结 {held}',
    CAPTURE: '从冻结的 {freed}中使用 {taken}',
    RELEASE: '解冻 {freed}',
    HOLD_END: '冻结到期，解冻 {freed}',
    EXPIRE: '{earned}积分批中的 {taken}到期失效',
    ADJUST: '人工增加 {given}',
    ADJUST_TAKEN: '人工扣减 {taken}',
    REVERSE: '撤销此前的交易，返还 {given}',
    REVERSE_TAKEN: '撤销此前的交易，扣回 {taken}',
    TRANSFER_OUT: '向其他会员转出 {taken}',
    TRANSFER_IN: '收到其他会员转入的 {given}',
  },
};

const PARTS: Readonly<Record<Locale, Readonly<Record<Part, string>>>> = {
  en: {
    lot: '{number} of the lot of {date}',
    waiting: '{number} that still waited',
    owed: '{number} owed from now on',
    repaid: '{number} of them paid a debt',
    cut: 'a limit cut {number} of {desired}',
    benefit: 'multiplied by {multiplier} by the benefit "{code}", version {version}',
    ...{ colon: ': ', comma: ', ', aside: '; ', end: '.' },
  },
  'zh-CN': {
    lot: '{date}积分批 {number}',
    waiting: '待生效积分 {number}',
    owed: '转为欠分 {number}',
    repaid: '其中 {number} 抵偿欠分',
    cut: '应得 {desired}，因上限减少 {number}',
    benefit: '权益“{code}”（版本 {version}）使其为 {multiplier} 倍',
    ...{ colon: '：', comma: '，', aside: '；', end: '。' },
  },
};

/** Sentences that go on with the lots that points left, were set aside in or went back to. */
const NAMES_LOTS: ReadonlySet<Sentence> = new Set<Sentence>([
  'TAKE_BACK', 'PENALTY', 'REDEEM', 'HOLD', 'CAPTURE', 'ADJUST_TAKEN', 'REVERSE',
  'REVERSE_TAKEN', 'TRANSFER_OUT',
]); // prettier-ignore

/**
 * One sentence about a transaction, for a person to read (docs/domain.md §8).
 *
 * @example
 * transactionText(redemption, { lots, calendar, locale: 'en' });
 * // 'Spent 70 points: 50 of the lot of 1 March, 20 of the lot of 10 January.'
 */
export function transactionText(told: ToldTransaction, telling: Telling): string {
  const { locale, lots } = telling;
  const words = PARTS[locale];
  const sums = sumsOf(told);
  const sentence = sentenceOf(told.kind, sums);
  const about = told.lot === null ? undefined : lots.get(told.lot);
  const dateOf = (instant: Instant | null | undefined): string =>
    instant === null || instant === undefined ? '' : dateText(instant, told, telling);
  const head = filled(TRANSACTION_TEXTS[locale][sentence], {
    ...withWord(sums, locale),
    activates: dateOf(about?.activatesAt),
    earned: dateOf(about?.activatedAt),
  });
  const parts = NAMES_LOTS.has(sentence) ? partsOf(told, sums, { telling, dateOf }) : [];
  const listed = parts.length === 0 ? head : head + words.colon + parts.join(words.comma);
  const asides = [...benefitsOf(told.kind, about, locale), ...asidesOf(told, sums, locale)];
  return [listed, ...asides].join(words.aside) + words.end;
}

/** What the lines on the wallet come to; none of it below nought. */
type Sums = Readonly<
  Record<'given' | 'taken' | 'held' | 'freed' | 'waiting' | 'waited' | 'owed' | 'repaid', Points>
>;

function sumsOf({ kind, postings }: ToldTransaction): Sums {
  const net = pointsOf({ postings });
  let held = 0;
  let pending = 0;
  let debt = 0;
  for (const line of postings) {
    held += line.held;
    pending += line.pending;
    if (line.account === 'WALLET' && line.lot === null) debt -= line.amount;
  }
  const waited = Math.max(0, -pending);
  return {
    given: Math.max(0, net),
    // What still waited was never in the balance, and is taken back all the same.
    taken: Math.max(0, -net) + (kind === 'TAKE_BACK' ? waited : 0),
    held: Math.max(0, held),
    freed: Math.max(0, -held),
    waiting: Math.max(0, pending),
    waited,
    owed: Math.max(0, debt),
    repaid: Math.max(0, -debt),
  };
}

function sentenceOf(kind: TransactionKind, { taken }: Sums): Sentence {
  if (taken > 0 && kind === 'ADJUST') return 'ADJUST_TAKEN';
  return taken > 0 && kind === 'REVERSE' ? 'REVERSE_TAKEN' : kind;
}

/** Of which lots, in the order of the lines; what no lot had is owed. */
function partsOf(
  { kind, postings }: ToldTransaction,
  { waited, owed }: Sums,
  {
    telling: { lots, locale },
    dateOf,
  }: { readonly telling: Telling; readonly dateOf: (instant: Instant) => string },
): string[] {
  const words = PARTS[locale];
  const moved = new Map<number, Points>();
  for (const { lot, amount, held } of postings) {
    const points = kind === 'HOLD' ? held : amount;
    if (lot !== null) moved.set(lot, (moved.get(lot) ?? 0) + points);
  }
  const parts = [...moved].flatMap(([lot, points]) => {
    const on = lots.get(lot)?.activatedAt ?? null;
    const number = NUMBERS[locale].format(Math.abs(points));
    return points === 0 || on === null ? [] : [filled(words.lot, { number, date: dateOf(on) })];
  });
  return [...part(words.waiting, waited, locale), ...parts, ...part(words.owed, owed, locale)];
}

/** By which benefits what an order earned is more than usual. */
const benefitsOf = (
  kind: TransactionKind,
  lot: ToldLot | undefined,
  locale: Locale,
): readonly string[] =>
  kind === 'EARN' || kind === 'PEND'
    ? (lot?.terms?.benefits ?? []).map(({ ruleCode: code, version, multiplier }) =>
        filled(PARTS[locale].benefit, { code, version: String(version), multiplier }),
      )
    : [];

function asidesOf(
  { kind, desired }: ToldTransaction,
  { given, waiting, repaid }: Sums,
  locale: Locale,
): string[] {
  const isEarned = kind === 'EARN' || kind === 'PEND';
  const cut = isEarned && desired !== null ? desired - given - waiting : 0;
  const words = PARTS[locale];
  const wanted = { desired: NUMBERS[locale].format(desired ?? 0) };
  return [
    ...part(words.repaid, repaid, locale),
    ...part(words.cut, cut, locale).map((text) => filled(text, wanted)),
  ];
}

const part = (text: string, points: Points, locale: Locale): string[] =>
  points > 0 ? [text.replace('{number}', NUMBERS[locale].format(points))] : [];

const NUMBERS: Readonly<Record<Locale, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat('en'),
  'zh-CN': new Intl.NumberFormat('zh-CN'),
};

const withWord = (sums: Sums, locale: Locale): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(sums).map(([name, points]) => {
      const number = NUMBERS[locale].format(points);
      if (locale === 'zh-CN') return [name, `${number} 积分`];
      return [name, points === 1 ? '1 point' : `${number} points`];
    }),
  );

const dateFormat = (locale: string, more: Intl.DateTimeFormatOptions = {}): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC', ...more });

const DATES: Readonly<Record<Locale, { short: Intl.DateTimeFormat; long: Intl.DateTimeFormat }>> = {
  en: { short: dateFormat('en-GB'), long: dateFormat('en-GB', { year: 'numeric' }) },
  'zh-CN': { short: dateFormat('zh-CN'), long: dateFormat('zh-CN', { year: 'numeric' }) },
};

/** The local day, with its year where that is not the year of the transaction. */
function dateText(
  instant: Instant,
  { effectiveAt }: ToldTransaction,
  { calendar, locale }: Telling,
): string {
  const day = calendar.dayOf(instant);
  const isSameYear = civilDate(day).year === civilDate(calendar.dayOf(effectiveAt)).year;
  const { short, long } = DATES[locale];
  return (isSameYear ? short : long).format(day * DAY_MS);
}

const filled = (text: string, fillings: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => fillings[name] ?? whole);
