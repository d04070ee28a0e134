import { InputNumber } from 'antd';
import { useEditing, useFault } from '../editing';
import { Field } from '../../ui/field';
import { useFormat } from '../../ui/format';
import { toMajor, toMinor, useMoneyUnit } from './money';

export interface MinorControlProps {
  readonly label: string;
  readonly path: string;
  /** In the smallest unit of the currency. */
  readonly value: number | null;
  /** What null means; without it there is always an amount. */
  readonly none?: string;
  readonly isLabelUnseen?: boolean;
  readonly onChange: (minor: number | null) => void;
}

/** An amount of money of a rule. */
export function MinorControl({ label, path, value, none, onChange, ...rest }: MinorControlProps) {
  const unit = useMoneyUnit();
  const format = useFormat();
  const { isLocked } = useEditing();
  const fault = useFault(path);
  if (isLocked) {
    const amount = value === null ? '' : String(toMajor(value, unit));
    return (
      <div className="field">
        <span className="field-label">{label}</span>
        <span>
          {value === null ? none : format.money({ amount, currencyCode: unit.currencyCode })}
        </span>
      </div>
    );
  }
  return (
    <Field label={label} fault={fault} {...rest}>
      {(control) => (
        <InputNumber<number>
          {...control}
          className="amount-input"
          min={0}
          precision={unit.digits}
          suffix={unit.currencyCode}
          {...(none === undefined ? {} : { placeholder: none })}
          value={value === null ? null : toMajor(value, unit)}
          onChange={(major) => {
            const minor = major === null ? null : toMinor(major, unit);
            // Emptied, an amount that there must be stays what it was.
            if (minor !== null || none !== undefined) onChange(minor);
          }}
        />
      )}
    </Field>
  );
}
