import { Alert, Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { StepsPanel } from '../../editing/steps-panel';
import { useWho } from '../../editing/use-who';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { PageHead } from '../../ui/page-head';
import { Panel } from '../../ui/panel';
import { StatusMark } from '../../ui/status-mark';
import { EXPERIMENT_TONES } from './experiment-tones';
import { EXPERIMENTS_TEXTS } from './experiments.texts';
import { sourceOf, type Experiment, type Published } from './plan';
import { PlanSentences } from './plan-sentences';
import { PLAN_TEXTS } from './plan.texts';
import { RESULTS_TEXTS } from './results.texts';
import { ResultsTab } from './results-tab';
import { StartedButtons } from './started-buttons';

const TABS = ['results', 'plan', 'history'] as const;

export interface StartedViewProps {
  readonly experiment: Experiment;
  readonly published: Published;
}

/** An experiment that runs or has stopped: what it came to, its plan, and who did what to it. */
export function StartedView({ experiment, published }: StartedViewProps) {
  const t = useTexts(RESULTS_TEXTS);
  const list = useTexts(EXPERIMENTS_TEXTS);
  const format = useFormat();
  const who = useWho();
  const [address, setAddress] = useSearchParams();
  const tab = TABS.find((each) => each === address.get('tab')) ?? 'results';
  const { code, name, state, versionNumber, startedAt, startedBy } = experiment;
  const parts = {
    results: <ResultsTab {...{ experiment, published }} />,
    plan: <PlanTab {...{ experiment, published }} />,
    history: <StepsPanel steps={experiment.history} />,
  };
  return (
    <>
      <PageHead
        title={name}
        trail={[{ label: list('title'), to: '/experiments' }]}
        lead={t('lead', {
          ...{ code, version: versionNumber ?? '—', who: who(startedBy ?? '') },
          start: startedAt == null ? '—' : format.instant(startedAt),
        })}
        beside={<StatusMark tone={EXPERIMENT_TONES[state]}>{list(`state.${state}`)}</StatusMark>}
        actions={<StartedButtons experiment={experiment} />}
      />
      <StateNotice experiment={experiment} />
      <Tabs
        activeKey={tab}
        onChange={(next) => setAddress(next === 'results' ? {} : { tab: next }, { replace: true })}
        items={TABS.map((key) => ({ key, label: t(`tab.${key}`), children: parts[key] }))}
        destroyOnHidden
      />
    </>
  );
}

/** What its state means for who looks at it. */
function StateNotice({ experiment }: Pick<StartedViewProps, 'experiment'>) {
  const t = useTexts(RESULTS_TEXTS);
  const format = useFormat();
  const who = useWho();
  const { state, stopCause, stoppedAt, stoppedBy, stopReason } = experiment;
  const at = stoppedAt == null ? '—' : format.instant(stoppedAt);
  const stopped =
    stopCause === 'PLANNED_END'
      ? t('stoppedAtEnd', { at })
      : t('stoppedByHand', { at, who: who(stoppedBy ?? ''), reason: stopReason ?? '' });
  return (
    <div className="stack notices">
      <Alert type="info" showIcon title={state === 'RUNNING' ? t('publishing') : stopped} />
    </div>
  );
}

/**
 * While it runs nothing can be published, so what is published is what it overlays; afterwards the
 * values that it replaced may be others, and are told as they are now.
 */
function PlanTab({ experiment, published }: StartedViewProps) {
  const t = useTexts(PLAN_TEXTS);
  return (
    <Panel title={t('check')}>
      <PlanSentences plan={sourceOf(experiment).edits} published={published} />
    </Panel>
  );
}
