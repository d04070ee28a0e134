import { useQuery } from 'urql';
import { QueryView } from '../../app/query-view';
import { ProgramDraftDiffDocument } from '../../api/generated/graphql';
import { ChangeList } from '../../editing/change-list';
import type { Draft } from './draft-editor';

/** What a draft changes of the version in force, in sentences and field by field. */
export function ChangesTab({ draft }: { readonly draft: Draft }) {
  const [query, ask] = useQuery({
    query: ProgramDraftDiffDocument,
    variables: { id: draft.id },
  });
  return (
    <QueryView query={query} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ programDraft }) => <ChangeList changes={programDraft?.diff ?? []} />}
    </QueryView>
  );
}
