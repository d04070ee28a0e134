import type { Finding, FindingCode } from '../../domain/points/verify-finding';
import type { LocalText } from '../../platform/locale';

/** What each finding says, without its place. */
export const FINDING_TEXTS: Readonly<Record<FindingCode, LocalText>> = {
  SEAL_BROKEN: {
    en: 'The transaction is not what it was sealed as.',
    'zh-CN': '该交易与其封印不符。',
  },
  SEQUENCE_GAP: {
    en: 'A transaction is missing at this place.',
    'zh-CN': '此序号处缺少交易。',
  },
  TAIL_MISSING: {
    en: 'The last transactions of the wallet are missing from here on.',
    'zh-CN': '钱包末尾的交易从此处起缺失。',
  },
  TAIL_UNKNOWN: {
    en: 'There are transactions that the wallet does not know of.',
    'zh-CN': '存在钱包未记载的交易。',
  },
  UNBALANCED: {
    en: 'The postings of the transaction do not sum to zero.',
    'zh-CN': '该交易的分录之和不为零。',
  },
  POINTS_WRONG: {
    en: 'The transaction says other points than its postings move.',
    'zh-CN': '该交易记载的积分与其分录不符。',
  },
  LINES_WRONG: {
    en: 'The postings of the transaction are not numbered one after another.',
    'zh-CN': '该交易的分录编号不连续。',
  },
  POSTING_ORPHANED: {
    en: 'There are postings without a transaction.',
    'zh-CN': '存在没有所属交易的分录。',
  },
  TIME_BACKWARDS: {
    en: 'The transaction was recorded before the one that precedes it.',
    'zh-CN': '该交易的记录时间早于前一笔。',
  },
  PROGRAM_WRONG: {
    en: 'A row belongs to another programme than its wallet.',
    'zh-CN': '某行所属会员计划与其钱包不同。',
  },
  LOT_MISSING: {
    en: 'The transaction is about a lot that does not exist.',
    'zh-CN': '该交易涉及的积分批不存在。',
  },
  LOT_UNKNOWN: {
    en: 'There is a lot that no transaction opened.',
    'zh-CN': '存在没有交易开立的积分批。',
  },
  LOT_WRONG: {
    en: 'A lot is not what its transactions come to.',
    'zh-CN': '积分批与其交易的结果不符。',
  },
  LOT_OVERDRAWN: {
    en: 'More was taken from a lot than was in it.',
    'zh-CN': '从积分批中扣减的多于其所有。',
  },
  HOLD_WRONG: {
    en: 'A hold is not what its transactions made it.',
    'zh-CN': '冻结记录与其交易不符。',
  },
  FIGURE_WRONG: {
    en: 'A sum of the wallet is not that of its postings.',
    'zh-CN': '钱包的合计与其分录不符。',
  },
  WALLET_WRONG: {
    en: 'What the wallet says of itself does not follow from its transactions.',
    'zh-CN': '钱包自身的记载与其交易不符。',
  },
  WALLET_MISSING: {
    en: 'There are rows of a wallet that does not exist.',
    'zh-CN': '存在数据行，但其钱包不存在。',
  },
  ANCHOR_WRONG: {
    en: 'The chain is not the one that an earlier check saw.',
    'zh-CN': '该链与此前检查所见不同。',
  },
  HEAD_WRONG: {
    en: 'The chain is not the one that a checkpoint holds the head of.',
    'zh-CN': '该链与检查点所记的链头不符。',
  },
  CHECKPOINT_WRONG: {
    en: 'A checkpoint is missing or is not what was taken.',
    'zh-CN': '检查点缺失或已非当时所记。',
  },
  SUMS_WRONG: {
    en: 'The daily sums are not those of the transactions.',
    'zh-CN': '每日汇总与交易不符。',
  },
  TRANSFERS_UNBALANCED: {
    en: 'What one wallet sent did not arrive in another.',
    'zh-CN': '某钱包转出的积分未到达另一钱包。',
  },
  MALFORMED: {
    en: 'A stored value is not written as the ledger writes it.',
    'zh-CN': '存储的值不符合账本的写法。',
  },
};

/** A finding as a line of text: what, where, what it should be and what it is. */
export function findingLine(
  { code, memberId, sequence, expected, actual }: Finding,
  locale: keyof LocalText,
): string {
  const words = WORDS[locale];
  const parts = [
    ...(memberId === null ? [] : [`${words.member} mem_${memberId}`]),
    ...(sequence === null ? [] : [`${words.sequence} ${sequence}`]),
    ...(expected === null ? [] : [`${words.expected} ${expected}`]),
    ...(actual === null ? [] : [`${words.actual} ${actual}`]),
  ];
  return [`${code}: ${FINDING_TEXTS[code][locale]}`, ...parts].join(' · ');
}

const WORDS = {
  en: { member: 'member', sequence: 'sequence', expected: 'expected', actual: 'actual' },
  'zh-CN': { member: '会员', sequence: '序号', expected: '应为', actual: '实为' },
} as const;
