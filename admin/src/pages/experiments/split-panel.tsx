import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import { ScrollFrame } from '../../ui/scroll-frame';
import type { Results, ResultsProps } from './results';
import { RESULTS_TEXTS } from './results.texts';
import { useSay } from './use-say';

type SampleRatio = Results['sampleRatio'];

/** How members were spread over the variants, and whether that is what chance does. */
export function SplitPanel({ experiment, results }: ResultsProps) {
  const t = useTexts(RESULTS_TEXTS);
  const format = useFormat();
  const say = useSay(experiment);
  const { variants } = results.sampleRatio;
  const total = variants.reduce((sum, { members }) => sum + members, 0);
  const most = Math.max(1, ...variants.map(({ members }) => members));
  return (
    <Panel title={t('enrolment')} className="half">
      <ScrollFrame label={t('enrolmentCaption')}>
        <table className="plain-table split-table">
          <caption className="unseen">{t('enrolmentCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('variant')}</th>
              <th scope="col" className="bar-cell">
                <span className="unseen">{t('share')}</span>
              </th>
              <th scope="col" className="number">
                {t('members')}
              </th>
              <th scope="col" className="number">
                {t('expected')}
              </th>
              <th scope="col" className="number">
                {t('share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {variants.map(({ code, members, expected }, place) => (
              <tr key={code}>
                <th scope="row">
                  {say.variant(code)}
                  {place === 0 && <small className="muted beside">{t('control')}</small>}
                </th>
                <td className="bar-cell">
                  <div
                    className="bar"
                    data-rank={place}
                    style={{ inlineSize: `${(100 * members) / most}%` }}
                  />
                </td>
                <td className="number">{format.count(members)}</td>
                <td className="number muted">{format.count(expected)}</td>
                <td className="number muted">
                  {format.percent(total === 0 ? 0 : members / total)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <h3 className="part">{t('ratio')}</h3>
      <Ratio ratio={results.sampleRatio} total={total} />
    </Panel>
  );
}

function Ratio({ ratio, total }: { readonly ratio: SampleRatio; readonly total: number }) {
  const t = useTexts(RESULTS_TEXTS);
  const format = useFormat();
  const { pValue, isMismatch } = ratio;
  if (total === 0) return <p>{t('ratioNone')}</p>;
  if (!isMismatch) return <p>{t('ratioGood', { p: format.percent(pValue) })}</p>;
  return <p className="down">{t('ratioBad', { p: `p = ${pValue.toExponential(1)}` })}</p>;
}
