import { useEffect, useReducer } from 'react';
import type { DraftPartsFragment } from '../../api/generated/graphql';
import { mergeEdits, type EditConflict } from './merge-edits';
import { forgetEdits, keepEdits, recallEdits } from './kept-edits';
import { putAt } from './put-at';
import { isSame, rulesOf, type Edits } from './rules';

export type Draft = DraftPartsFragment;

/** What somebody else saved meanwhile, and what became of it here. */
export interface Collision {
  readonly by: string;
  readonly revision: number;
  /** The places that only they had changed: taken over. */
  readonly taken: readonly string[];
  /** The places that both have changed: mine stays until I say otherwise. */
  readonly conflicts: readonly EditConflict[];
}

interface State {
  /** What was read last of the draft as it is kept. */
  readonly base: { readonly revision: number; readonly edits: Edits };
  readonly edits: Edits;
  readonly past: readonly Edits[];
  readonly future: readonly Edits[];
  readonly collision: Collision | null;
}

type Action =
  | { readonly kind: 'change'; readonly edits: Edits }
  | { readonly kind: 'undo' | 'redo' | 'reset' | 'dismiss' }
  | { readonly kind: 'read'; readonly draft: Draft }
  | { readonly kind: 'saved'; readonly draft: Draft }
  | { readonly kind: 'theirs'; readonly conflict: EditConflict };

const MOST_STEPS = 100;

export interface DraftEditor {
  readonly edits: Edits;
  /** The revision that the edits are based on. */
  readonly revision: number;
  readonly isDirty: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly collision: Collision | null;
  readonly act: (action: Action) => void;
}

/**
 * What a person edits of a draft. Edits outlive a reload of the page, and what somebody else saves
 * meanwhile is merged under them.
 */
export function useDraftEditor(draft: Draft): DraftEditor {
  const [state, act] = useReducer(reduce, draft, begin);
  const isDirty = !isSame(state.edits, state.base.edits);
  useEffect(() => {
    act({ kind: 'read', draft });
  }, [draft]);
  useEffect(() => {
    if (isDirty) keepEdits(draft.id, { ...state.base, mine: state.edits });
    else forgetEdits(draft.id);
  }, [draft.id, isDirty, state.base, state.edits]);
  return {
    edits: state.edits,
    revision: state.base.revision,
    isDirty,
    canUndo: state.past.length > 0,
    canRedo: state.future.length > 0,
    collision: state.collision,
    act,
  };
}

const editsOf = (draft: Draft): Edits => ({ title: draft.title, rules: rulesOf(draft) });

function begin(draft: Draft): State {
  const kept = recallEdits(draft.id);
  const clean = stateOf(draft);
  if (!kept) return clean;
  const base = { revision: kept.revision, edits: kept.edits };
  return read({ ...clean, base, edits: kept.mine }, draft);
}

const stateOf = (draft: Draft): State => {
  const edits = editsOf(draft);
  const base = { revision: draft.revision, edits };
  return { base, edits, past: [], future: [], collision: null };
};

function reduce(state: State, action: Action): State {
  switch (action.kind) {
    case 'change':
      return changed(state, action.edits);
    case 'undo':
      return undone(state);
    case 'redo':
      return redone(state);
    case 'reset':
      return { ...state, edits: state.base.edits, past: [], future: [], collision: null };
    case 'dismiss':
      return { ...state, collision: null };
    case 'saved':
      return { ...stateOf(action.draft), past: state.past };
    case 'read':
      return read(state, action.draft);
    case 'theirs':
      return theirs(state, action.conflict);
  }
}

function changed(state: State, edits: Edits): State {
  if (isSame(edits, state.edits)) return state;
  const past = [...state.past, state.edits].slice(-MOST_STEPS);
  return { ...state, edits, past, future: [] };
}

function undone(state: State): State {
  const previous = state.past.at(-1);
  if (!previous) return state;
  const future = [state.edits, ...state.future];
  return { ...state, edits: previous, past: state.past.slice(0, -1), future };
}

function redone(state: State): State {
  const [next, ...future] = state.future;
  return next ? { ...state, edits: next, past: [...state.past, state.edits], future } : state;
}

/** A newer revision was read: with edits of mine they are merged, without them it is taken. */
function read(state: State, draft: Draft): State {
  if (draft.revision <= state.base.revision) return state;
  const next = editsOf(draft);
  const isDirty = !isSame(state.edits, state.base.edits);
  const base = { revision: draft.revision, edits: next };
  if (!isDirty) return { ...stateOf(draft), past: state.past };
  const { merged, conflicts, theirs: taken } = mergeEdits(state.base.edits, state.edits, next);
  const touched = taken.length + conflicts.length > 0;
  const collision = { by: draft.editedBy, revision: draft.revision, taken, conflicts };
  return {
    base,
    edits: merged,
    past: [...state.past, state.edits],
    future: [],
    collision: touched ? collision : state.collision,
  };
}

function theirs(state: State, conflict: EditConflict): State {
  const edits = putAt(state.edits, conflict.path.split('.'), conflict.theirs) as Edits;
  const collision = state.collision && {
    ...state.collision,
    conflicts: state.collision.conflicts.filter(({ path }) => path !== conflict.path),
    taken: [...state.collision.taken, conflict.path],
  };
  return { ...changed(state, edits), collision };
}
