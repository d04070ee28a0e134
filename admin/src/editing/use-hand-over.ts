import { useEffect, useState } from 'react';
import type { Editor, Source } from './editor';
import { keepEdits } from './kept-edits';
import { mergeEdits } from './merge-edits';
import { isSame } from './same';
import { useKeptPlaces } from './use-kept-place';

/** What was made of something that was written for the first time. */
export interface Made<Edits> {
  /** The edits as they were sent. */
  readonly sent: Edits;
  readonly source: Source<Edits>;
}

/**
 * Goes on with what was made of the edits. What was written while it was being made goes along, as
 * edits of it that are not saved yet; so nobody is asked on the way.
 */
export function useHandOver<Edits>(
  { edits, isDirty, act }: Editor<Edits>,
  goTo: (id: string) => void,
): (made: Made<Edits>) => void {
  const placeOf = useKeptPlaces();
  const [made, setMade] = useState<Made<Edits> | null>(null);
  useEffect(() => {
    if (made === null) return;
    const { sent, source } = made;
    if (!isDirty) return goTo(source.id);
    const { revision, wholes } = source;
    const mine = mergeEdits(sent, edits, source.edits, wholes).merged;
    if (!isSame(mine, source.edits)) {
      keepEdits(placeOf(source.id), { revision, edits: source.edits, mine });
    }
    act({ kind: 'handed-over' });
  }, [made, edits, isDirty, act, goTo, placeOf]);
  return setMade;
}
