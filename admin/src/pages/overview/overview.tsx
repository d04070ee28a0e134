import { useQuery } from 'urql';
import { QueryView } from '../../app/query-view';
import { OverviewDocument, type OverviewQuery } from '../../api/generated/graphql';
import { useSession } from '../../api/session';
import { useTexts } from '../../locales/texts';
import { EmptyState } from '../../ui/empty-state';
import { useFormat } from '../../ui/format';
import { MovementMatrix } from '../../ui/movement-matrix';
import { PageHead } from '../../ui/page-head';
import { Panel } from '../../ui/panel';
import { TierBars } from '../../ui/tier-bars';
import { DraftsPanel } from './drafts-panel';
import { JobsPanel } from './jobs-panel';
import { OVERVIEW_TEXTS } from './overview.texts';
import { PointsPanels } from './points-panels';

/** How the programme stands, at a glance. */
export function Overview() {
  const t = useTexts(OVERVIEW_TEXTS);
  const { program } = useSession();
  const [query, ask] = useQuery({ query: OverviewDocument });
  const places = { program: program.name, version: program.version.number };
  return (
    <>
      <PageHead title={t('title')} lead={t('lead', places)} />
      <QueryView query={query} retry={() => ask({ requestPolicy: 'network-only' })}>
        {(data) => (
          <div className="grid">
            <SizesPanel sizes={data.tierSizes} />
            <MovementPanel runs={data.nightlyRuns.nodes} />
            <PointsPanels />
            <DraftsPanel drafts={data.program?.drafts.nodes ?? []} />
            <JobsPanel runs={data.nightlyRuns.nodes} />
          </div>
        )}
      </QueryView>
    </>
  );
}

function SizesPanel({ sizes }: { readonly sizes: OverviewQuery['tierSizes'] }) {
  const t = useTexts(OVERVIEW_TEXTS);
  const format = useFormat();
  const total = sizes.reduce((sum, { members }) => sum + members, 0);
  const rows = sizes.toReversed().map(({ tier, members }) => ({
    ...{ tier, members },
    note: format.score(tier.threshold),
  }));
  return (
    <Panel title={t('tiers')} note={`${format.count(total)} ${t('members')}`} className="half">
      <TierBars
        rows={rows}
        caption={t('tiers')}
        headings={{
          ...{ tier: t('tier'), from: t('from') },
          ...{ members: t('members'), share: t('share') },
        }}
      />
    </Panel>
  );
}

function MovementPanel({ runs }: { readonly runs: OverviewQuery['nightlyRuns']['nodes'] }) {
  const t = useTexts(OVERVIEW_TEXTS);
  const format = useFormat();
  const { program } = useSession();
  const run = runs.find(({ state }) => state === 'FINISHED');
  if (!run) {
    return (
      <Panel title={t('movement')} className="half">
        <EmptyState title={t('noRun')} text={t('noRunText')} />
      </Panel>
    );
  }
  const { promoted, demoted } = run;
  const counts = { promoted: format.count(promoted), demoted: format.count(demoted) };
  return (
    <Panel
      title={t('movement')}
      note={t('movementNote', { day: format.localDay(run.day) })}
      extra={promoted + demoted === 0 ? t('nobodyMoved') : t('moved', counts)}
      className="half"
    >
      <MovementMatrix
        ladder={program.tiers}
        movements={run.matrix}
        caption={t('movementCaption')}
      />
    </Panel>
  );
}
