import { PreviewFrame } from '../../editing/preview-frame';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { ChangesChart } from './changes-chart';
import { TRIAL_TEXTS } from './trial.texts';
import type { Preview } from '../../editing/benefit/use-preview';

type Estimate = NonNullable<NonNullable<Preview['shown']>['reached']>;

/** What the rule says, and whom it would touch, saved or not. */
export function PreviewPanel({ preview }: { readonly preview: Preview }) {
  const t = useTexts(TRIAL_TEXTS);
  const words = {
    ...{ title: t('title'), locked: t('locked'), faulty: t('faulty') },
    ...{ pending: t('pending'), ready: t('ready') },
  };
  return (
    <PreviewFrame preview={preview} words={words}>
      <Numbers preview={preview} />
    </PreviewFrame>
  );
}

function Numbers({ preview }: { readonly preview: Preview }) {
  const t = useTexts(TRIAL_TEXTS);
  const format = useFormat();
  const { shown, isPending, faults } = preview;
  if (!shown) return faults.length > 0 ? null : <p className="muted">{t('noneYet')}</p>;
  const { sampled, total, reached, gained, lost, changes, findings } = shown;
  if (!reached || !gained || !lost) return null;
  const isEstimate = sampled < total;
  const counted = ({ members, low, high }: Estimate) => ({
    members: format.count(members),
    low: format.count(low),
    high: format.count(high),
  });
  const said = (each: Estimate) =>
    isEstimate ? t('between', counted(each)) : format.count(each.members);
  const counts = { sampled: format.count(sampled), total: format.count(total) };
  const who = counted(reached);
  return (
    <div className={isPending || faults.length > 0 ? 'pending' : ''}>
      <p className="preview-total">{isEstimate ? t('about', who) : t('members', who)}</p>
      <p className="muted">{t('delta', { more: said(gained), fewer: said(lost) })}</p>
      <p className="muted">
        {isEstimate ? t('estimate', { ...counts, ...who }) : t('exact', counts)}
      </p>
      {changes.length > 0 && <ChangesChart changes={changes} />}
      {findings.length > 0 && (
        <>
          <h3 className="part">{t('findings')}</h3>
          <ul className="reason-list findings">
            {findings.map((finding) => (
              <li key={finding.code + finding.path.join('.') + finding.text}>{finding.text}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
