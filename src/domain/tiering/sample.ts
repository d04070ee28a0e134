const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const ID_LENGTH = 26;

/** An id as the number that its 26 digits of base 32 write. */
const numberOf = (id: string): bigint =>
  [...id].reduce((sum, digit) => sum * 32n + BigInt(Math.max(0, DIGITS.indexOf(digit))), 0n);

function idOf(value: bigint): string {
  let text = '';
  for (let rest = value; rest > 0n; rest /= 32n) text = DIGITS.charAt(Number(rest % 32n)) + text;
  return text.padStart(ID_LENGTH, '0');
}

/**
 * So many places spread evenly from one id up to another, the first being the first id; fewer where
 * there are not so many ids between them.
 */
export function idsBetween(first: string, last: string, count: number): string[] {
  const [from, to] = [numberOf(first), numberOf(last)];
  const places = Array.from({ length: count }, (_, place) =>
    idOf(from + ((to - from) * BigInt(place)) / BigInt(count)),
  );
  return [...new Set(places)];
}

/** Members of a sample, and how much of the ids they stand for. */
export type SampleCell = {
  readonly memberIds: readonly string[];
  readonly from: string;
  /** Exclusive; null where it is the last. */
  readonly to: string | null;
};

/**
 * How many members each member of a cell stands for. A cell that was read to its end stands for
 * itself. Of others it is told from how densely ids lie where they were read; all together they
 * stand for the members there are.
 *
 * @example
 * // 20 members read in a tenth of a cell stand for about 10 each
 */
export function sampleWeights(
  cells: readonly SampleCell[],
  {
    total,
    perCell,
    last,
  }: { readonly total: number; readonly perCell: number; readonly last: string },
): number[] {
  const whole = cells.map(({ memberIds }) => memberIds.length < perCell);
  const known = cells.reduce(
    (sum, { memberIds }, cell) => sum + (whole[cell] ? memberIds.length : 0),
    0,
  );
  const raw = cells.map((cell, index) => (whole[index] ? 0 : stretchOf(cell, last)));
  const guessed = cells
    .map(({ memberIds }, cell) => memberIds.length * (raw[cell] ?? 0))
    .reduce((sum, members) => sum + members, 0);
  const scale = guessed > 0 ? Math.max(0, total - known) / guessed : 0;
  const scaleWhole = guessed > 0 || known === 0 ? 1 : total / known;
  return cells.map((_, cell) => (whole[cell] ? scaleWhole : (raw[cell] ?? 0) * scale));
}

/** How many times as long as what was read of it a cell is; at least once. */
function stretchOf({ memberIds, from, to }: SampleCell, last: string): number {
  const begin = numberOf(from);
  const end = numberOf(to ?? last);
  const read = numberOf(memberIds.at(-1) ?? from) - begin;
  if (read <= 0n || end <= begin) return 1;
  return Math.max(1, Number(end - begin) / Number(read));
}
