/** Words of one language that say how somebody feels about something; blanks are between them. */
export type Lexicon = {
  /** By strength, −3 to 3. */
  readonly words: Readonly<Record<string, string>>;
  /** Turn what follows around: not, 没有. */
  readonly negators: string;
  /** Strengthen what follows: very, 非常. */
  readonly intensifiers: string;
  /** Weaken what follows: slightly, 有点. */
  readonly diminishers: string;
  /** What follows counts more than what stood before: but, 但是. */
  readonly contrasts: string;
};

/** What one word does to the sentiment of a text. */
export type Cue = {
  /** How strong the word itself is; 0 for words that only change others. */
  readonly strength: number;
  readonly negates: boolean;
  /** What the strength of the next word is multiplied by. */
  readonly factor: number;
  readonly contrasts: boolean;
};

const INTENSIFIED = 1.4;
const DIMINISHED = 0.6;
const NO_CUE: Cue = { strength: 0, negates: false, factor: 1, contrasts: false };

/** The words of a lexicon with what they do; a word in two lists does both. */
export function cuesOf(lexicon: Lexicon): ReadonlyMap<string, Cue> {
  const cues = new Map<string, Cue>();
  const add = (words: string, does: Partial<Cue>): void => {
    for (const word of words.split(/\s+/))
      cues.set(word, { ...(cues.get(word) ?? NO_CUE), ...does });
  };
  for (const [strength, words] of Object.entries(lexicon.words)) {
    add(words, { strength: Number(strength) });
  }
  add(lexicon.negators, { negates: true });
  add(lexicon.intensifiers, { factor: INTENSIFIED });
  add(lexicon.diminishers, { factor: DIMINISHED });
  add(lexicon.contrasts, { contrasts: true });
  return cues;
}

const ENDINGS = ['s', 'd', 'ed', 'ing', 'ly'] as const;
const SHORTEST_STEM = 3;

/** English words with their endings as well, so that a word of a text is looked up once. */
export function withEndings(cues: ReadonlyMap<string, Cue>): ReadonlyMap<string, Cue> {
  const all = new Map(cues);
  for (const [word, cue] of cues) {
    if (word.length < SHORTEST_STEM) continue;
    for (const ending of ENDINGS) if (!all.has(word + ending)) all.set(word + ending, cue);
  }
  return all;
}
