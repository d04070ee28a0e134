import { Button, Checkbox } from 'antd';
import { useId } from 'react';
import type { FeatureName } from '../../api/generated/graphql';
import { FEATURE_TEXTS } from '../../locales/feature.texts';
import { useTexts } from '../../locales/texts';
import { Panel } from '../../ui/panel';
import type { PartProps } from './part-props';
import { TRAIN_TEXTS } from './train.texts';
import { faultWithin } from './training';

const FEATURES = Object.keys(FEATURE_TEXTS.words.en) as readonly FeatureName[];

/** The features that the tree may ask for. */
export function FeaturesPanel({ training, change, faults }: PartProps) {
  const t = useTexts(TRAIN_TEXTS);
  const name = useTexts(FEATURE_TEXTS);
  const id = useId();
  const fault = faultWithin(faults, 'features');
  const { features } = training;
  const set = (chosen: readonly FeatureName[]) =>
    change({ features: FEATURES.filter((each) => chosen.includes(each)) });
  return (
    <Panel
      title={t('features')}
      note={t('featuresNote', { count: features.length, total: FEATURES.length })}
      extra={
        <span className="mark-row">
          <Button size="small" onClick={() => set(FEATURES)}>
            {t('all')}
          </Button>
          <Button size="small" onClick={() => set([])}>
            {t('noneOf')}
          </Button>
        </span>
      }
    >
      <p className="muted table-note-above">{t('featuresText')}</p>
      <div role="group" aria-label={t('features')} aria-describedby={id} className="choices">
        {FEATURES.map((feature) => (
          <Checkbox
            key={feature}
            checked={features.includes(feature)}
            onChange={({ target }) =>
              set(
                target.checked
                  ? [...features, feature]
                  : features.filter((each) => each !== feature),
              )
            }
          >
            {name(feature)}
          </Checkbox>
        ))}
      </div>
      <p id={id} className="field-fault">
        {fault}
      </p>
    </Panel>
  );
}
