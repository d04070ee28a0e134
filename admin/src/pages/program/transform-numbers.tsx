import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTexts } from '../../locales/texts';
import { NumberControl, OptionalNumber } from '../../editing/controls';
import { useEditing } from '../../editing/editing';
import type { Rules } from './rules';
import { RULES_TEXTS } from './rules.texts';

type Transform = Rules['weights'][number]['transform'];

export interface TransformNumbersProps {
  readonly transform: Transform;
  readonly path: string;
  readonly onChange: (transform: Transform) => void;
}

type NumberName = 'alpha' | 'beta' | 'maximum' | 'minimum' | 'mean' | 'deviation';

/** The numbers of each kind; those of the population may be left out. */
const NUMBERS: Readonly<Record<Transform['kind'], readonly NumberName[]>> = {
  ...{ IDENTITY: [], LOG1P: [], STEPS: [], CAP: ['maximum'], LINEAR: ['alpha', 'beta'] },
  ...{ MIN_MAX: ['minimum', 'maximum'], Z_SCORE: ['mean', 'deviation'] },
};
const OF_POPULATION: readonly Transform['kind'][] = ['MIN_MAX', 'Z_SCORE'];

/** The parameters that a transform of its kind has. */
export function TransformNumbers({ transform, path, onChange }: TransformNumbersProps) {
  const t = useTexts(RULES_TEXTS);
  const { kind } = transform;
  if (kind === 'STEPS') return <Steps {...{ transform, path, onChange }} />;
  return NUMBERS[kind].map((name) => {
    const label = kind === 'CAP' ? t('cap') : t(name);
    const place = `${path}.${name}`;
    const value = transform[name] ?? null;
    const set = (next: number | null) => onChange({ ...transform, [name]: next });
    return OF_POPULATION.includes(kind) ? (
      <OptionalNumber
        key={name}
        {...{ label, path: place, value, none: t('ofPopulation') }}
        onChange={set}
      />
    ) : (
      <NumberControl key={name} {...{ label, path: place, value: value ?? 0 }} onChange={set} />
    );
  });
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
