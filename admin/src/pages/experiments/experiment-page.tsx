import { useMemo } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { ExperimentPageDocument } from '../../api/generated/graphql';
import { QueryView } from '../../app/query-view';
import { useEditor } from '../../editing/editor';
import { StrandedNotice } from '../../editing/stranded-notice';
import { useTexts } from '../../locales/texts';
import { EmptyState } from '../../ui/empty-state';
import { PageHead } from '../../ui/page-head';
import { DraftView } from './draft-view';
import { EXPERIMENTS_TEXTS } from './experiments.texts';
import { sourceOf, type Experiment } from './plan';
import { StartedView } from './started-view';

/** One experiment: its plan while it is a draft, what it comes to afterwards. */
export function ExperimentPage() {
  const { id = '' } = useParams();
  const [query, ask] = useQuery({ query: ExperimentPageDocument, variables: { id } });
  const reread = () => ask({ requestPolicy: 'network-only' });
  return (
    <QueryView query={query} retry={reread}>
      {({ experiment, program, running }) => {
        if (!experiment || !program) return <NoExperiment id={id} />;
        const { version: published } = program;
        if (experiment.state !== 'DRAFT') {
          return (
            <>
              <StrandedPlan key={experiment.id} experiment={experiment} />
              <StartedView {...{ experiment, published }} />
            </>
          );
        }
        const other = running.nodes.find((each) => each.id !== experiment.id) ?? null;
        const isReviewed = program.review.isRequired;
        return (
          <DraftView
            key={experiment.id}
            {...{ experiment, published, other, isReviewed, reread }}
          />
        );
      }}
    </QueryView>
  );
}

/** Edits of a plan that somebody has started meanwhile: they are told, and can be taken back. */
function StrandedPlan({ experiment }: { readonly experiment: Experiment }) {
  const editor = useEditor(useMemo(() => sourceOf(experiment), [experiment]));
  return <StrandedNotice editor={editor} isLocked />;
}

function NoExperiment({ id }: { readonly id: string }) {
  const t = useTexts(EXPERIMENTS_TEXTS);
  return (
    <>
      <PageHead title={t('missing')} trail={[{ label: t('title'), to: '/experiments' }]} />
      <EmptyState title={t('missingText', { id })} />
    </>
  );
}
