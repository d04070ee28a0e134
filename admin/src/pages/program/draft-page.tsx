import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { QueryView } from '../../app/query-view';
import { ProgramDraftPageDocument } from '../../api/generated/graphql';
import { useTexts } from '../../locales/texts';
import { EmptyState } from '../../ui/empty-state';
import { PageHead } from '../../ui/page-head';
import { DraftView } from './draft-view';
import { DRAFT_TEXTS } from './draft.texts';

/** One draft: its rules, what they would do, what they change, and what becomes of it. */
export function DraftPage() {
  const { id = '' } = useParams();
  const [query, ask] = useQuery({ query: ProgramDraftPageDocument, variables: { id } });
  const reread = () => ask({ requestPolicy: 'network-only' });
  return (
    <QueryView query={query} retry={reread}>
      {({ programDraft: draft, program }) =>
        draft && program ? (
          <DraftView
            key={draft.id}
            draft={draft}
            inForce={program.version.number}
            requiresReview={program.review.isRequired}
            reread={reread}
          />
        ) : (
          <NoDraft id={id} />
        )
      }
    </QueryView>
  );
}

function NoDraft({ id }: { readonly id: string }) {
  const t = useTexts(DRAFT_TEXTS);
  return (
    <>
      <PageHead title={t('missing')} trail={[{ label: t('program'), to: '/program' }]} />
      <EmptyState title={t('missingText', { id })} />
    </>
  );
}
