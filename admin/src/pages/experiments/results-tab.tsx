import { Alert } from 'antd';
import { useQuery } from 'urql';
import { ExperimentResultsDocument } from '../../api/generated/graphql';
import { QueryView } from '../../app/query-view';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import { CoursePanel } from './course-panel';
import { EffectsPanel } from './effects-panel';
import { sourceOf, type Published } from './plan';
import { ProgressPanel } from './progress-panel';
import type { ResultsProps } from './results';
import { RESULTS_TEXTS } from './results.texts';
import { ShipPanel } from './ship-panel';
import { ShortPanel } from './short-panel';
import { SplitPanel } from './split-panel';
import { VariantLine } from './variant-line';

export interface ResultsTabProps extends Pick<ResultsProps, 'experiment'> {
  readonly published: Published;
}

/** What an experiment has come to, in words first and numbers after. */
export function ResultsTab({ experiment, published }: ResultsTabProps) {
  const { id } = experiment;
  const [query, ask] = useQuery({ query: ExperimentResultsDocument, variables: { id } });
  return (
    <QueryView query={query} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ experimentResults: results }) =>
        results && (
          <div className="grid">
            {results.sampleRatio.isMismatch && <Blocked />}
            <ShortPanel {...{ experiment, results }} />
            <TriedPanel {...{ experiment, published }} />
            <ProgressPanel {...{ experiment, results }} />
            <SplitPanel {...{ experiment, results }} />
            <EffectsPanel {...{ experiment, results }} />
            <CoursePanel {...{ experiment, results }} />
            {experiment.state === 'STOPPED' && <ShipPanel {...{ experiment, published }} />}
            <ReadingPanel {...{ experiment, results }} />
          </div>
        )
      }
    </QueryView>
  );
}

function Blocked() {
  const t = useTexts(RESULTS_TEXTS);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={t('blockedTitle')}
      description={t('blockedDo')}
    />
  );
}

/** What the numbers beneath are about. */
function TriedPanel({ experiment, published }: ResultsTabProps) {
  const t = useTexts(RESULTS_TEXTS);
  const { variants } = sourceOf(experiment).edits;
  return (
    <Panel title={t('tried')}>
      <ul className="reason-list plan-sentences">
        {variants.map((variant, place) => (
          <VariantLine key={variant.code} {...{ variant, place, published }} />
        ))}
      </ul>
    </Panel>
  );
}

function ReadingPanel({ experiment, results }: ResultsProps) {
  const t = useTexts(RESULTS_TEXTS);
  const format = useFormat();
  const count = results.metrics.length * (experiment.variants.length - 1);
  return (
    <Panel title={t('mode')}>
      <p>{t(`mode.${results.mode}`)}</p>
      <p className="muted">
        {t('alphaNote', { alpha: format.percent(experiment.alpha), count: String(count) })}
      </p>
    </Panel>
  );
}
