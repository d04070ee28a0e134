import { Checkbox, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { Field, type FieldControl } from '../ui/field';
import { useFormat } from '../ui/format';
import { useEditing, useFault } from './editing';

interface ControlProps<Value> {
  readonly label: string;
  /** Its place within the rules, for what the server finds wrong with it. */
  readonly path: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly help?: string;
  /** In a table, where the heading of the column says what it is. */
  readonly isBare?: boolean;
}

interface FrameProps extends Pick<ControlProps<unknown>, 'label' | 'path' | 'help' | 'isBare'> {
  /** What is read where nothing may be changed. */
  readonly shown: ReactNode;
  readonly children: (control: FieldControl) => ReactNode;
}

/** A control where rules are changed, its value where they are read. */
function Frame({ label, path, help, isBare = false, shown, children }: FrameProps) {
  const { isLocked } = useEditing();
  const fault = useFault(path);
  if (isLocked) {
    if (isBare) return shown;
    return (
      <div className="field">
        <span className="field-label">{label}</span>
        <span>{shown}</span>
      </div>
    );
  }
  return (
    <Field label={label} help={help} fault={fault} isLabelUnseen={isBare}>
      {children}
    </Field>
  );
}

export interface NumberControlProps extends ControlProps<number> {
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly suffix?: string;
}

/** A number. Emptied, it stays what it was until another one is written. */
export function NumberControl({
  value,
  onChange,
  min,
  max,
  step,
  suffix,
  ...rest
}: NumberControlProps) {
  const format = useFormat();
  const bounds = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  return (
    <Frame {...rest} shown={`${format.score(value)}${suffix ? ` ${suffix}` : ''}`}>
      {(control) => (
        <InputNumber<number>
          {...control}
          {...bounds}
          step={step ?? 1}
          suffix={suffix}
          value={value}
          onChange={(next) => next !== null && onChange(next)}
        />
      )}
    </Frame>
  );
}

/** A number that may be left out. */
export function OptionalNumber({
  value,
  onChange,
  ...rest
}: ControlProps<number | null> & { readonly none: string }) {
  const format = useFormat();
  const { none, ...frame } = rest;
  return (
    <Frame {...frame} shown={value === null ? none : format.score(value)}>
      {(control) => (
        <InputNumber<number> {...control} placeholder={none} value={value} onChange={onChange} />
      )}
    </Frame>
  );
}

/** An exact decimal, which travels as a text. */
export function DecimalControl({ value, onChange, ...rest }: ControlProps<string>) {
  const format = useFormat();
  return (
    <Frame {...rest} shown={format.score(Number(value))}>
      {(control) => (
        <InputNumber<string>
          {...control}
          stringMode
          min="0"
          value={value}
          onChange={(next) => next !== null && next !== '' && onChange(String(next))}
        />
      )}
    </Frame>
  );
}

export function TextControl({ value, onChange, ...rest }: ControlProps<string>) {
  return (
    <Frame {...rest} shown={value}>
      {(control) => (
        <Input {...control} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Frame>
  );
}

export interface SelectControlProps<Value extends string> extends ControlProps<Value> {
  readonly options: readonly { readonly value: Value; readonly label: string }[];
}

export function SelectControl<Value extends string>({
  value,
  onChange,
  options,
  ...rest
}: SelectControlProps<Value>) {
  const shown = options.find((option) => option.value === value)?.label ?? value;
  return (
    <Frame {...rest} shown={shown}>
      {({ 'aria-invalid': _, ...control }) => (
        <Select<Value>
          {...control}
          popupMatchSelectWidth={false}
          options={[...options]}
          value={value}
          onChange={onChange}
        />
      )}
    </Frame>
  );
}

/** Yes or no. */
export function CheckControl({
  value,
  onChange,
  label,
  isBare = false,
  shown,
}: Omit<ControlProps<boolean>, 'path'> & { readonly shown: readonly [string, string] }) {
  const { isLocked } = useEditing();
  if (isLocked) {
    const said = value ? shown[0] : shown[1];
    return isBare ? said : <span>{`${label}: ${said}`}</span>;
  }
  return (
    <Checkbox
      checked={value}
      onChange={(event) => onChange(event.target.checked)}
      {...(isBare ? { 'aria-label': label } : {})}
    >
      {isBare ? null : label}
    </Checkbox>
  );
}
