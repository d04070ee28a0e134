import { CHANNELS, type Channel } from '../../behaviour/behaviour';
import { both, type BothTexts } from './condition';
import { wordCondition, wordsOf } from './word-condition';

const LABELS: Readonly<Record<Channel, BothTexts>> = {
  WEB: both('website', '网站'),
  APP: both('app', 'App'),
  MINI_PROGRAM: both('mini program', '小程序'),
  STORE: both('store', '门店'),
  SOCIAL: both('social media', '社交媒体'),
  CALL_CENTRE: both('call centre', '呼叫中心'),
  PARTNER: both('partner', '合作伙伴'),
};

/** The channel that benefits are asked for in. */
export const channel = wordCondition({
  code: 'channel',
  labels: both('Channel', '渠道'),
  descriptions: both('The channel that the member comes through.', '会员此次所用的渠道。'),
  words: () => wordsOf(CHANNELS.map((code) => ({ code, labels: LABELS[code] }))),
  member: [],
  read: (_, moment) => moment.channel,
  isEither: (first, second) => (_, moment) => moment.channel === first || moment.channel === second,
  subject: both('the channel', '渠道'),
});
