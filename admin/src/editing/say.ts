/** A place within the rules as people read it: `ladder › gold › threshold`. */
export const sayPath = (path: string): string =>
  path
    .replace(/^rules\./, '')
    .split('.')
    .join(' › ');

/** A value of the rules in a few words; what is more than a few is told as JSON. */
export function sayValue(value: unknown): string {
  if (value === null || value === undefined) return '—';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
