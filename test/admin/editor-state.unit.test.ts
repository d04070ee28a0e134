import fc from 'fast-check';
import {
  beginEditing,
  editorAfter,
  type EditorAction,
  type EditorState,
  type Source,
} from '../../admin/src/editing/editor-state';

type Edits = Readonly<Record<'title' | 'text' | 'more', string>>;

const KEYS = ['title', 'text', 'more'] as const;
const EMPTY: Edits = { title: 'a', text: 'b', more: 'c' };
const sourceOf = (revision: number, edits: Partial<Edits> = {}, by = 'bo'): Source<Edits> => ({
  ...{ id: 'x', revision, editedBy: by, edits: { ...EMPTY, ...edits } },
});
const begun = (): EditorState<Edits> => beginEditing(sourceOf(1), null);
const after = (state: EditorState<Edits>, ...actions: readonly EditorAction<Edits>[]) =>
  actions.reduce(editorAfter<Edits>, state);
const write = (edits: Partial<Edits>): EditorAction<Edits> => ({
  ...{ kind: 'change', edits: { ...EMPTY, ...edits } },
});
const read = (source: Source<Edits>): EditorAction<Edits> => ({ kind: 'read', source });
const isDirty = ({ edits, base }: EditorState<Edits>) =>
  JSON.stringify(edits) !== JSON.stringify(base.edits);

describe('what is saved', () => {
  it('leaves standing what was written while it was under way', () => {
    const sent = { ...EMPTY, title: 'sent' };
    const state = after(begun(), write(sent), write({ title: 'sent and more', text: 'typed' }), {
      kind: 'saved',
      sent,
      source: sourceOf(2, { title: 'sent', more: 'tidied' }),
    });
    expect(state.edits).toEqual({ title: 'sent and more', text: 'typed', more: 'tidied' });
    expect(state.base).toEqual({ revision: 2, edits: { ...sent, more: 'tidied' } });
    expect(isDirty(state)).toBe(true);
    expect(state.collision).toBeNull();
  });

  it('is clean where nothing was written since, and can be undone and done again', () => {
    const sent = { ...EMPTY, title: 'sent' };
    const state = after(begun(), write(sent), {
      ...{ kind: 'saved', sent, source: sourceOf(2, sent) },
    });
    expect(isDirty(state)).toBe(false);
    const back = after(state, { kind: 'undo' });
    expect(back.edits).toEqual(EMPTY);
    expect(after(back, { kind: 'redo' }).edits).toEqual(sent);
  });

  it('does not go back behind something newer that was read first', () => {
    const sent = { ...EMPTY, title: 'sent' };
    const newer = sourceOf(3, { title: 'sent', text: 'theirs' });
    const state = after(begun(), write(sent), read(newer), {
      ...{ kind: 'saved', sent, source: sourceOf(2, sent) },
    });
    expect(state.base.revision).toBe(3);
    expect(state.edits).toEqual(newer.edits);
  });
});

describe('a step back', () => {
  it('takes away what I did, and never what somebody else has saved', () => {
    const state = after(
      begun(),
      write({ title: 'mine' }),
      write({ title: 'mine', text: 'mine' }),
      read(sourceOf(2, { more: 'theirs' })),
    );
    expect(state.edits).toEqual({ title: 'mine', text: 'mine', more: 'theirs' });
    const once = after(state, { kind: 'undo' });
    expect(once.edits).toEqual({ title: 'mine', text: 'b', more: 'theirs' });
    const twice = after(once, { kind: 'undo' });
    expect(twice.edits).toEqual({ title: 'a', text: 'b', more: 'theirs' });
    expect(isDirty(twice)).toBe(false);
    expect(after(twice, { kind: 'undo' })).toBe(twice);
    expect(after(twice, { kind: 'redo' }, { kind: 'redo' }).edits).toEqual(state.edits);
  });

  it('brings back what was discarded', () => {
    const state = after(begun(), write({ title: 'mine' }), { kind: 'reset' });
    expect(isDirty(state)).toBe(false);
    expect(after(state, { kind: 'undo' }).edits.title).toBe('mine');
  });

  it('shows what others saved wherever I wrote nothing, however far back', () => {
    const act = fc.record({
      isMine: fc.boolean(),
      key: fc.constantFrom(...KEYS),
      text: fc.constantFrom('x', 'y', 'z'),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 10 }), (acts) => {
        let state = begun();
        const mine = new Set<keyof Edits>();
        for (const { isMine, key, text } of acts) {
          if (isMine) mine.add(key);
          const { edits, base } = state;
          state = isMine
            ? after(state, { kind: 'change', edits: { ...edits, [key]: text } })
            : after(state, read(sourceOf(base.revision + 1, { ...base.edits, [key]: text })));
        }
        for (let back: EditorState<Edits> = state; ; back = after(back, { kind: 'undo' })) {
          for (const key of KEYS) {
            if (!mine.has(key)) expect(back.edits[key]).toBe(state.base.edits[key]);
          }
          if (back.past.length === 0) break;
        }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 200) },
    );
  });
});

