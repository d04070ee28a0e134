/** A part of a name as it is written, and as it stands in an e-mail address. */
export type NamePart = readonly [written: string, latin: string];

const parts = (text: string): readonly NamePart[] =>
  text.split(' ').map((part): NamePart => {
    const [written = '', latin = written] = part.split('/');
    return [written, latin.toLowerCase()];
  });

/** Invented people: any likeness is chance. Surnames first, as common ones are. */
export const ZH_SURNAMES = parts(
  '王/wang 李/li 张/zhang 刘/liu 陈/chen 杨/yang 黄/huang 赵/zhao 吴/wu 周/zhou 徐/xu 孙/sun ' +
    '马/ma 朱/zhu 胡/hu 郭/guo 何/he 高/gao 林/lin 罗/luo 郑/zheng 梁/liang 谢/xie 宋/song ' +
    '唐/tang 许/xu 韩/han 冯/feng 邓/deng 曹/cao 彭/peng 曾/zeng 苏/su 蒋/jiang 叶/ye 沈/shen',
);

export const ZH_GIVEN_NAMES = parts(
  '晓月/xiaoyue 子涵/zihan 雨桐/yutong 浩然/haoran 思远/siyuan 欣怡/xinyi 梓轩/zixuan 静怡/jingyi ' +
    '明哲/mingzhe 佳宁/jianing 建国/jianguo 丽华/lihua 志强/zhiqiang 秀英/xiuying 文博/wenbo ' +
    '若曦/ruoxi 俊杰/junjie 诗雅/shiya 宇航/yuhang 梦琪/mengqi 立群/liqun 海燕/haiyan 嘉豪/jiahao ' +
    '婉清/wanqing 天佑/tianyou 雪梅/xuemei 一鸣/yiming 可欣/kexin 国栋/guodong 春花/chunhua ' +
    '敏/min 伟/wei 芳/fang 磊/lei 娜/na 强/qiang 婷/ting 超/chao 岚/lan 洋/yang',
);

export const EN_GIVEN_NAMES = parts(
  'Alice Ben Clara Daniel Emma Felix Grace Henry Iris Jack Kate Leo Mia Noah Olivia Peter ' +
    'Quinn Ruby Samuel Tessa Una Victor Wendy Xavier Yara Zoe Aaron Bella Caleb Dora Ethan Fiona',
);

export const EN_SURNAMES = parts(
  'Adams Baker Carter Dixon Ellis Foster Graham Hayes Irwin Jensen Keller Lawson Mercer Nolan ' +
    'Osborne Parker Quill Reed Sawyer Turner Usher Vaughan Walsh Yates Abbott Barlow Crane Dalton',
);
