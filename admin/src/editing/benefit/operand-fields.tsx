import { DatePicker, Input, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { useTexts } from '../../locales/texts';
import { BUILDER_TEXTS } from './builder.texts';
import type { Argument } from './catalogue';
import { toMajor, toMinor, useMoneyUnit } from './money';
import type { Json } from './tree';
import { WindowField } from './window-field';

export interface OperandProps {
  readonly argument: Argument;
  /** What it is, for who does not see where it stands. */
  readonly label: string;
  readonly value: Json;
  readonly onChange: (value: Json) => void;
  readonly isFaulty: boolean;
  readonly isLocked: boolean;
}

interface Frame {
  readonly 'aria-label': string;
  readonly status: '' | 'error';
  readonly disabled: boolean;
}

const frameOf = ({ label, isFaulty, isLocked }: OperandProps): Frame => ({
  'aria-label': label,
  status: isFaulty ? 'error' : '',
  disabled: isLocked,
});

/** One operand or parameter, in the control that its type asks for. */
export function OperandField(props: OperandProps) {
  switch (props.argument.type) {
    case 'NUMBER':
    case 'DAYS':
      return <NumberField {...props} />;
    case 'AMOUNT':
      return <AmountField {...props} />;
    case 'DATE':
      return <DateField {...props} />;
    case 'FLAG':
      return <FlagField {...props} />;
    case 'WORD':
      return <WordField {...props} />;
    case 'TEXT':
      return <TextField {...props} />;
    case 'WINDOW':
      return <WindowField {...props} />;
    case 'ANY':
      return <AnyField {...props} />;
  }
}

const numberOf = (value: Json): number | null => (typeof value === 'number' ? value : null);
const textOf = (value: Json): string => (typeof value === 'string' ? value : '');

const boundsOf = ({ minimum, maximum }: Argument) => ({
  ...(minimum == null ? {} : { min: minimum }),
  ...(maximum == null ? {} : { max: maximum }),
});

function NumberField(props: OperandProps) {
  const t = useTexts(BUILDER_TEXTS);
  const { argument, value, onChange } = props;
  return (
    <InputNumber<number>
      {...frameOf(props)}
      {...boundsOf(argument)}
      precision={argument.decimals}
      value={numberOf(value)}
      suffix={argument.type === 'DAYS' ? t('days') : undefined}
      onChange={onChange}
    />
  );
}

/** Money is kept in the smallest unit of the currency and written in the usual one. */
function AmountField(props: OperandProps) {
  const unit = useMoneyUnit();
  const { argument, value, onChange } = props;
  const minor = numberOf(value);
  const { min, max } = boundsOf(argument);
  return (
    <InputNumber<number>
      {...frameOf(props)}
      {...(min === undefined ? {} : { min: toMajor(min, unit) })}
      {...(max === undefined ? {} : { max: toMajor(max, unit) })}
      className="amount-input"
      precision={unit.digits}
      value={minor === null ? null : toMajor(minor, unit)}
      suffix={unit.currencyCode}
      onChange={(major) => onChange(major === null ? null : toMinor(major, unit))}
    />
  );
}

function DateField(props: OperandProps) {
  const { value, onChange } = props;
  const day = textOf(value);
  return (
    <DatePicker
      {...frameOf(props)}
      value={day === '' ? null : dayjs(day)}
      onChange={(next) => onChange(next ? next.format('YYYY-MM-DD') : null)}
    />
  );
}

function FlagField(props: OperandProps) {
  const t = useTexts(BUILDER_TEXTS);
  const { value, onChange } = props;
  return (
    <Select<string>
      {...frameOf(props)}
      value={String(value === true)}
      onChange={(next) => onChange(next === 'true')}
      options={(['true', 'false'] as const).map((each) => ({
        value: each,
        label: t(`flag.${each}`),
      }))}
    />
  );
}

function WordField(props: OperandProps) {
  const { argument, value, onChange } = props;
  return (
    <Select<string>
      {...frameOf(props)}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={textOf(value)}
      onChange={onChange}
      options={optionsOf(argument)}
    />
  );
}

/** The choices of an argument as options. */
export const optionsOf = ({ choices }: Argument) =>
  (choices ?? []).map(({ code, label }) => ({ value: code, label }));

function TextField(props: OperandProps) {
  const { argument, value, onChange } = props;
  return (
    <Input
      {...frameOf(props)}
      value={textOf(value)}
      {...(argument.maximum == null ? {} : { maxLength: argument.maximum })}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

const KINDS = ['string', 'number', 'boolean'] as const;
const BLANK: Readonly<Record<(typeof KINDS)[number], Json>> = {
  ...{ string: '', number: null, boolean: true },
};

/** A text, a number, or yes or no: first which of them, then what. */
function AnyField(props: OperandProps) {
  const t = useTexts(BUILDER_TEXTS);
  const { argument, label, value, onChange, isLocked } = props;
  const kind =
    value === null ? 'number' : (KINDS.find((each) => each === typeof value) ?? 'string');
  return (
    <>
      <Select<(typeof KINDS)[number]>
        aria-label={t('kindOf', { what: label })}
        disabled={isLocked}
        value={kind}
        onChange={(next) => onChange(BLANK[next])}
        options={KINDS.map((each) => ({ value: each, label: t(`kind.${each}`) }))}
      />
      {kind === 'string' && <TextField {...props} argument={{ ...argument, maximum: 64 }} />}
      {kind === 'number' && <NumberField {...props} />}
      {kind === 'boolean' && <FlagField {...props} />}
    </>
  );
}
