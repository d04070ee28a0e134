import { InputNumber, Select } from 'antd';
import type { Channel } from '../../api/generated/graphql';
import { useTexts } from '../../locales/texts';
import { Field } from '../../ui/field';
import { operandOf, type Definition } from '../../editing/benefit/catalogue';
import type { Circumstances } from './circumstances';
import { toMajor, toMinor, useMoneyUnit } from '../../editing/benefit/money';
import { TRIAL_TEXTS } from './trial.texts';

export interface CircumstancesFieldsProps {
  readonly circumstances: Circumstances;
  /** Channels are called what the condition calls them. */
  readonly catalogue: readonly Definition[];
}

/** Where the rule is tried. */
export function CircumstancesFields({ circumstances, catalogue }: CircumstancesFieldsProps) {
  const t = useTexts(TRIAL_TEXTS);
  const unit = useMoneyUnit();
  const { channel, cart, change } = circumstances;
  const definition = catalogue.find(({ code }) => code === 'channel');
  const channels = (definition && operandOf(definition)?.choices) ?? [];
  return (
    <div className="fields">
      <Field label={t('channel')}>
        {({ 'aria-invalid': _, ...control }) => (
          <Select<string>
            {...control}
            popupMatchSelectWidth={false}
            value={channel ?? ''}
            onChange={(next) => change({ channel: next === '' ? null : (next as Channel) })}
            options={[
              { value: '', label: t('anyChannel') },
              ...channels.map(({ code, label }) => ({ value: code, label })),
            ]}
          />
        )}
      </Field>
      <Field label={t('cart')}>
        {(control) => (
          <InputNumber<number>
            {...control}
            className="amount-input"
            min={0}
            precision={unit.digits}
            suffix={unit.currencyCode}
            placeholder={t('noCart')}
            value={cart === null ? null : toMajor(cart, unit)}
            onChange={(major) => change({ cart: major === null ? null : toMinor(major, unit) })}
          />
        )}
      </Field>
    </div>
  );
}
