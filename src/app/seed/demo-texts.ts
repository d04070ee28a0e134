import { drawOne, type Rng } from '../../domain/shared/rng';

type Texts = { readonly zh: readonly string[]; readonly en: readonly string[] };

/** What people write who give one or two stars, three, and four or five. */
const UNHAPPY: Texts = {
  zh: [
    '和图片差别很大，有点失望。',
    '收到时包装已经破损，客服回复也慢。',
    '用了两次就坏了，质量太差。',
    '等了一个多星期才发货，体验不好。',
    '尺寸偏小，与描述不符。',
  ],
  en: [
    'Looks nothing like the picture. Disappointed.',
    'The box was crushed and support took days to answer.',
    'It broke after two uses.',
    'Took more than a week to ship.',
    'Runs small, not as described.',
  ],
};
const SO_SO: Texts = {
  zh: ['还可以，中规中矩。', '东西一般，物流倒是挺快。', '对得起这个价格，没有惊喜。'],
  en: ['It is fine, nothing special.', 'Average product, quick delivery.', 'Fair for the price.'],
};
const HAPPY: Texts = {
  zh: [
    '质量很好，和描述一致，会回购！',
    '物流很快，包装很用心，五星好评。',
    '送给妈妈的，她特别喜欢。',
    '性价比很高，朋友也让我帮忙下单。',
    '一如既往地满意，值得信赖。',
    '做工精细，比想象中还要好。',
  ],
  en: [
    'Great quality and just as described. Will buy again!',
    'Fast delivery and lovely packaging.',
    'A gift for my mother, and she loves it.',
    'Very good value. I ordered another for a friend.',
    'As good as ever, I trust this shop.',
    'Better made than I expected.',
  ],
};
const COMMENTS: Texts = {
  zh: ['请问什么时候补货？', '这个颜色太好看了！', '活动价能保持多久？', '求其他颜色。'],
  en: ['When will this be back in stock?', 'Love this colour!', 'Does the offer last?'],
};
const SEARCHES: Texts = {
  zh: ['礼物', '乌龙茶', '防晒', '连衣裙', '收纳', '耳机', '绘本', '坚果'],
  en: ['gift', 'oolong', 'sunscreen', 'dress', 'storage box', 'earphones', 'picture book'],
};

export const drawReview = (rng: Rng, rating: number, language: 'zh' | 'en'): string =>
  drawOne(rng, (rating <= 2 ? UNHAPPY : rating === 3 ? SO_SO : HAPPY)[language]);

export const drawComment = (rng: Rng, language: 'zh' | 'en'): string =>
  drawOne(rng, COMMENTS[language]);

export const drawSearch = (rng: Rng, language: 'zh' | 'en'): string =>
  drawOne(rng, SEARCHES[language]);
