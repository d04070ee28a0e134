import { useEffect, useReducer } from 'react';
import {
  beginEditing,
  editorAfter,
  type Collision,
  type EditorAction,
  type EditorState,
  type Source,
} from './editor-state';
import { forgetEdits, keepEdits, recallEdits } from './kept-edits';
import { isSame } from './same';
import { useKeptPlace } from './use-kept-place';

export type { Source } from './editor-state';

export interface Editor<Edits> {
  readonly edits: Edits;
  /** What it was as it is kept, before the edits. */
  readonly base: Edits;
  /** The revision that the edits are based on. */
  readonly revision: number;
  readonly isDirty: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly collision: Collision | null;
  readonly act: (action: EditorAction<Edits>) => void;
}

interface Begun<Edits> {
  readonly source: Source<Edits>;
  readonly place: string;
}

const begin = <Edits>({ source, place }: Begun<Edits>): EditorState<Edits> =>
  beginEditing(source, recallEdits<Edits>(place));

/**
 * What a person edits. Edits outlive a reload of the page, and what somebody else saves meanwhile
 * is merged under them. The source is the same object as long as nothing was read anew.
 */
export function useEditor<Edits>(source: Source<Edits>): Editor<Edits> {
  const place = useKeptPlace(source.id);
  const [state, act] = useReducer(editorAfter<Edits>, { source, place }, begin<Edits>);
  const isDirty = !isSame(state.edits, state.base.edits);
  useEffect(() => {
    act({ kind: 'read', source });
  }, [source]);
  useEffect(() => {
    if (isDirty) keepEdits(place, { ...state.base, mine: state.edits });
    else forgetEdits(place);
  }, [place, isDirty, state.base, state.edits]);
  return {
    edits: state.edits,
    base: state.base.edits,
    revision: state.base.revision,
    isDirty,
    canUndo: state.past.length > 0,
    canRedo: state.future.length > 0,
    collision: state.collision,
    act,
  };
}