describe('a conflict', () => {
  it('stays open while others save other places, with what is theirs by now', () => {
    const state = after(
      begun(),
      write({ title: 'mine' }),
      read(sourceOf(2, { title: 'theirs' })),
      read(sourceOf(3, { title: 'theirs', text: 'also theirs' }, 'cy')),
    );
    expect(state.collision).toMatchObject({
      ...{ by: 'cy', revision: 3, taken: ['text'] },
      conflicts: [{ path: 'title', mine: 'mine', theirs: 'theirs' }],
    });
    const settled = after(state, { kind: 'theirs', conflict: state.collision!.conflicts[0]! });
    expect(settled.edits.title).toBe('theirs');
    expect(settled.collision?.conflicts).toEqual([]);
  });

  it('is told once where others change the same place again, and over where they agree', () => {
    const state = after(
      begun(),
      write({ title: 'mine' }),
      read(sourceOf(2, { title: 'theirs' })),
      read(sourceOf(3, { title: 'theirs again' })),
    );
    expect(state.collision?.conflicts).toMatchObject([{ path: 'title', theirs: 'theirs again' }]);
    const agreed = after(state, read(sourceOf(4, { title: 'mine', text: 'x' })));
    expect(agreed.collision?.conflicts).toEqual([]);
  });

  it('puts nothing back into what was taken out', () => {
    interface Terms {
      readonly grace: { readonly days: number; readonly tiers: number } | null;
    }
    const source = (revision: number, grace: Terms['grace']): Source<Terms> => ({
      ...{ id: 'x', revision, editedBy: 'bo', edits: { grace } },
    });
    const act = (state: EditorState<Terms>, ...actions: readonly EditorAction<Terms>[]) =>
      actions.reduce(editorAfter<Terms>, state);
    const state = act(
      beginEditing(source(1, { days: 1, tiers: 1 }), null),
      { kind: 'change', edits: { grace: { days: 2, tiers: 1 } } },
      { kind: 'read', source: source(2, { days: 3, tiers: 1 }) },
      { kind: 'change', edits: { grace: null } },
    );
    const conflict = state.collision!.conflicts[0]!;
    expect(conflict).toMatchObject({ path: 'grace.days', theirs: 3 });
    expect(act(state, { kind: 'theirs', conflict }).edits).toEqual({ grace: null });
  });
});

describe('edits of an earlier time', () => {
  const kept = { revision: 1, edits: EMPTY, mine: { ...EMPTY, title: 'mine' } };

  it('are there again at the same revision, and merged with a later one', () => {
    const same = beginEditing(sourceOf(1), kept);
    expect([same.edits.title, same.collision]).toEqual(['mine', null]);
    const later = beginEditing(sourceOf(2, { title: 'theirs', text: 'theirs' }), kept);
    expect(later.edits).toEqual({ title: 'mine', text: 'theirs', more: 'c' });
    expect(later.collision).toMatchObject({
      ...{ by: 'bo', revision: 2, taken: ['text'], conflicts: [{ path: 'title' }] },
    });
  });

  it('are saved already where they are what was read', () => {
    const state = beginEditing(sourceOf(2, { title: 'mine' }), kept);
    expect([isDirty(state), state.collision]).toEqual([false, null]);
  });
});
