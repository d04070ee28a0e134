import { Skeleton, Tabs } from 'antd';
import { lazy, Suspense, useCallback } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { QueryView } from '../../app/query-view';
import { useWho } from '../../editing/use-who';
import { ModelVersionPageDocument, type ModelVersionPageQuery } from '../../api/generated/graphql';
import { useTexts } from '../../locales/texts';
import { EmptyState } from '../../ui/empty-state';
import { useFormat } from '../../ui/format';
import { PageHead } from '../../ui/page-head';
import { StatusMark } from '../../ui/status-mark';
import { useLooking } from '../../ui/use-looking';
import { PromoteButton } from './champion-buttons';
import { DefinitionPanel } from './definition-panel';
import { TrainButton } from './models';
import { MODELS_TEXTS } from './models.texts';
import { REPORT_TEXTS } from './report.texts';
import { ReportView } from './report-view';
import { isUnderWay, StateMark } from './state-mark';
import { TrainingProgress } from './training-progress';

const TreeTab = lazy(async () => ({ default: (await import('./tree-tab')).TreeTab }));

const TABS = ['report', 'tree', 'definition'] as const;

type Model = NonNullable<ModelVersionPageQuery['model']>;
type Version = NonNullable<ModelVersionPageQuery['modelVersion']>;

/** One version of a model: how far it is, how good it is, what it asks, and a way to promote it. */
export function VersionPage() {
  const t = useTexts(MODELS_TEXTS);
  const { code = '', number: written = '' } = useParams();
  const number = Number(written);
  const isNumber = Number.isSafeInteger(number) && number > 0 && number < 2 ** 31;
  const [query, ask] = useQuery({
    query: ModelVersionPageDocument,
    variables: { code, number: isNumber ? number : 0 },
  });
  const look = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  const version = query.data?.modelVersion;
  useLooking(version ? isUnderWay(version) : false, look);
  return (
    <QueryView query={query} retry={look}>
      {({ model, modelVersion }) =>
        model && modelVersion ? (
          <VersionView model={model} version={modelVersion} />
        ) : (
          <>
            <PageHead title={t('missingVersion')} trail={[{ label: t('title'), to: '/models' }]} />
            <EmptyState title={t('missingVersionText', { code, number: written })} />
          </>
        )
      }
    </QueryView>
  );
}

interface VersionViewProps {
  readonly model: Model;
  readonly version: Version;
}

function VersionView({ model, version }: VersionViewProps) {
  const t = useTexts(MODELS_TEXTS);
  const format = useFormat();
  const who = useWho();
  const { code, number, askedAt, askedBy, isChampion, state } = version;
  return (
    <>
      <PageHead
        title={t('version', { number })}
        trail={[
          { label: t('title'), to: '/models' },
          { label: code, to: `/models/${code}` },
        ]}
        lead={t('rowLead', { when: format.instant(askedAt), who: who(askedBy) })}
        beside={
          <>
            <StateMark state={state} />
            {isChampion && <StatusMark tone="good">{t('isChampion')}</StatusMark>}
          </>
        }
        actions={
          <>
            <TrainButton after={{ code, version: number }} />
            <PromoteButton model={model} version={version} />
          </>
        }
      />
      <div className="stack">
        <TrainingProgress version={version} />
        <Parts version={version} />
      </div>
    </>
  );
}

function Parts({ version }: { readonly version: Version }) {
  const t = useTexts(MODELS_TEXTS);
  const [address, setAddress] = useSearchParams();
  const hasReport = version.report != null;
  const first = hasReport ? 'report' : 'definition';
  const shown = hasReport ? TABS : (['definition'] as const);
  const tab = shown.find((each) => each === address.get('tab')) ?? first;
  const parts = {
    report: <Report version={version} />,
    tree: (
      <Suspense fallback={<Skeleton active />}>
        <TreeTab code={version.code} number={version.number} />
      </Suspense>
    ),
    definition: <DefinitionPanel version={version} />,
  };
  return (
    <Tabs
      activeKey={tab}
      onChange={(next) => setAddress(next === first ? {} : { tab: next }, { replace: true })}
      items={shown.map((key) => ({ key, label: t(`tab.${key}`), children: parts[key] }))}
      destroyOnHidden
    />
  );
}

function Report({ version: { report, labels } }: { readonly version: Version }) {
  const t = useTexts(REPORT_TEXTS);
  if (!report) return <EmptyState title={t('noReport')} />;
  return <ReportView report={report} isImitation={labels.kind === 'CURRENT_TIER'} />;
}
