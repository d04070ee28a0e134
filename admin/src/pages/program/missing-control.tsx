import type { Imputation, OutlierKind } from '../../api/generated/graphql';
import { useTexts } from '../../locales/texts';
import { NumberControl, SelectControl } from '../../editing/controls';
import { newOutliers } from './new-parts';
import type { Rules } from './rules';
import { RULES_TEXTS } from './rules.texts';

type Weight = Rules['weights'][number];

export interface MissingControlProps {
  readonly weight: Weight;
  readonly path: string;
  /** What a control is called, with the feature that it is of. */
  readonly of: (what: string) => string;
  readonly onChange: (change: Partial<Weight>) => void;
}

const IMPUTATIONS: readonly Imputation[] = ['CONSTANT', 'MEAN', 'MEDIAN', 'REFUSE'];
const OUTLIERS: readonly OutlierKind[] = ['NONE', 'WINSORISE', 'REFUSE'];

/** How a feature that a member does not have is filled, and with what until that is known. */
export function MissingControl({ weight, path, of, onChange }: MissingControlProps) {
  const t = useTexts(RULES_TEXTS);
  const { imputation, missing } = weight;
  return (
    <div className="inline-fields">
      <SelectControl<Imputation>
        isBare
        {...{ label: of(t('missing')), path: `${path}.imputation`, value: imputation }}
        options={IMPUTATIONS.map((value) => ({ value, label: t(`imputation.${value}`) }))}
        onChange={(next) =>
          onChange({ imputation: next, ...(next === 'REFUSE' ? { missing: 0 } : {}) })
        }
      />
      {imputation !== 'REFUSE' && (
        <NumberControl
          isBare
          {...{ label: of(t('standIn')), path: `${path}.missing`, value: missing }}
          onChange={(next) => onChange({ missing: next })}
        />
      )}
    </div>
  );
}

/** What becomes of numbers that few members have, and from which quantiles on. */
export function OutlierControl({ weight, path, of, onChange }: MissingControlProps) {
  const t = useTexts(RULES_TEXTS);
  const { outliers } = weight;
  const bounds = outliers.kind === 'NONE' ? [] : (['lower', 'upper'] as const);
  return (
    <div className="inline-fields">
      <SelectControl<OutlierKind>
        isBare
        {...{ label: of(t('outliers')), path: `${path}.outliers.kind`, value: outliers.kind }}
        options={OUTLIERS.map((value) => ({ value, label: t(`outliers.${value}`) }))}
        onChange={(kind) => onChange({ outliers: newOutliers(kind) })}
      />
      {bounds.map((name) => (
        <NumberControl
          key={name}
          {...{ label: t(name), path: `${path}.outliers.${name}`, value: outliers[name] ?? 0 }}
          {...{ min: 0, max: 1, step: 0.01 }}
          onChange={(next) => onChange({ outliers: { ...outliers, [name]: next } })}
        />
      ))}
    </div>
  );
}
