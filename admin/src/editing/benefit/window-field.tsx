import { InputNumber, Select } from 'antd';
import { useTexts } from '../../locales/texts';
import { BUILDER_TEXTS } from './builder.texts';
import type { Argument } from './catalogue';
import type { Json } from './tree';

const PERIODS = ['MONTH', 'QUARTER', 'YEAR'] as const;
const CHOICES = ['ROLLING', ...PERIODS, 'LIFETIME'] as const;
type Choice = (typeof CHOICES)[number];

const NEW: Readonly<Record<Choice, Json>> = {
  ROLLING: { kind: 'ROLLING', days: 30 },
  MONTH: { kind: 'CALENDAR', period: 'MONTH' },
  QUARTER: { kind: 'CALENDAR', period: 'QUARTER' },
  YEAR: { kind: 'CALENDAR', period: 'YEAR' },
  LIFETIME: { kind: 'LIFETIME' },
};

interface Window {
  readonly kind?: string;
  readonly days?: number | null;
  readonly period?: string;
}

export interface WindowFieldProps {
  readonly argument: Pick<Argument, 'minimum' | 'maximum'>;
  /** What it is, for who does not see where it stands. */
  readonly label: string;
  readonly value: Json;
  readonly onChange: (value: Json) => void;
  readonly isFaulty: boolean;
  readonly isLocked: boolean;
}

/** The days that are looked back over: the last so many, of the calendar, or all. */
export function WindowField({ argument, label, value, onChange, ...frame }: WindowFieldProps) {
  const t = useTexts(BUILDER_TEXTS);
  const { isLocked, isFaulty } = frame;
  const window = (value ?? {}) as Window;
  const choice =
    CHOICES.find((each) => each === (window.kind === 'CALENDAR' ? window.period : window.kind)) ??
    'ROLLING';
  return (
    <>
      <Select<Choice>
        aria-label={label}
        status={isFaulty ? 'error' : ''}
        disabled={isLocked}
        popupMatchSelectWidth={false}
        value={choice}
        onChange={(next) => onChange(NEW[next])}
        options={CHOICES.map((each) => ({ value: each, label: t(`window.${each}`) }))}
      />
      {choice === 'ROLLING' && (
        <InputNumber<number>
          aria-label={t('windowDays', { what: label })}
          status={isFaulty ? 'error' : ''}
          disabled={isLocked}
          min={argument.minimum ?? 1}
          {...(argument.maximum == null ? {} : { max: argument.maximum })}
          precision={0}
          suffix={t('days')}
          value={window.days ?? null}
          onChange={(days) => onChange({ kind: 'ROLLING', days })}
        />
      )}
    </>
  );
}
