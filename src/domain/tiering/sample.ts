const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const TAIL_LENGTH = 4;
const TAILS = 32 ** TAIL_LENGTH;

/** Where the tail of an id begins, counted from 1: its last four digits are drawn at random. */
export const SAMPLED_FROM = 26 - TAIL_LENGTH + 1;

/**
 * The tail below which about so many of all ids lie. Ids end in random digits, whenever and with
 * whom they were made: a member is in the sample as likely as any other, and always is.
 *
 * @example
 * sampleTail(2_000, 4_000); // 'g000': half of all tails are below it
 */
export function sampleTail(size: number, total: number): string {
  let rest = Math.min(TAILS - 1, Math.ceil((size / Math.max(1, total)) * TAILS));
  let tail = '';
  for (let place = 0; place < TAIL_LENGTH; place += 1) {
    tail = DIGITS.charAt(rest % 32) + tail;
    rest = Math.floor(rest / 32);
  }
  return tail;
}
