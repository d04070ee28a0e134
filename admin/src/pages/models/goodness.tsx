import type { ModelGoodnessFragment } from '../../api/generated/graphql';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { MODELS_TEXTS } from './models.texts';

/**
 * An accuracy, with how far it is above or below leaving everybody where they are. Who learned the
 * tiers in force is not compared with them: they are what is right.
 */
export function Accuracy({ version }: { readonly version: ModelGoodnessFragment | null }) {
  const t = useTexts(MODELS_TEXTS);
  const format = useFormat();
  const test = version?.report?.test;
  if (!test) return <span className="muted">—</span>;
  const { accuracy, sameAsNowAccuracy: now } = test;
  return (
    <span className="who">
      {format.percent(accuracy)}
      {now != null && version.labels.kind !== 'CURRENT_TIER' && (
        <small className={accuracy < now ? 'down' : 'up'}>
          {t('accuracyNote', { change: format.change(100 * (accuracy - now)) })}
        </small>
      )}
    </span>
  );
}
