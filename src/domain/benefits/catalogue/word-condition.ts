import { invariant } from '../../shared/invariant';
import type { Locale } from '../../shared/locale';
import { ok, refused } from '../../shared/result';
import { filledText } from '../../shared/wording';
import { quoted } from '../../tiering/rule-fault';
import { benefitFault, type CheckedBenefit } from '../benefit-fault';
import type { BenefitFacts, BenefitMoment, MemberFact } from '../benefit-facts';
import type { BenefitSetting } from '../benefit-setting';
import type { ConditionLeaf, Json, Operator } from '../condition-tree';
import {
  both,
  type BothTexts,
  type BoundCondition,
  type Check,
  type Choice,
  type Condition,
} from './condition';
import { operandsOf, parseOperands } from './operand';
import { WORD_OPERATORS } from './operators';
import { listText, quotedText } from './phrases';

/** The words that a condition knows. */
export type WordBook = {
  /** In their order; null where they are not a list. */
  readonly choices: readonly Choice[] | null;
  readonly isWord: (word: string) => boolean;
  readonly nameOf: (word: string, locale: Locale) => string;
};

type ReadWord = (facts: BenefitFacts, moment: BenefitMoment) => string | null;

/** What a condition about one word among others is made of. */
export type WordSpec = {
  readonly code: string;
  readonly labels: BothTexts;
  readonly descriptions: BothTexts;
  readonly words: (setting: BenefitSetting) => WordBook;
  /** Whether words are lower and higher, as tiers are. */
  readonly isOrdered?: boolean;
  /** Names that may hold anything stand in quotation marks. */
  readonly areNamesQuoted?: boolean;
  readonly member: readonly MemberFact[];
  /** Null where it is not known, which meets nothing. */
  readonly read: ReadWord;
  /** That what is read is one of two words, as one closure that reads and compares. */
  readonly isEither?: (first: string, second: string) => Check;
  /** The same for any number of words. */
  readonly isAmong?: (words: ReadonlySet<string | null>) => Check;
  readonly subject: BothTexts;
  /** The word of the moment, and the clause that the member's is the same. */
  readonly current?: {
    readonly read: (moment: BenefitMoment) => string;
    readonly phrase: BothTexts;
  };
};

const ORDER_OPERATORS = ['<', '<=', '>', '>='] as const;

/** A condition about one word among others. */
export const wordCondition = (spec: WordSpec): Condition => ({
  code: spec.code,
  labels: spec.labels,
  descriptions: spec.descriptions,
  operators: [
    ...WORD_OPERATORS,
    ...(spec.isOrdered ? ORDER_OPERATORS : []),
    ...(spec.current ? (['isCurrent'] as const) : []),
  ],
  arguments: (setting) => {
    const { choices } = spec.words(setting);
    const bounds = { minimum: null, maximum: null, decimals: 0 };
    const type = choices === null ? 'TEXT' : 'WORD';
    return [{ name: 'operand', labels: both('Value', '比较值'), type, choices, ...bounds }];
  },
  parse: (leaf, path, setting) => {
    const book = spec.words(setting);
    return parseOperands(leaf, path, (value, place) => parseWord(value, place, book));
  },
  bind: (leaf, setting) => bind(spec, leaf, spec.words(setting)),
});

/** A book of the words of a list. */
export const wordsOf = (choices: readonly Choice[]): WordBook => {
  const labels = new Map(choices.map((each) => [each.code, each.labels]));
  return {
    choices,
    isWord: (word) => labels.has(word),
    nameOf: (word, locale) => labels.get(word)?.[locale] ?? word,
  };
};

function parseWord(value: unknown, path: readonly string[], book: WordBook): CheckedBenefit<Json> {
  if (value === null || value === undefined || value === '') {
    return refused([benefitFault(path, 'REQUIRED')]);
  }
  if (typeof value !== 'string') {
    return refused([benefitFault(path, 'WRONG_TYPE', { expected: 'text' })]);
  }
  if (book.isWord(value)) return ok(value);
  const known = book.choices?.map(({ code }) => code).join(', ') ?? '';
  return refused([benefitFault(path, 'UNKNOWN_CHOICE', { value: quoted(value), known })]);
}

