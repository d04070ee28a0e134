import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTexts } from '../../locales/texts';
import { NumberControl, OptionalNumber } from './controls';
import { useEditing } from './editing';
import type { Rules } from './rules';
import { RULES_TEXTS } from './rules.texts';

type Transform = Rules['weights'][number]['transform'];

export interface TransformNumbersProps {
  readonly transform: Transform;
  readonly path: string;
  readonly onChange: (transform: Transform) => void;
}

/** The parameters that a transform of its kind has. */
export function TransformNumbers({ transform, path, onChange }: TransformNumbersProps) {
  const t = useTexts(RULES_TEXTS);
  const set = (change: Partial<Transform>) => onChange({ ...transform, ...change });
  const none = t('ofPopulation');
  switch (transform.kind) {
    case 'CAP':
      return (
        <NumberControl
          {...{ label: t('cap'), path: `${path}.maximum`, value: transform.maximum ?? 0 }}
          onChange={(maximum) => set({ maximum })}
        />
      );
    case 'LINEAR':
      return (
        <>
          <NumberControl
            {...{ label: t('alpha'), path: `${path}.alpha`, value: transform.alpha ?? 0 }}
            onChange={(alpha) => set({ alpha })}
          />
          <NumberControl
            {...{ label: t('beta'), path: `${path}.beta`, value: transform.beta ?? 1 }}
            onChange={(beta) => set({ beta })}
          />
        </>
      );
    case 'MIN_MAX':
      return (
        <>
          <OptionalNumber
            {...{ label: t('minimum'), path: `${path}.minimum`, none }}
            value={transform.minimum ?? null}
            onChange={(minimum) => set({ minimum })}
          />
          <OptionalNumber
            {...{ label: t('maximum'), path: `${path}.maximum`, none }}
            value={transform.maximum ?? null}
            onChange={(maximum) => set({ maximum })}
          />
        </>
      );
    case 'Z_SCORE':
      return (
        <>
          <OptionalNumber
            {...{ label: t('mean'), path: `${path}.mean`, none }}
            value={transform.mean ?? null}
            onChange={(mean) => set({ mean })}
          />
          <OptionalNumber
            {...{ label: t('deviation'), path: `${path}.deviation`, none }}
            value={transform.deviation ?? null}
            onChange={(deviation) => set({ deviation })}
          />
        </>
      );
    case 'STEPS':
      return <Steps {...{ transform, path, onChange }} />;
    case 'IDENTITY':
    case 'LOG1P':
      return null;
  }
}

function Steps({ transform, path, onChange }: TransformNumbersProps) {
  const t = useTexts(RULES_TEXTS);
  const { isLocked } = useEditing();
  const steps = transform.steps ?? [];
  const set = (next: typeof steps) => onChange({ ...transform, steps: next });
  const change = (at: number, part: Partial<(typeof steps)[number]>) =>
    set(steps.map((step, index) => (index === at ? { ...step, ...part } : step)));
  return (
    <div className="steps">
      {steps.map(({ from, value }, at) => (
        <div key={at} className="inline-fields">
          <NumberControl
            {...{ label: t('stepFrom'), path: `${path}.steps.${at}.from`, value: from }}
            onChange={(next) => change(at, { from: next })}
          />
          <NumberControl
            {...{ label: t('stepValue'), path: `${path}.steps.${at}.value`, value }}
            onChange={(next) => change(at, { value: next })}
          />
          {!isLocked && (
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t('removeWhat', { what: `${t('stepFrom')} ${from}` })}
              onClick={() => set(steps.filter((_, index) => index !== at))}
            />
          )}
        </div>
      ))}
      {!isLocked && (
        <Button
          size="small"
          type="dashed"
          icon={<PlusOutlined />}
          onClick={() => set([...steps, { from: (steps.at(-1)?.from ?? 0) + 1, value: 0 }])}
        >
          {t('addStep')}
        </Button>
      )}
    </div>
  );
}
