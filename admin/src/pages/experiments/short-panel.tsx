import { useTexts } from '../../locales/texts';
import { Panel } from '../../ui/panel';
import { readingsOf, type Reading, type ResultsProps } from './results';
import { RESULTS_TEXTS } from './results.texts';
import { useSay } from './use-say';

/** What somebody who has not made the experiment needs to know of it. */
export function ShortPanel({ experiment, results }: ResultsProps) {
  const t = useTexts(RESULTS_TEXTS);
  const say = useSay(experiment);
  const readings = readingsOf(results);
  const found = readings.filter(({ comparison: { verdict } }) => isFound(verdict));
  return (
    <Panel title={t('short')} note={`${t('hypothesis')}: ${experiment.hypothesis}`}>
      <ul className="reason-list">
        {found.map(({ metric, comparison }) => (
          <li key={metric + comparison.code}>
            {t('short.FOUND', {
              variant: say.variant(comparison.code),
              metric: t(`within.${metric}`),
              verdict: say.verdict(metric, comparison),
            })}
          </li>
        ))}
        {found.length === 0 && <li>{t(nothing(readings, experiment.state === 'RUNNING'))}</li>}
      </ul>
    </Panel>
  );
}

type Verdict = Reading['comparison']['verdict'];

const isFound = (verdict: Verdict): boolean => verdict === 'HIGHER' || verdict === 'LOWER';

function nothing(readings: readonly Reading[], isRunning: boolean) {
  const has = (wanted: Verdict) =>
    readings.some(({ comparison: { verdict } }) => verdict === wanted);
  if (has('BLOCKED')) return 'short.BLOCKED';
  if (!has('NO_DIFFERENCE_FOUND')) return 'short.TOO_EARLY';
  return isRunning ? 'short.NONE_RUNNING' : 'short.NONE_ENDED';
}
