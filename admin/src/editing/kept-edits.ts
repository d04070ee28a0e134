/** Edits that were not saved yet, with what they were made on. */
export interface KeptEdits<Edits> {
  readonly revision: number;
  readonly edits: Edits;
  readonly mine: Edits;
}

const nameOf = (place: string): string => `laurel.edits.${place}`;

/** Kept for this tab: a reload, a crash or a signed-out session loses nothing. */
export function keepEdits<Edits>(place: string, kept: KeptEdits<Edits>): void {
  try {
    sessionStorage.setItem(nameOf(place), JSON.stringify(kept));
  } catch {
    // A browser may be set to keep nothing; the page still asks before it is left.
  }
}

export function recallEdits<Edits>(place: string): KeptEdits<Edits> | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(nameOf(place)) ?? 'null') as unknown;
    return isKept(kept) ? (kept as KeptEdits<Edits>) : null;
  } catch {
    return null;
  }
}

export function forgetEdits(place: string): void {
  try {
    sessionStorage.removeItem(nameOf(place));
  } catch {
    // There is nothing to forget then.
  }
}

const isKept = (kept: unknown): boolean =>
  typeof kept === 'object' &&
  kept !== null &&
  ['revision', 'edits', 'mine'].every((part) => part in kept);
