import { mergeEdits, type EditConflict } from './merge-edits';
import type { KeptEdits } from './kept-edits';
import { hasPlace, putAt, valueAt } from './put-at';
import { isSame } from './same';

/** What can be edited, as it was read. */
export interface Source<Edits> {
  readonly id: string;
  readonly revision: number;
  readonly editedBy: string;
  readonly edits: Edits;
  /** Paths of what is taken as a whole where two people have changed it. */
  readonly wholes?: readonly string[];
}

/** What somebody else saved meanwhile, and what became of it here. */
export interface Collision {
  readonly by: string;
  readonly revision: number;
  /** The places that only they had changed: taken over. */
  readonly taken: readonly string[];
  /** The places that both have changed: mine stays until I say otherwise. */
  readonly conflicts: readonly EditConflict[];
}

export interface EditorState<Edits> {
  /** What was read last of the draft as it is kept. */
  readonly base: { readonly revision: number; readonly edits: Edits };
  readonly edits: Edits;
  readonly past: readonly Edits[];
  readonly future: readonly Edits[];
  readonly collision: Collision | null;
}

export type EditorAction<Edits> =
  | { readonly kind: 'change'; readonly edits: Edits }
  | { readonly kind: 'undo' | 'redo' | 'reset' | 'dismiss' }
  | { readonly kind: 'read'; readonly source: Source<Edits> }
  /** `sent` became `source`; whatever was written since then is not saved yet. */
  | { readonly kind: 'saved'; readonly sent: Edits; readonly source: Source<Edits> }
  /** The edits are kept elsewhere from now on. */
  | { readonly kind: 'handed-over' }
  | { readonly kind: 'theirs'; readonly conflict: EditConflict };

const MOST_STEPS = 100;

/** Where editing begins: with what was kept of an earlier time, merged with what was read. */
export function beginEditing<Edits>(
  source: Source<Edits>,
  kept: KeptEdits<Edits> | null,
): EditorState<Edits> {
  const clean = stateOf(source);
  if (!kept) return clean;
  const base = { revision: kept.revision, edits: kept.edits };
  return read({ ...clean, base, edits: kept.mine }, source);
}

const stateOf = <Edits>({ revision, edits }: Source<Edits>): EditorState<Edits> => ({
  ...{ base: { revision, edits }, edits, past: [], future: [], collision: null },
});

/** What becomes of what is edited when something happens. */
export function editorAfter<Edits>(
  state: EditorState<Edits>,
  action: EditorAction<Edits>,
): EditorState<Edits> {
  switch (action.kind) {
    case 'change':
      return changed(state, action.edits);
    case 'undo':
      return undone(state);
    case 'redo':
      return redone(state);
    case 'reset':
      return { ...changed(state, state.base.edits), collision: null };
    case 'dismiss':
      return { ...state, collision: null };
    case 'read':
      return read(state, action.source);
    case 'saved':
      return saved(state, action.sent, action.source);
    case 'handed-over':
      return { ...state, base: { ...state.base, edits: state.edits } };
    case 'theirs':
      return theirs(state, action.conflict);
  }
}

function changed<Edits>(state: EditorState<Edits>, edits: Edits): EditorState<Edits> {
  if (isSame(edits, state.edits)) return state;
  const past = [...state.past, state.edits].slice(-MOST_STEPS);
  return { ...state, edits, past, future: [] };
}

function undone<Edits>(state: EditorState<Edits>): EditorState<Edits> {
  const previous = state.past.at(-1);
  if (!previous) return state;
  const future = [state.edits, ...state.future];
  return { ...state, edits: previous, past: state.past.slice(0, -1), future };
}

function redone<Edits>(state: EditorState<Edits>): EditorState<Edits> {
  const [next, ...future] = state.future;
  return next ? { ...state, edits: next, past: [...state.past, state.edits], future } : state;
}

/** A newer revision was read: with edits of mine they are merged, without them it is taken. */
function read<Edits>(state: EditorState<Edits>, source: Source<Edits>): EditorState<Edits> {
  if (source.revision <= state.base.revision) return state;
  const { revision, editedBy: by, edits: next, wholes } = source;
  const moved = onTopOf(state, state.base.edits, source);
  if (isSame(state.edits, state.base.edits)) return { ...moved, collision: null };
  const { conflicts, theirs: taken } = mergeEdits(state.base.edits, state.edits, next, wholes);
  const open = stillOpen(state.collision, conflicts, moved);
  const before = state.collision?.taken ?? [];
  if (taken.length + conflicts.length > 0) {
    const all = [...new Set([...before, ...taken])];
    const told = [...open, ...conflicts];
    return { ...moved, collision: { by, revision, taken: all, conflicts: told } };
  }
  return { ...moved, collision: state.collision && { ...state.collision, conflicts: open } };
}

/** What was sent is kept now, and what was written since then stays on top of it. */
function saved<Edits>(
  state: EditorState<Edits>,
  sent: Edits,
  source: Source<Edits>,
): EditorState<Edits> {
  // Something newer was read before the answer came, and has what was sent beneath it.
  if (source.revision < state.base.revision) return state;
  return { ...onTopOf(state, sent, source), collision: null };
}

/**
 * All that was written, now and before, on top of what was read: a step back takes away what I did,
 * and never what somebody else has saved.
 */
function onTopOf<Edits>(
  { edits, past, future }: EditorState<Edits>,
  was: Edits,
  { revision, edits: next, wholes }: Source<Edits>,
): EditorState<Edits> {
  const over = (mine: Edits): Edits => mergeEdits(was, mine, next, wholes).merged;
  const now = over(edits);
  return {
    base: { revision, edits: next },
    edits: now,
    past: distinct(past.map(over), now),
    future: distinct(future.map(over).toReversed(), now).toReversed(),
    collision: null,
  };
}

/** Steps towards `now` without those that change nothing any more. */
const distinct = <Edits>(steps: readonly Edits[], now: Edits): readonly Edits[] =>
  steps.filter((step, index) => !isSame(step, steps[index + 1] ?? now));

/** What was told before and is not settled: mine and theirs still differ there. */
function stillOpen<Edits>(
  before: Collision | null,
  anew: readonly EditConflict[],
  { base, edits }: EditorState<Edits>,
): readonly EditConflict[] {
  return (before?.conflicts ?? []).flatMap((conflict) => {
    const place = conflict.path.split('.');
    const isTold = anew.some(({ path }) => isWithin(path, conflict.path));
    const next = valueAt(base.edits, place);
    const isSettled = isSame(valueAt(edits, place), next);
    return isTold || isSettled ? [] : [{ ...conflict, theirs: next }];
  });
}

const isWithin = (one: string, other: string): boolean =>
  `${one}.`.startsWith(`${other}.`) || `${other}.`.startsWith(`${one}.`);

function theirs<Edits>(state: EditorState<Edits>, conflict: EditConflict): EditorState<Edits> {
  const place = conflict.path.split('.');
  // What it stood in may have been taken out since: there is nothing to put it into.
  const isThere = hasPlace(state.edits, place);
  const edits = isThere ? (putAt(state.edits, place, conflict.theirs) as Edits) : state.edits;
  const collision = state.collision && {
    ...state.collision,
    conflicts: state.collision.conflicts.filter(({ path }) => path !== conflict.path),
    taken: isThere ? [...state.collision.taken, conflict.path] : state.collision.taken,
  };
  return { ...changed(state, edits), collision };
}
