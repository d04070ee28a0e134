import { useTexts } from '../../locales/texts';
import { Chart } from '../../ui/chart';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import { ScrollFrame } from '../../ui/scroll-frame';
import { StatusMark } from '../../ui/status-mark';
import {
  changeOf,
  readingsOf,
  VERDICT_TONES,
  type Effect,
  type Reading,
  type ResultsProps,
} from './results';
import { RESULTS_TEXTS } from './results.texts';
import { useEffectsOption } from './use-effects-option';
import { useSay, type Say } from './use-say';

const ROW_PX = 34;
const AXIS_PX = 60;

/** Each metric as an interval, its verdict in words, and all of it as a table. */
export function EffectsPanel({ experiment, results }: ResultsProps) {
  const t = useTexts(RESULTS_TEXTS);
  const format = useFormat();
  const say = useSay(experiment);
  const readings = readingsOf(results);
  const drawn = readings.filter(({ comparison }) => comparison.relative != null);
  const option = useEffectsOption(drawn, say);
  return (
    <Panel title={t('effects')} note={t('effectsNote')}>
      {drawn.length > 0 && (
        <Chart
          option={option}
          summary={t('effectsSummary')}
          height={AXIS_PX + ROW_PX * drawn.length}
          table={<EffectsTable {...{ readings, say }} />}
        />
      )}
      {drawn.length === 0 && !results.sampleRatio.isMismatch && (
        <p className="muted part-lead">
          {t('noEffects', { least: format.count(experiment.leastMembers) })}
        </p>
      )}
      <VerdictTable {...{ readings, say }} />
    </Panel>
  );
}

interface TableProps {
  readonly readings: readonly Reading[];
  readonly say: Say;
}

/** What is said of each, in words; it stands there whether or not a picture does. */
function VerdictTable({ readings, say }: TableProps) {
  const t = useTexts(RESULTS_TEXTS);
  return (
    <ScrollFrame label={t('verdict')}>
      <table className="plain-table verdicts">
        <caption className="unseen">{t('verdict')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('metric')}</th>
            <th scope="col">{t('variant')}</th>
            <th scope="col" className="number">
              {t('ofControl')}
            </th>
            <th scope="col" className="number">
              {t('ofVariant')}
            </th>
            <th scope="col">{t('verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {readings.map(({ metric, control, comparison }) => (
            <tr key={metric + comparison.code}>
              <th scope="row">{t(`metric.${metric}`)}</th>
              <td>{say.variant(comparison.code)}</td>
              <td className="number">{say.value(metric, control.value)}</td>
              <td className="number">{say.value(metric, comparison.value)}</td>
              <td>
                <StatusMark tone={VERDICT_TONES[comparison.verdict]}>
                  {say.verdict(metric, comparison)}
                </StatusMark>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

/** What the picture shows, and the differences in the units of the metrics besides. */
function EffectsTable({ readings, say }: TableProps) {
  const t = useTexts(RESULTS_TEXTS);
  const format = useFormat();
  const range = (effect: Effect | null | undefined, tell: (value: number) => string) =>
    effect ? `${tell(effect.lower)} … ${tell(effect.upper)}` : '—';
  return (
    <ScrollFrame label={t('effectsSummary')}>
      <table className="plain-table">
        <caption className="unseen">{t('effectsSummary')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('metric')}</th>
            <th scope="col">{t('variant')}</th>
            {(['difference', 'interval', 'difference', 'interval'] as const).map((each, place) => (
              <th key={place} scope="col" className="number">
                {t(each)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {readings.map(({ metric, comparison: { code, relative, absolute } }) => (
            <tr key={metric + code}>
              <th scope="row">{t(`metric.${metric}`)}</th>
              <td>{say.variant(code)}</td>
              <td className="number">{relative ? changeOf(format, relative.difference) : '—'}</td>
              <td className="number">{range(relative, (value) => changeOf(format, value))}</td>
              <td className="number">{say.value(metric, absolute?.difference)}</td>
              <td className="number">{range(absolute, (value) => say.value(metric, value))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
