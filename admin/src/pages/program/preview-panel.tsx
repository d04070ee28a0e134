import { FailureNotice } from '../../app/failure-notice';
import { useSession } from '../../api/session';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { MovementMatrix } from '../../ui/movement-matrix';
import { Panel } from '../../ui/panel';
import { tiersOf, type Movement } from '../../ui/tier';
import { PREVIEW_TEXTS } from './preview.texts';
import type { Preview } from './use-preview';

/** Where members would go by the rules as they stand here, saved or not. */
export function PreviewPanel({ preview }: { readonly preview: Preview }) {
  const t = useTexts(PREVIEW_TEXTS);
  const { faults, error, isPending, isPermitted } = preview;
  if (!isPermitted) {
    return (
      <Panel title={t('title')}>
        <p className="muted">{t('locked')}</p>
      </Panel>
    );
  }
  return (
    <Panel
      title={t('title')}
      extra={
        <span role="status" className="muted">
          {isPending ? t('pending') : t('ready')}
        </span>
      }
    >
      {error && <FailureNotice error={error} />}
      {faults.length > 0 && (
        <div role="alert" className="faults">
          <strong>{t('faulty')}</strong>
          <ul className="refusals">
            {faults.map(({ path, message }) => (
              <li key={path + message}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <Numbers preview={preview} />
    </Panel>
  );
}

function Numbers({ preview }: { readonly preview: Preview }) {
  const t = useTexts(PREVIEW_TEXTS);
  const format = useFormat();
  const { program } = useSession();
  const { shown, isPending } = preview;
  if (!shown) return <p className="muted">{t('none')}</p>;
  const { sampled, total, matrix } = shown;
  const { up, down } = countMoved(program.tiers, matrix);
  const counts = { sampled: format.count(sampled), total: format.count(total) };
  const moves = { up: format.count(up), down: format.count(down) };
  return (
    <div className={isPending ? 'pending' : ''}>
      <p className="preview-total">{up + down === 0 ? t('nobody') : t('moved', moves)}</p>
      <p className="muted">{sampled < total ? t('estimate', counts) : t('exact', counts)}</p>
      <MovementMatrix ladder={program.tiers} movements={matrix} caption={t('caption')} />
    </div>
  );
}

function countMoved(ladder: Parameters<typeof tiersOf>[0], movements: readonly Movement[]) {
  const ranks = new Map(tiersOf(ladder, movements).map(({ code, rank }) => [code, rank]));
  const moved = { up: 0, down: 0 };
  for (const { fromTierCode, toTierCode, members } of movements) {
    const steps = (ranks.get(toTierCode) ?? 0) - (ranks.get(fromTierCode) ?? 0);
    if (steps > 0) moved.up += members;
    if (steps < 0) moved.down += members;
  }
  return moved;
}
