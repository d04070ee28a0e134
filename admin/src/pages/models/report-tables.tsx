import { FEATURE_TEXTS } from '../../locales/feature.texts';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { ScrollFrame } from '../../ui/scroll-frame';
import { StatusMark } from '../../ui/status-mark';
import { TierMark } from '../../ui/tier-mark';
import type { Report } from './report';
import { REPORT_TEXTS } from './report.texts';
import { useTier } from './use-tiers';

/** How good predictions are for each tier. */
export function ClassTable({ classes }: { readonly classes: Report['test']['classes'] }) {
  const t = useTexts(REPORT_TEXTS);
  const format = useFormat();
  const tier = useTier();
  const part = (value: number | null | undefined) => (value == null ? '—' : format.percent(value));
  const headings = ['precision', 'recall', 'f1Short', 'labelled', 'predicted'] as const;
  return (
    <ScrollFrame label={t('classes')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('tier')}</th>
            {headings.map((key) => (
              <th key={key} scope="col" className="number">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {classes.map(({ tierCode, precision, recall, f1, members, predicted }) => (
            <tr key={tierCode}>
              <th scope="row">
                <TierMark {...tier(tierCode)} />
              </th>
              <td className="number">{part(precision)}</td>
              <td className="number">{part(recall)}</td>
              <td className="number">
                <strong>{part(f1)}</strong>
              </td>
              <td className="number muted">{format.count(members)}</td>
              <td className="number muted">{format.count(predicted)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

/** How much each feature does: a table whose rows are bars as well. */
export function ImportanceBars({ importance }: Pick<Report, 'importance'>) {
  const t = useTexts(REPORT_TEXTS);
  const name = useTexts(FEATURE_TEXTS);
  const format = useFormat();
  const most = Math.max(1e-9, ...importance.map(({ share }) => share));
  return (
    <table className="plain-table contributions">
      <thead>
        <tr>
          <th scope="col">{t('feature')}</th>
          <th scope="col" className="bar-cell">
            <span className="unseen">{t('share')}</span>
          </th>
          <th scope="col" className="number">
            {t('share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {importance.map(({ feature, share }) => (
          <tr key={feature}>
            <th scope="row">{name(feature)}</th>
            <td className="bar-cell">
              {share > 0 && (
                <div className="bar" style={{ inlineSize: `${(100 * share) / most}%` }} />
              )}
            </td>
            <td className="number">{format.percent(share)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The settings that were tried, and which of them was chosen. */
export function SettingsTable({ settings }: Pick<Report, 'settings'>) {
  const t = useTexts(REPORT_TEXTS);
  const format = useFormat();
  return (
    <ScrollFrame label={t('settings')}>
      <table className="plain-table">
        <thead>
          <tr>
            {(['depth', 'minimumSamples', 'leaves', 'accuracy', 'f1'] as const).map((key) => (
              <th key={key} scope="col" className="number">
                {t(key)}
              </th>
            ))}
            <th scope="col">
              <span className="unseen">{t('chosen')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {settings.map(({ depth, minimumSamples, leaves, accuracy, f1, isChosen }) => (
            <tr key={`${depth}/${minimumSamples}`} className={isChosen ? 'row-marked' : undefined}>
              <td className="number">{format.count(depth)}</td>
              <td className="number">{format.count(minimumSamples)}</td>
              <td className="number">{format.count(leaves)}</td>
              <td className="number">{format.percent(accuracy)}</td>
              <td className="number">{format.percent(f1)}</td>
              <td>{isChosen && <StatusMark tone="good">{t('chosen')}</StatusMark>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
