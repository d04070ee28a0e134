import { useMemo } from 'react';
import { DivisionEditor } from './division-editor';
import { EditingContext } from '../../editing/editing';
import type { RuleFault } from '../../editing/faults';
import { LadderEditor } from './ladder-editor';
import { MovementEditor } from './movement-editor';
import type { Rules } from './rules';
import { ValueEditor } from './value-editor';
import { WindowEditor } from './window-editor';

export interface RulesEditorProps {
  readonly rules: Rules;
  readonly faults: readonly RuleFault[];
  readonly onChange: (rules: Rules) => void;
}

const NO_FAULTS: readonly RuleFault[] = [];

/** All rules of a version, to be changed. */
export function RulesEditor({ rules, faults, onChange }: RulesEditorProps) {
  const editing = useMemo(() => ({ isLocked: false, faults }), [faults]);
  const change = (part: Partial<Rules>) => onChange({ ...rules, ...part });
  return (
    <EditingContext value={editing}>
      <Sections rules={rules} onChange={change} />
    </EditingContext>
  );
}

/** The same, to be read. */
export function RulesView({ rules }: { readonly rules: Rules }) {
  const editing = useMemo(() => ({ isLocked: true, faults: NO_FAULTS }), []);
  return (
    <EditingContext value={editing}>
      <Sections rules={rules} onChange={() => undefined} />
    </EditingContext>
  );
}

interface SectionsProps {
  readonly rules: Rules;
  readonly onChange: (part: Partial<Rules>) => void;
}

const Sections = (section: SectionsProps) => (
  <div className="grid">
    <LadderEditor {...section} />
    <ValueEditor {...section} />
    <WindowEditor {...section} />
    <DivisionEditor {...section} />
    <MovementEditor {...section} />
  </div>
);
