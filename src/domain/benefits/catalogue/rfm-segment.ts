import { RFM_SEGMENTS } from '../../value/rfm-segment';
import { both } from './condition';
import { wordCondition, wordsOf } from './word-condition';

/** The segment of the member by recency, frequency and monetary value; none without orders. */
export const rfmSegment = wordCondition({
  code: 'rfmSegment',
  labels: both('RFM segment', 'RFM 人群'),
  descriptions: both(
    'The segment of the member by recency, frequency and monetary value. Members without orders ' +
      'are in none.',
    '按最近购买时间、购买频次与消费金额划分的人群。没有订单的会员不属于任何人群。',
  ),
  words: () => wordsOf(RFM_SEGMENTS.map(({ code, names }) => ({ code, labels: names }))),
  ...{ areNamesQuoted: true, member: ['rfmSegment'] },
  read: (facts) => facts.rfmSegment,
  isEither:
    (first, second) =>
    ({ rfmSegment: code }) =>
      code === first || code === second,
  isAmong: (words) => (facts) => words.has(facts.rfmSegment),
  subject: both('the RFM segment', 'RFM 人群'),
});
