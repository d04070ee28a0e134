import { Progress } from 'antd';
import { useTexts } from '../../locales/texts';
import { Figure, FigureRow } from '../../ui/figure';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import { useNow } from '../../ui/use-now';
import { EXPERIMENTS_TEXTS } from './experiments.texts';
import type { ResultsProps } from './results';
import { RESULTS_TEXTS } from './results.texts';

const DAY_MS = 86_400_000;

/** How far it is: time, members, and when it was looked at. */
export function ProgressPanel({ experiment, results }: ResultsProps) {
  const t = useTexts(RESULTS_TEXTS);
  const format = useFormat();
  const now = useNow();
  const { plannedMembers } = experiment;
  const members = results.sampleRatio.variants.reduce((sum, each) => sum + each.members, 0);
  const share = members / plannedMembers;
  return (
    <Panel title={t('progress')} className="half">
      <FigureRow>
        <TimeFigure experiment={experiment} now={now} />
        <Figure
          label={t('members')}
          value={format.count(members)}
          note={t('ofPlanned', {
            share: format.percent(share),
            planned: format.count(plannedMembers),
          })}
        />
        <Figure
          label={t('lookedAt')}
          value={format.relative(results.at, now)}
          note={experiment.state === 'RUNNING' ? t('lookedNote') : format.instant(results.at)}
        />
      </FigureRow>
      <Progress
        percent={Math.min(100, Math.floor(100 * share))}
        showInfo={false}
        aria-label={t('enrolled')}
      />
    </Panel>
  );
}

interface TimeFigureProps extends Pick<ResultsProps, 'experiment'> {
  readonly now: number;
}

function TimeFigure({ experiment, now }: TimeFigureProps) {
  const t = useTexts(RESULTS_TEXTS);
  const list = useTexts(EXPERIMENTS_TEXTS);
  const format = useFormat();
  const { state, startedAt, stoppedAt, plannedEnd } = experiment;
  const days = (from: number, to: number) => Math.max(0, Math.round((to - from) / DAY_MS));
  if (state === 'RUNNING') {
    const left = days(now, Date.parse(plannedEnd));
    const until = t('until', { end: format.day(plannedEnd) });
    return <Figure label={t('timeLeft')} value={t('daysLeft', { count: left })} note={until} />;
  }
  const ran = days(Date.parse(startedAt ?? ''), Date.parse(stoppedAt ?? ''));
  return (
    <Figure
      label={t('timeLeft')}
      value={list(`state.${state}`)}
      note={t('lasted', { count: ran })}
    />
  );
}
