import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import type { Published } from './plan';
import { PLAN_TEXTS } from './plan.texts';
import type { Preview } from './use-variant-preview';

export interface VariantPreviewProps {
  readonly published: Published;
  readonly preview: Preview;
}

/** How many members would move if all of them were in a variant: what it may cost at the most. */
export function VariantPreview({ published, preview }: VariantPreviewProps) {
  const t = useTexts(PLAN_TEXTS);
  const format = useFormat();
  const { answer, faults, isPermitted } = preview;
  if (!isPermitted) return null;
  const ranks = new Map(published.ladder.map(({ code, rank }) => [code, rank]));
  const moving = (isWanted: (from: number, to: number) => boolean) =>
    (answer?.matrix ?? [])
      .filter(({ fromTierCode: from, toTierCode: to }) =>
        isWanted(ranks.get(from) ?? 0, ranks.get(to) ?? 0),
      )
      .reduce((sum, { members }) => sum + members, 0);
  const moves = t('previewMoves', {
    up: format.count(moving((from, to) => to > from)),
    down: format.count(moving((from, to) => to < from)),
    total: format.count(answer?.total ?? 0),
  });
  return (
    <div className="variant-preview" role="status">
      <strong>{t('preview')}</strong>
      {faults.length > 0 ? (
        <span className="down">{t('previewFaulty')}</span>
      ) : (
        <>
          <span className="preview-total">{answer ? moves : t('previewPending')}</span>
          <span className="muted">{t('previewNote')}</span>
        </>
      )}
    </div>
  );
}
