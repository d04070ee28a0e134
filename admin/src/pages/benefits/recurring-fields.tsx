import { Input, Select } from 'antd';
import { useEditing, useFault } from '../../editing/editing';
import { useTexts } from '../../locales/texts';
import { Field } from '../../ui/field';
import { FaultAt } from '../../editing/benefit/fault-at';
import { WEEKDAYS, type RecurringWindow } from '../../editing/benefit/rule';
import { RULE_TEXTS } from './rule.texts';

const LAST_DAY = 31;
const DAYS = Array.from({ length: LAST_DAY }, (_, index) => index + 1);

export interface RecurringFieldsProps {
  readonly window: RecurringWindow;
  readonly at: number;
  readonly onChange: (window: RecurringWindow) => void;
}

/** Days of the week, days of the month and times of the day; what is left empty bounds nothing. */
export function RecurringFields({ window, at, onChange }: RecurringFieldsProps) {
  const t = useTexts(RULE_TEXTS);
  const path = `schedule.windows.${at}`;
  const number = at + 1;
  const { weekdays, daysOfMonth, fromTime, untilTime } = window;
  return (
    <>
      <div className="fields">
        <DaysControl
          label={t('weekdays', { number })}
          path={`${path}.weekdays`}
          none={t('anyWeekday')}
          value={weekdays}
          options={WEEKDAYS.map((value) => ({ value, label: t(`weekday.${value}`) }))}
          onChange={(next) => onChange({ ...window, weekdays: next })}
        />
        <DaysControl
          label={t('monthDays', { number })}
          path={`${path}.daysOfMonth`}
          none={t('anyDay')}
          value={daysOfMonth}
          options={DAYS.map((value) => ({ value, label: String(value) }))}
          onChange={(next) => onChange({ ...window, daysOfMonth: next })}
        />
        <TimeControl
          {...{ label: t('fromTime', { number }), path: `${path}.fromTime`, value: fromTime }}
          onChange={(next) => onChange({ ...window, fromTime: next })}
        />
        <TimeControl
          {...{ label: t('untilTime', { number }), path: `${path}.untilTime`, value: untilTime }}
          onChange={(next) => onChange({ ...window, untilTime: next })}
        />
      </div>
      <FaultAt path={path} />
    </>
  );
}

interface DaysControlProps<Day extends string | number> {
  readonly label: string;
  readonly path: string;
  readonly none: string;
  readonly value: readonly Day[] | null;
  readonly options: readonly { readonly value: Day; readonly label: string }[];
  readonly onChange: (days: readonly Day[] | null) => void;
}

function DaysControl<Day extends string | number>({
  label,
  path,
  none,
  value,
  options,
  onChange,
}: DaysControlProps<Day>) {
  const { isLocked } = useEditing();
  const fault = useFault(path);
  const chosen = options.filter((option) => value?.includes(option.value));
  if (isLocked) {
    return (
      <div className="field">
        <span className="field-label">{label}</span>
        <span>{value === null ? none : chosen.map((each) => each.label).join(', ')}</span>
      </div>
    );
  }
  return (
    <Field label={label} fault={fault}>
      {({ 'aria-invalid': _, ...control }) => (
        <Select<Day[]>
          {...control}
          className="days-select"
          mode="multiple"
          placeholder={none}
          options={[...options]}
          value={[...(value ?? [])]}
          // In the order of the calendar, as they are kept.
          onChange={(next) =>
            onChange(
              next.length === 0
                ? null
                : options.map((each) => each.value).filter((each) => next.includes(each)),
            )
          }
        />
      )}
    </Field>
  );
}

interface TimeControlProps {
  readonly label: string;
  readonly path: string;
  readonly value: string | null;
  readonly onChange: (time: string | null) => void;
}

function TimeControl({ label, path, value, onChange }: TimeControlProps) {
  const t = useTexts(RULE_TEXTS);
  const { isLocked } = useEditing();
  const fault = useFault(path);
  if (isLocked) {
    return (
      <div className="field">
        <span className="field-label">{label}</span>
        <span>{value ?? t('none')}</span>
      </div>
    );
  }
  return (
    <Field label={label} fault={fault}>
      {(control) => (
        <Input
          {...control}
          className="time-input"
          placeholder={t('timePlaceholder')}
          maxLength={5}
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value || null)}
        />
      )}
    </Field>
  );
}
