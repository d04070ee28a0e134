import type { CalendarPeriod, WindowKind } from '../../api/generated/graphql';
import { useTexts } from '../../locales/texts';
import { Panel } from '../../ui/panel';
import { NumberControl, SelectControl } from '../../editing/controls';
import type { SectionProps } from './ladder-editor';
import type { Rules } from './rules';
import { RULES_TEXTS } from './rules.texts';

const KINDS: readonly WindowKind[] = ['ROLLING', 'CALENDAR', 'LIFETIME'];
const PERIODS: readonly CalendarPeriod[] = ['MONTH', 'QUARTER', 'YEAR'];
const YEAR = 365;

/** How far back features look. */
export function WindowEditor({ rules, onChange }: SectionProps) {
  const t = useTexts(RULES_TEXTS);
  const { window } = rules;
  return (
    <Panel title={t('window')} className="half">
      <div className="fields">
        <SelectControl<WindowKind>
          {...{ label: t('windowKind'), path: 'window.kind', value: window.kind }}
          options={KINDS.map((value) => ({ value, label: t(`window.${value}`) }))}
          onChange={(kind) => onChange({ window: newWindow(kind) })}
        />
        {window.kind === 'ROLLING' && (
          <NumberControl
            {...{ label: t('windowDays'), path: 'window.days', value: window.days ?? YEAR }}
            min={1}
            suffix={t('days')}
            onChange={(days) => onChange({ window: { ...window, days } })}
          />
        )}
        {window.kind === 'CALENDAR' && (
          <SelectControl<CalendarPeriod>
            {...{ label: t('period'), path: 'window.period', value: window.period ?? 'YEAR' }}
            options={PERIODS.map((value) => ({ value, label: t(`period.${value}`) }))}
            onChange={(period) => onChange({ window: { ...window, period } })}
          />
        )}
        <NumberControl
          {...{ label: t('horizon'), path: 'lateEventHorizonDays' }}
          value={rules.lateEventHorizonDays}
          min={1}
          suffix={t('days')}
          onChange={(lateEventHorizonDays) => onChange({ lateEventHorizonDays })}
        />
      </div>
    </Panel>
  );
}

const newWindow = (kind: WindowKind): Rules['window'] => ({
  kind,
  days: kind === 'ROLLING' ? YEAR : null,
  period: kind === 'CALENDAR' ? 'YEAR' : null,
});
