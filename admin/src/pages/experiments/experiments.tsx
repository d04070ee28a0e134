import { Button, Segmented } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { ExperimentsDocument, type ExperimentState } from '../../api/generated/graphql';
import { usePermitted } from '../../api/session';
import { QueryView } from '../../app/query-view';
import { useTexts } from '../../locales/texts';
import { EmptyState } from '../../ui/empty-state';
import { PageHead } from '../../ui/page-head';
import { Panel } from '../../ui/panel';
import { ReasonedButton } from '../../ui/reasoned-button';
import { ExperimentTable } from './experiment-table';
import { EXPERIMENTS_TEXTS } from './experiments.texts';

const STATES: readonly ExperimentState[] = ['DRAFT', 'RUNNING', 'STOPPED'];
const ALL = 'ALL';

/** The experiments of the programme, newest first; state and page stand in the address. */
export function Experiments() {
  const t = useTexts(EXPERIMENTS_TEXTS);
  const [address, setAddress] = useSearchParams();
  const state = STATES.find((each) => each === address.get('state')) ?? null;
  const after = address.get('after');
  const [query, ask] = useQuery({
    query: ExperimentsDocument,
    variables: { states: state && [state], after },
  });
  const show = (next: ExperimentState | null, cursor: string | null) =>
    setAddress({ ...(next ? { state: next } : {}), ...(cursor ? { after: cursor } : {}) });
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} actions={<NewButton />} />
      <Panel title={t('list')}>
        <div className="toolbar">
          <Segmented<ExperimentState | typeof ALL>
            aria-label={t('filter')}
            value={state ?? ALL}
            onChange={(next) => show(next === ALL ? null : next, null)}
            options={[
              { value: ALL, label: t('all') },
              ...STATES.map((value) => ({ value, label: t(`state.${value}`) })),
            ]}
          />
        </div>
        <QueryView query={query} retry={() => ask({ requestPolicy: 'network-only' })}>
          {({ experiments: { nodes, pageInfo } }) =>
            nodes.length === 0 ? (
              <NoExperiment state={state} onAll={() => show(null, null)} />
            ) : (
              <>
                <ExperimentTable experiments={nodes} />
                <Pager
                  isFirst={after === null}
                  next={pageInfo.hasNextPage ? pageInfo.endCursor : null}
                  onPage={(cursor) => show(state, cursor)}
                />
              </>
            )
          }
        </QueryView>
      </Panel>
    </>
  );
}

function NewButton() {
  const t = useTexts(EXPERIMENTS_TEXTS);
  const navigate = useNavigate();
  const mayWrite = usePermitted('EXPERIMENTS_WRITE');
  return (
    <ReasonedButton
      type="primary"
      reason={mayWrite ? null : t('needsWrite')}
      onClick={() => void navigate('/experiments/new')}
    >
      {t('make')}
    </ReasonedButton>
  );
}

interface NoExperimentProps {
  readonly state: ExperimentState | null;
  readonly onAll: () => void;
}

function NoExperiment({ state, onAll }: NoExperimentProps) {
  const t = useTexts(EXPERIMENTS_TEXTS);
  if (state === null) {
    return <EmptyState title={t('none')} text={t('noneText')} action={<NewButton />} />;
  }
  return (
    <EmptyState title={t('noneInState')} action={<Button onClick={onAll}>{t('showAll')}</Button>} />
  );
}

interface PagerProps {
  readonly isFirst: boolean;
  readonly next: string | null | undefined;
  readonly onPage: (cursor: string | null) => void;
}

/** Nothing to turn where one page holds them all. */
function Pager({ isFirst, next, onPage }: PagerProps) {
  const t = useTexts(EXPERIMENTS_TEXTS);
  if (isFirst && !next) return null;
  return (
    <div className="pager">
      <ReasonedButton reason={isFirst ? t('noFirst') : null} onClick={() => onPage(null)}>
        {t('first')}
      </ReasonedButton>
      <ReasonedButton reason={next ? null : t('noNext')} onClick={() => onPage(next ?? null)}>
        {t('next')}
      </ReasonedButton>
    </div>
  );
}
