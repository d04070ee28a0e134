import { useMemo } from 'react';
import type { DraftPartsFragment } from '../../api/generated/graphql';
import { useEditor, type Editor, type Source } from '../../editing/editor';
import { rulesOf, type Edits } from './rules';

export type Draft = DraftPartsFragment;
export type DraftEditor = Editor<Edits>;

/** A draft as it was read, to be edited. */
export const sourceOf = (draft: Draft): Source<Edits> => ({
  ...{ id: draft.id, revision: draft.revision, editedBy: draft.editedBy },
  edits: { title: draft.title, rules: rulesOf(draft) },
});

/** What a person edits of a draft. */
export const useDraftEditor = (draft: Draft): DraftEditor =>
  useEditor(useMemo(() => sourceOf(draft), [draft]));
