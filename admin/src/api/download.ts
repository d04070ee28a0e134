import type { Locale } from '../locales/locale';
import { headersFor } from './client';

/** Asks the server for a file; the reason why there is none, in the language of the console. */
export type Fetched = { readonly file: Blob } | { readonly reason: string };

/** Fetches a file with a person's key, which the address of a link could not carry. */
export async function fetchFile(path: string, key: string, locale: Locale): Promise<Fetched> {
  try {
    const response = await fetch(path, { headers: headersFor(key, locale) });
    if (response.ok) return { file: await response.blob() };
    const { errors } = (await response.json()) as { errors: readonly { message: string }[] };
    return { reason: errors.map(({ message }) => message).join(' ') };
  } catch {
    // The server was not reached, or broke off.
    return { reason: '' };
  }
}

/** Has the browser keep a file, as if it had been a link. */
export function keepFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
