import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { FeatureName, TransformKind } from '../../api/generated/graphql';
import { FEATURE_TEXTS } from '../../locales/feature.texts';
import { useTexts } from '../../locales/texts';
import { NumberControl, SelectControl } from '../../editing/controls';
import { useEditing } from '../../editing/editing';
import type { SectionProps } from './ladder-editor';
import { MissingControl, OutlierControl } from './missing-control';
import { newTransform, newWeight } from './new-parts';
import type { Rules } from './rules';
import { RULES_TEXTS } from './rules.texts';
import { TransformNumbers } from './transform-numbers';
import { ScrollFrame } from '../../ui/scroll-frame';

type Weight = Rules['weights'][number];

const FEATURES = Object.keys(FEATURE_TEXTS.words.en) as FeatureName[];
const TRANSFORMS: readonly TransformKind[] = [
  ...(['IDENTITY', 'CAP', 'LOG1P', 'LINEAR', 'MIN_MAX', 'Z_SCORE', 'STEPS'] as const),
];

/** The features of the growth value with their weights. */
export function WeightsEditor({ rules, onChange }: SectionProps) {
  const t = useTexts(RULES_TEXTS);
  const { isLocked } = useEditing();
  const { weights } = rules;
  const used = new Set(weights.map(({ feature }) => feature));
  const free = FEATURES.find((feature) => !used.has(feature));
  const set = (at: number, change: Partial<Weight>) =>
    onChange({
      weights: weights.map((each, index) => (index === at ? { ...each, ...change } : each)),
    });
  return (
    <>
      <ScrollFrame label={t('value')}>
        <table className="plain-table edit-table">
          <thead>
            <tr>
              <th scope="col">{t('feature')}</th>
              <th scope="col">{t('weight')}</th>
              <th scope="col">{t('transform')}</th>
              <th scope="col">{t('missing')}</th>
              <th scope="col">{t('outliers')}</th>
              {!isLocked && (
                <th scope="col">
                  <span className="unseen">{t('remove')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {weights.map((weight, at) => (
              <WeightRow
                key={weight.feature}
                {...{ weight, at, used }}
                onChange={(change) => set(at, change)}
                onRemove={() => onChange({ weights: weights.filter((_, index) => index !== at) })}
              />
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      {!isLocked && free !== undefined && (
        <Button
          type="dashed"
          icon={<PlusOutlined />}
          onClick={() => onChange({ weights: [...weights, newWeight(free)] })}
        >
          {t('addFeature')}
        </Button>
      )}
    </>
  );
}

interface WeightRowProps {
  readonly weight: Weight;
  readonly at: number;
  readonly used: ReadonlySet<FeatureName>;
  readonly onChange: (change: Partial<Weight>) => void;
  readonly onRemove: () => void;
}

function WeightRow({ weight, at, used, onChange, onRemove }: WeightRowProps) {
  const t = useTexts(RULES_TEXTS);
  const name = useTexts(FEATURE_TEXTS);
  const { isLocked } = useEditing();
  const path = `weights.${at}`;
  const { feature, transform } = weight;
  const of = (what: string) => t('of', { what, tier: name(feature) });
  const choices = FEATURES.filter((each) => each === feature || !used.has(each));
  return (
    <tr>
      <td>
        <SelectControl<FeatureName>
          isBare
          {...{ label: of(t('feature')), path: `${path}.feature`, value: feature }}
          options={choices.map((value) => ({ value, label: name(value) }))}
          onChange={(next) => onChange({ feature: next })}
        />
      </td>
      <td>
        <NumberControl
          isBare
          {...{ label: of(t('weight')), path: `${path}.weight`, value: weight.weight }}
          step={0.1}
          onChange={(next) => onChange({ weight: next })}
        />
      </td>
      <td>
        <div className="inline-fields">
          <SelectControl<TransformKind>
            isBare
            {...{ label: of(t('transform')), path: `${path}.transform.kind` }}
            value={transform.kind}
            options={TRANSFORMS.map((value) => ({ value, label: t(`transform.${value}`) }))}
            onChange={(kind) => onChange({ transform: newTransform(kind) })}
          />
          <TransformNumbers
            {...{ transform, path: `${path}.transform` }}
            onChange={(next) => onChange({ transform: next })}
          />
        </div>
      </td>
      <td>
        <MissingControl {...{ weight, path, of, onChange }} />
      </td>
      <td>
        <OutlierControl {...{ weight, path, of, onChange }} />
      </td>
      {!isLocked && (
        <td>
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t('removeWhat', { what: name(feature) })}
            onClick={onRemove}
          />
        </td>
      )}
    </tr>
  );
}
