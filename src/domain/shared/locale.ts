/** The languages in which Laurel speaks to people; equals, neither a translation of the other. */
export type Locale = 'en' | 'zh-CN';
