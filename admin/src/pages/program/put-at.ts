/** What names the elements of lists in paths: `ladder.gold.threshold`. */
export const LIST_NAMES = ['code', 'feature', 'tierCode', 'locale'] as const;

type Plain = Readonly<Record<string, unknown>>;

/** The value with another one at a path; elements of lists go by their names. */
export function putAt(value: unknown, [first, ...rest]: readonly string[], next: unknown): unknown {
  if (first === undefined) return next;
  if (Array.isArray(value)) {
    return value.map((item: Plain) =>
      LIST_NAMES.some((name) => item[name] === first) ? putAt(item, rest, next) : item,
    );
  }
  const parts = value as Plain;
  return { ...parts, [first]: putAt(parts[first], rest, next) };
}
