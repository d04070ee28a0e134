/** Why a text is not accepted. */
export type TextFault = 'too-long' | 'lone-surrogate' | 'control-character';

/** What a text may be. */
export type TextLimits = {
  /** The most characters (code points) it may have. */
  readonly max: number;
  /** Refuses line breaks and tabs as well: for names, codes and keys. */
  readonly singleLine?: boolean;
};

/** Half of a surrogate pair: no encoding of Unicode can write it. */
const LONE_SURROGATE = /[\ud800-\udfff]/u;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL_OR_BREAK = /[\u0000-\u001f\u007f\u2028\u2029]/;

/**
 * Says what is wrong with a text that came from outside, or null when nothing is.
 * The length is told first, so that a megabyte of anything is refused without being read.
 *
 * @example
 * checkText('Ann\u0000', { max: 100 }); // 'control-character'
 */
export function checkText(value: string, limits: TextLimits): TextFault | null {
  if (isLongerThan(value, limits.max)) return 'too-long';
  if (LONE_SURROGATE.test(value)) return 'lone-surrogate';
  return (limits.singleLine ? CONTROL_OR_BREAK : CONTROL).test(value) ? 'control-character' : null;
}

/** Whether a text can be written in every encoding of Unicode and holds no NUL. */
export const isStorableText = (value: string): boolean =>
  !LONE_SURROGATE.test(value) && !value.includes('\u0000');

/** How many bytes a text takes in UTF-8; it holds no half of a surrogate pair. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function isLongerThan(value: string, max: number): boolean {
  if (value.length <= max) return false;
  // A code point takes at most two units, so this much needs no counting.
  return value.length > 2 * max || Array.from(value).length > max;
}
