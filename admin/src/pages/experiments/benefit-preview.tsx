import type { BenefitChangeKind } from '../../api/generated/graphql';
import type { Preview } from '../../editing/benefit/use-preview';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { BENEFIT_TEXTS } from './benefit.texts';
import type { PublishedBenefit } from './plan-benefit';

export interface BenefitPreviewProps {
  readonly published: PublishedBenefit;
  readonly preview: Preview;
  readonly isChanged: boolean;
}

/** What the rule says, and what it would do if everybody were in the variant. */
export function BenefitPreview({ published, preview, isChanged }: BenefitPreviewProps) {
  const t = useTexts(BENEFIT_TEXTS);
  const { shown, faults, isPermitted } = preview;
  const { number: version, sentence } = published;
  const isTried = isChanged && isPermitted;
  return (
    <div className="stack">
      <p className="muted">{t('publishedSays', { version, sentence })}</p>
      {isTried && shown?.sentence != null && faults.length === 0 && (
        <p>{t('variantSays', { sentence: shown.sentence })}</p>
      )}
      {isTried && (
        <div className="variant-preview" role="status">
          <strong>{t('preview')}</strong>
          {faults.length > 0 ? (
            <span className="down">{t('previewFaulty')}</span>
          ) : (
            <Moves {...{ published, preview }} />
          )}
        </div>
      )}
    </div>
  );
}

function Moves({ published, preview }: Omit<BenefitPreviewProps, 'isChanged'>) {
  const t = useTexts(BENEFIT_TEXTS);
  const format = useFormat();
  const { shown, isPending } = preview;
  const count = (wanted: BenefitChangeKind): string => {
    const found = shown?.changes.find(
      ({ ruleCode, change }) => ruleCode === published.code && change === wanted,
    );
    return format.count(found?.members ?? 0);
  };
  const moves = t('previewMoves', {
    ...{ gained: count('GAINED'), lost: count('LOST'), changed: count('CHANGED') },
    total: format.count(shown?.total ?? 0),
  });
  return (
    <>
      <span className="preview-total">{isPending || !shown ? t('previewPending') : moves}</span>
      <span className="muted">{t('previewNote')}</span>
    </>
  );
}
