import { invariant } from '../shared/invariant';
import type { RfmScores } from './rfm';

/** A segment of members by their RFM quintiles. */
export type RfmSegment = {
  readonly code: string;
  readonly names: { readonly en: string; readonly 'zh-CN': string };
};

const segment = (code: string, en: string, chinese: string): RfmSegment => ({
  code,
  names: { en, 'zh-CN': chinese },
});

const CHAMPIONS = segment('champions', 'Champions', '核心会员');
const LOYAL = segment('loyal', 'Loyal', '忠诚会员');
const POTENTIAL = segment('potential', 'Potential loyalists', '潜力会员');
const NEW = segment('new', 'New', '新会员');
const PROMISING = segment('promising', 'Promising', '待培养会员');
const NEEDS_ATTENTION = segment('needs-attention', 'Needs attention', '需关注会员');
const AT_RISK = segment('at-risk', 'At risk', '流失风险会员');
const CANNOT_LOSE = segment('cannot-lose', 'Cannot lose', '重点挽留会员');
const HIBERNATING = segment('hibernating', 'Hibernating', '沉睡会员');
const LOST = segment('lost', 'Lost', '已流失会员');

/** All segments, the best first. */
export const RFM_SEGMENTS: readonly RfmSegment[] = [
  CHAMPIONS,
  LOYAL,
  POTENTIAL,
  NEW,
  PROMISING,
  NEEDS_ATTENTION,
  AT_RISK,
  CANNOT_LOSE,
  HIBERNATING,
  LOST,
];

/**
 * The segment of each pair of quintiles, as data. Rows: recency from 5, the most recent, to 1.
 * Columns: value from 1 to 5, which is the mean of frequency and monetary rounded half-up.
 */
const SEGMENTS: readonly (readonly RfmSegment[])[] = [
  [NEW, POTENTIAL, LOYAL, CHAMPIONS, CHAMPIONS],
  [PROMISING, POTENTIAL, LOYAL, CHAMPIONS, CHAMPIONS],
  [PROMISING, NEEDS_ATTENTION, NEEDS_ATTENTION, LOYAL, LOYAL],
  [HIBERNATING, HIBERNATING, AT_RISK, AT_RISK, AT_RISK],
  [LOST, LOST, AT_RISK, CANNOT_LOSE, CANNOT_LOSE],
];

/**
 * The segment that RFM quintiles belong to (docs/domain.md §4, "RFM").
 *
 * @example
 * rfmSegmentOf({ recency: 5, frequency: 5, monetary: 4 }).code; // 'champions'
 */
export function rfmSegmentOf({ recency, frequency, monetary }: RfmScores): RfmSegment {
  const value = Math.floor((frequency + monetary + 1) / 2);
  const found = SEGMENTS[5 - recency]?.[value - 1];
  invariant(found, 'quintiles go from 1 to 5');
  return found;
}
