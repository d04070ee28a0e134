/** The access key is kept for this tab alone, and forgotten with it. */
const NAME = 'laurel.key';

/** A browser may be set to keep nothing; the console then works until it is loaded again. */
function stored<T>(access: () => T): T | null {
  try {
    return access();
  } catch {
    return null;
  }
}

export const recallKey = (): string | null => stored(() => sessionStorage.getItem(NAME));

export const keepKey = (key: string): void => void stored(() => sessionStorage.setItem(NAME, key));

export const forgetKey = (): void => void stored(() => sessionStorage.removeItem(NAME));

/** A key as it was pasted: often with spaces, or with the word before it. */
export function cleanKey(pasted: string): string {
  const key = pasted.trim().replace(/^(authorization:\s*)?bearer\s+/i, '');
  // No header can carry anything else; the server is to refuse it, not the browser.
  return key.replace(/[^\x21-\x7e]/g, '?');
}

/**
 * The key of a link that signs in, `/sign-in#key=…`. What follows `#` is sent to no server, and it
 * is taken out of the address at once.
 */
export function takeKeyOfLink(): string | null {
  const key = new URLSearchParams(location.hash.slice(1)).get('key');
  if (key === null) return null;
  history.replaceState(history.state, '', location.pathname + location.search);
  return cleanKey(key);
}