function bind(spec: WordSpec, leaf: ConditionLeaf, book: WordBook): BoundCondition {
  const operands = operandsOf(leaf.value).map(String);
  const meets = acceptance(leaf.operator, operands, book);
  const current = leaf.operator === 'isCurrent' ? spec.current : undefined;
  return {
    needs: { member: spec.member, window: null, attribute: null },
    check: () =>
      current
        ? (facts, moment) => spec.read(facts, moment) === current.read(moment)
        : wordCheck(spec, meets),
    explain: () => (facts, moment) => {
      const word = spec.read(facts, moment);
      return { actual: word === null ? null : { kind: 'WORDS', words: [word] }, shortfall: null };
    },
    required: operands.map((word) => ({ kind: 'WORDS', words: [word] })),
    phrase: (locale) => (current ? current.phrase[locale] : phrase(spec, leaf, book, locale)),
    reach: current ? null : { kind: 'WORDS', subject: JSON.stringify([spec.code]), ...meets },
  };
}

/** The words that an operator lets through: these, or all but these. */
type Acceptance = { readonly words: readonly string[]; readonly isExcept: boolean };

function acceptance(
  operator: Operator,
  operands: readonly string[],
  { choices }: WordBook,
): Acceptance {
  const isExcept = operator === '!=' || operator === 'notIn';
  if (isExcept || operator === '=' || operator === 'in' || operator === 'isCurrent') {
    return { words: operands, isExcept };
  }
  invariant(choices !== null, 'words that are ordered are a list');
  const codes = choices.map(({ code }) => code);
  const rank = codes.indexOf(operands[0] ?? '');
  return { words: codes.filter((_, each) => isWithin(operator, each, rank)), isExcept: false };
}

function isWithin(operator: Operator, rank: number, than: number): boolean {
  // A word that is no longer on the list is above and below nothing.
  if (than < 0) return false;
  if (rank === than) return operator === '<=' || operator === '>=';
  return rank < than === (operator === '<' || operator === '<=');
}

function wordCheck(spec: WordSpec, { words, isExcept }: Acceptance): Check {
  const { read, isEither, isAmong } = spec;
  if (isExcept) {
    const refusedWords = new Set(words);
    return (facts, moment) => {
      const word = read(facts, moment);
      return word !== null && !refusedWords.has(word);
    };
  }
  // Two comparisons are cheaper than a look into a set.
  const [first, second = first] = words;
  if (isEither && first !== undefined && second !== undefined && words.length <= 2) {
    return isEither(first, second);
  }
  const accepted: ReadonlySet<string | null> = new Set(words);
  return isAmong ? isAmong(accepted) : (facts, moment) => accepted.has(read(facts, moment));
}

const PHRASES: Readonly<Partial<Record<Operator, BothTexts>>> = {
  '=': both('{subject} is {list}', '{subject}为{list}'),
  '!=': both('{subject} is not {list}', '{subject}不是{list}'),
  in: both('{subject} is one of {list}', '{subject}为{list}之一'),
  notIn: both('{subject} is none of {list}', '{subject}不是{list}中的任何一个'),
  '<': both('{subject} is below {list}', '{subject}低于{list}'),
  '<=': both('{subject} is at most {list}', '{subject}不高于{list}'),
  '>': both('{subject} is above {list}', '{subject}高于{list}'),
  '>=': both('{subject} is at least {list}', '{subject}不低于{list}'),
};

function phrase(spec: WordSpec, leaf: ConditionLeaf, book: WordBook, locale: Locale): string {
  const names = operandsOf(leaf.value).map((word) => {
    const name = book.nameOf(String(word), locale);
    return spec.areNamesQuoted ? quotedText(name, locale) : name;
  });
  const text = PHRASES[leaf.operator]?.[locale];
  invariant(text, 'every operator of words has a clause');
  return filledText(text, { subject: spec.subject[locale], list: listText(names, locale) });
}
