import { Input } from 'antd';
import { OptionalNumber } from '../../editing/controls';
import { useTexts } from '../../locales/texts';
import { Field } from '../../ui/field';
import { Panel } from '../../ui/panel';
import type { PartProps } from './part-props';
import { TRAIN_TEXTS } from './train.texts';
import { faultWithin } from './training';

const PARTS = ['train', 'validation', 'test'] as const;

/** How members are parted, and which settings are tried. */
export function MethodPanel({ training, change, faults }: PartProps) {
  const t = useTexts(TRAIN_TEXTS);
  const split = faults.find(({ path }) => path === 'split');
  return (
    <Panel title={t('how')}>
      <p className="muted table-note-above">{t('howText')}</p>
      <div className="fields">
        {PARTS.map((part) => (
          <OptionalNumber
            key={part}
            {...{ label: t(part), path: `split.${part}`, value: training[part], none: '%' }}
            onChange={(next) => change({ [part]: next })}
          />
        ))}
        <OptionalNumber
          {...{ label: t('seed'), path: 'seed', value: training.seed, none: '1' }}
          onChange={(seed) => change({ seed })}
        />
      </div>
      {split && <p className="field-fault">{split.message}</p>}
      <div className="fields part-below">
        <Numbers
          {...{ label: t('depths'), help: t('depthsHelp'), value: training.depths }}
          fault={faultWithin(faults, 'grid.depths')}
          onChange={(depths) => change({ depths })}
        />
        <Numbers
          {...{ label: t('samples'), help: t('samplesHelp'), value: training.samples }}
          fault={faultWithin(faults, 'grid.minimumSamples')}
          onChange={(samples) => change({ samples })}
        />
      </div>
    </Panel>
  );
}

interface NumbersProps {
  readonly label: string;
  readonly help: string;
  readonly fault: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Whole numbers in one line. */
function Numbers({ label, help, fault, value, onChange }: NumbersProps) {
  return (
    <Field {...{ label, help, fault }}>
      {(control) => (
        <Input {...control} value={value} onChange={({ target }) => onChange(target.value)} />
      )}
    </Field>
  );
}
