import { useSession } from '../../api/session';
import { PreviewFrame } from '../../editing/preview-frame';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { MovementMatrix } from '../../ui/movement-matrix';
import { tiersOf, type Movement } from '../../ui/tier';
import { PREVIEW_TEXTS } from './preview.texts';
import type { Preview } from './use-preview';

/** Where members would go by the rules as they stand here, saved or not. */
export function PreviewPanel({ preview }: { readonly preview: Preview }) {
  const t = useTexts(PREVIEW_TEXTS);
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
