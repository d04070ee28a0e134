import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { ExperimentPageDocument } from '../../api/generated/graphql';
import { QueryView } from '../../app/query-view';
import { useTexts } from '../../locales/texts';
import { EmptyState } from '../../ui/empty-state';
import { PageHead } from '../../ui/page-head';
import { DraftView } from './draft-view';
import { EXPERIMENTS_TEXTS } from './experiments.texts';
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
          return <StartedView {...{ experiment, published }} />;
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

function NoExperiment({ id }: { readonly id: string }) {
  const t = useTexts(EXPERIMENTS_TEXTS);
  return (
    <>
      <PageHead title={t('missing')} trail={[{ label: t('title'), to: '/experiments' }]} />
      <EmptyState title={t('missingText', { id })} />
    </>
  );
}
