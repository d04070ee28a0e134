import { useMemo } from 'react';
import { EditingContext } from '../../editing/editing';
import type { RuleFault } from '../../editing/faults';
import { BasicsSection } from './basics-section';
import type { Definition } from '../../editing/benefit/catalogue';
import { EffectsSection } from '../../editing/benefit/effects-section';
import { LimitsSection } from './limits-section';
import type { Rule } from '../../editing/benefit/rule';
import { ScheduleSection } from './schedule-section';
import { WhoSection } from '../../editing/benefit/who-section';

export interface RuleEditorProps {
  readonly rule: Rule;
  readonly catalogue: readonly Definition[];
  readonly faults: readonly RuleFault[];
  /** To be read only. */
  readonly isLocked: boolean;
  /** Its code is written once, and stays. */
  readonly isNew: boolean;
  readonly onChange: (rule: Rule) => void;
}

/** A whole rule: whom it is for, what it gives, when, and how often. */
export function RuleEditor({ rule, catalogue, onChange, isNew, ...rest }: RuleEditorProps) {
  const { isLocked, faults } = rest;
  const editing = useMemo(() => ({ isLocked, faults }), [isLocked, faults]);
  const section = { rule, onChange: (part: Partial<Rule>) => onChange({ ...rule, ...part }) };
  return (
    <EditingContext value={editing}>
      <div className="stack">
        {isNew && <BasicsSection {...section} isNew />}
        <WhoSection {...section} catalogue={catalogue} />
        <EffectsSection {...section} />
        <LimitsSection {...section} />
        <ScheduleSection {...section} />
        {!isNew && <BasicsSection {...section} isNew={false} />}
      </div>
    </EditingContext>
  );
}
