/** What names the elements of lists in paths: `ladder.gold.threshold`. */
const LIST_NAMES = ['code', 'feature', 'tierCode', 'locale', 'kind'] as const;

type Plain = Readonly<Record<string, unknown>>;

export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasName = (item: unknown, name: string): boolean =>
  isPlain(item) && typeof item[name] === 'string';

/** What names the elements of all of these lists; undefined where nothing does. */
export const nameOfItems = (...lists: readonly (readonly unknown[])[]): string | undefined =>
  LIST_NAMES.find((name) => lists.every((list) => list.every((item) => hasName(item, name))));

/** The value with another one at a path; elements of lists go by their names. */
export function putAt(value: unknown, [first, ...rest]: readonly string[], next: unknown): unknown {
  if (first === undefined) return next;
  if (Array.isArray(value)) {
    const name = nameOfItems(value) ?? '';
    return value.map((item: Plain) => (item[name] === first ? putAt(item, rest, next) : item));
  }
  const parts = value as Plain;
  return { ...parts, [first]: putAt(parts[first], rest, next) };
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(value: unknown, [first, ...rest]: readonly string[]): unknown {
  if (first === undefined) return value;
  if (Array.isArray(value)) {
    const name = nameOfItems(value) ?? '';
    return valueAt(
      value.find((item: Plain) => item[name] === first),
      rest,
    );
  }
  return isPlain(value) ? valueAt(value[first], rest) : undefined;
}

/** Whether there is something that a value at this path would stand in. */
export const hasPlace = (value: unknown, path: readonly string[]): boolean => {
  const holder = valueAt(value, path.slice(0, -1));
  return Array.isArray(holder) ? valueAt(value, path) !== undefined : isPlain(holder);
};
