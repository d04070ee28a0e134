import type { Edits } from './rules';

/** Edits that were not saved yet, with what they were made on. */
export interface KeptEdits {
  readonly revision: number;
  readonly edits: Edits;
  readonly mine: Edits;
}

const nameOf = (id: string): string => `laurel.edits.${id}`;

/** Kept for this tab: a reload, a crash or a signed-out session loses nothing. */
export function keepEdits(id: string, kept: KeptEdits): void {
  try {
    sessionStorage.setItem(nameOf(id), JSON.stringify(kept));
  } catch {
    // A browser may be set to keep nothing; the page still asks before it is left.
  }
}

export function recallEdits(id: string): KeptEdits | null {
  try {
    const text = sessionStorage.getItem(nameOf(id));
    return text === null ? null : (JSON.parse(text) as KeptEdits);
  } catch {
    return null;
  }
}

export function forgetEdits(id: string): void {
  try {
    sessionStorage.removeItem(nameOf(id));
  } catch {
    // There is nothing to forget then.
  }
}
