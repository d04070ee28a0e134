import { both, type Choice } from './condition';
import { wordCondition, wordsOf } from './word-condition';

const MONTHS: readonly Choice[] = [
  { code: 'JANUARY', labels: both('January', '1 月') },
  { code: 'FEBRUARY', labels: both('February', '2 月') },
  { code: 'MARCH', labels: both('March', '3 月') },
  { code: 'APRIL', labels: both('April', '4 月') },
  { code: 'MAY', labels: both('May', '5 月') },
  { code: 'JUNE', labels: both('June', '6 月') },
  { code: 'JULY', labels: both('July', '7 月') },
  { code: 'AUGUST', labels: both('August', '8 月') },
  { code: 'SEPTEMBER', labels: both('September', '9 月') },
  { code: 'OCTOBER', labels: both('October', '10 月') },
  { code: 'NOVEMBER', labels: both('November', '11 月') },
  { code: 'DECEMBER', labels: both('December', '12 月') },
];

/** The month of the member's birthday; unknown to who has told none. */
export const birthdayMonth = wordCondition({
  code: 'birthdayMonth',
  labels: both('Birthday month', '生日月份'),
  descriptions: both(
    'The month of the birthday, or that it is the present one. Without a birthday it is not met.',
    '会员生日所在的月份，或生日在当月。未填写生日时该条件不满足。',
  ),
  words: () => wordsOf(MONTHS),
  member: ['birthdayMonth'],
  read: ({ birthdayMonth: month }) => (month === null ? null : (MONTHS[month - 1]?.code ?? null)),
  isEither: (first, second) => {
    const numbers = [first, second].map(
      (each) => MONTHS.findIndex(({ code }) => code === each) + 1,
    );
    const [one, other] = numbers;
    return ({ birthdayMonth: month }) => month !== null && (month === one || month === other);
  },
  subject: both('the birthday month', '生日月份'),
  current: {
    read: ({ month }) => MONTHS[month - 1]?.code ?? '',
    phrase: both('the birthday is in the present month', '生日在当月'),
  },
});
