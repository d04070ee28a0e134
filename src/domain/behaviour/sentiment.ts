import { cuesOf, withEndings, type Cue } from './sentiment-cue';
import { ENGLISH } from './sentiment-en';
import { CHINESE } from './sentiment-zh';

const ENGLISH_CUES = withEndings(cuesOf(ENGLISH));
const CHINESE_CUES = cuesOf(CHINESE);
const LONGEST_CHINESE = Math.max(...[...CHINESE_CUES.keys()].map((word) => word.length));

/** So many English words, or Chinese characters, a negation reaches. */
const ENGLISH_REACH = 4;
const CHINESE_REACH = 6;
/** "Not great" is less bad than "great" is good. */
const NEGATED = -0.65;
/** What stood before a "but" counts so much, and what stands behind it. */
const BEFORE_CONTRAST = 0.6;
const AFTER_CONTRAST = 1.4;
/** How much is needed for a sentiment to come near −1 or 1. */
const SATURATION = 15;
/** What a text says up to here, it will not unsay: bounds the work for long ones. */
const MAX_LENGTH = 5_000;

/**
 * The sentiment of a text in English, Chinese or both: −1 very negative, 0 neutral or unknown, 1
 * very positive, in thousandths. A lexicon with negation, intensifiers and contrast: no model, no
 * training, the same for everybody (docs/domain.md §4, "Reviews"). Texts without letters or Chinese
 * characters, and other languages, are 0. Linear in the length; longer texts are read up to 5,000
 * characters.
 *
 * @example
 * sentimentOf('Very comfortable'); // above 0
 * sentimentOf('不太喜欢'); // below 0
 */
export function sentimentOf(text: string): number {
  const reading = new Reading();
  const lower = text.slice(0, MAX_LENGTH).toLowerCase();
  let place = 0;
  while (place < lower.length) {
    const code = lower.charCodeAt(place);
    if (isLetter(code)) {
      const end = endOfWord(lower, place + 1);
      reading.english(lower.slice(place, end));
      place = end;
    } else if (isChinese(code)) {
      place += reading.chinese(lower, place);
    } else {
      if (endsClause(code)) reading.endClause();
      place += 1;
    }
  }
  return reading.sentiment();
}

/** 1 for a positive sentiment, −1 for a negative one, 0 between (docs/domain.md §5.4). */
export const feedbackOf = (sentiment: number): number =>
  sentiment > 0.05 ? 1 : sentiment < -0.05 ? -1 : 0;

/** A text as far as it has been read. */
class Reading {
  private sum = 0;
  private factor = 1;
  private weight = 1;
  private isNegated = false;
  /** How many more words or characters the negation reaches. */
  private reach = 0;

  english(word: string): void {
    this.pass(1);
    const cue = ENGLISH_CUES.get(word);
    if (cue) this.take(cue, ENGLISH_REACH);
    else if (endsInNot(word)) this.negate(ENGLISH_REACH);
  }

  /** Reads the longest known word that begins at a place; gives how many characters it has. */
  chinese(text: string, place: number): number {
    for (let length = LONGEST_CHINESE; length > 0; length -= 1) {
      const cue = CHINESE_CUES.get(text.slice(place, place + length));
      if (!cue) continue;
      this.take(cue, CHINESE_REACH);
      this.pass(length);
      return length;
    }
    this.pass(1);
    return 1;
  }

  endClause(): void {
    this.isNegated = false;
    this.factor = 1;
  }

  /** s / √(s² + 15): many words come near 1 and never reach it. */
  sentiment(): number {
    if (this.sum === 0) return 0;
    const bounded = this.sum / Math.sqrt(this.sum * this.sum + SATURATION);
    return Math.round(bounded * 1000) / 1000 || 0;
  }

  private take(cue: Cue, reach: number): void {
    if (cue.contrasts) this.contrast();
    if (cue.negates) this.negate(reach);
    if (cue.strength !== 0) {
      const turned = this.isNegated ? cue.strength * NEGATED : cue.strength;
      this.sum += turned * this.factor * this.weight;
      this.factor = 1;
    }
    // "Not very": a negation stays, and the factor is of the word that follows.
    if (cue.factor !== 1) this.factor *= cue.factor;
  }

  private negate(reach: number): void {
    this.isNegated = !this.isNegated;
    this.reach = reach;
  }

  private contrast(): void {
    this.endClause();
    this.sum *= BEFORE_CONTRAST;
    this.weight = AFTER_CONTRAST;
  }

  private pass(count: number): void {
    if (!this.isNegated) return;
    this.reach -= count;
    if (this.reach < 0) this.isNegated = false;
  }
}

const endsInNot = (word: string): boolean => word.endsWith("n't") || word.endsWith('n’t');

const isLetter = (code: number): boolean => code >= 97 && code <= 122;

const isChinese = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;

function endOfWord(text: string, from: number): number {
  let end = from;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (!isLetter(code) && code !== APOSTROPHE && code !== CURLY_APOSTROPHE) break;
    end += 1;
  }
  return end;
}

const CLAUSE_ENDS: ReadonlySet<number> = new Set(
  [...',.;:!?，。；：！？、\n'].map((character) => character.charCodeAt(0)),
);
const endsClause = (code: number): boolean => CLAUSE_ENDS.has(code);
