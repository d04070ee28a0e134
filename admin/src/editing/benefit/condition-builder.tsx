import { useMemo, useState } from 'react';
import { prepareRuleGroup, QueryBuilder, type Field, type RuleGroupType } from 'react-querybuilder';
import { isSame } from '../same';
import { useTexts } from '../../locales/texts';
import {
  AddCondition,
  AddGroup,
  NamedSelector,
  NotToggle,
  RemoveCondition,
  RemoveGroup,
  ShiftActions,
} from './builder-controls';
import { BUILDER_TEXTS } from './builder.texts';
import { firstValue, fitTree, type Definition } from './catalogue';
import { ConditionValue } from './condition-value';
import { storedTree, type Group } from './tree';

const CONTROLS = {
  fieldSelector: NamedSelector,
  operatorSelector: NamedSelector,
  combinatorSelector: NamedSelector,
  valueEditor: ConditionValue,
  notToggle: NotToggle,
  addRuleAction: AddCondition,
  addGroupAction: AddGroup,
  removeRuleAction: RemoveCondition,
  removeGroupAction: RemoveGroup,
  shiftActions: ShiftActions,
};

export interface ConditionBuilderProps {
  readonly tree: Group;
  readonly catalogue: readonly Definition[];
  readonly isLocked: boolean;
  readonly onChange: (tree: Group) => void;
}

/** Conditions as they are built. What the builder adds for itself stays in here. */
export function ConditionBuilder({ tree, catalogue, isLocked, onChange }: ConditionBuilderProps) {
  const t = useTexts(BUILDER_TEXTS);
  const [query, setQuery] = useState(() => prepared(tree));
  // Undone, merged or read anew: what was not written in here is taken up.
  const [taken, setTaken] = useState(tree);
  if (tree !== taken) {
    setTaken(tree);
    if (!isSame(storedTree(query), tree)) setQuery(prepared(tree));
  }
  const fields = useMemo(() => fieldsOf(catalogue), [catalogue]);
  const definitionOf = (code: string) => catalogue.find((each) => each.code === code);
  const change = (next: RuleGroupType) => {
    const stored = fitTree(storedTree(next), catalogue);
    // A value of another shape is put in under the id that the condition has.
    setQuery(isSame(stored, storedTree(next)) ? next : withValues(next, stored));
    onChange(stored);
  };
  return (
    <QueryBuilder
      query={query}
      onQueryChange={change}
      enableMountQueryChange={false}
      fields={fields}
      getOperators={(field) =>
        (definitionOf(field)?.operators ?? []).map(({ code, label }) => ({ name: code, label }))
      }
      getDefaultOperator={(field) => definitionOf(field)?.operators[0]?.code ?? '='}
      getDefaultValue={({ field, operator }) => {
        const definition = definitionOf(field);
        return definition ? firstValue(definition, operator) : null;
      }}
      combinators={[
        { name: 'and', label: t('all') },
        { name: 'or', label: t('any') },
      ]}
      translations={{
        fields: { title: t('field') },
        operators: { title: t('operator') },
        combinators: { title: t('combinator') },
        removeRule: { title: t('removeCondition') },
        removeGroup: { title: t('removeGroup') },
      }}
      controlElements={CONTROLS}
      showNotToggle
      showShiftActions
      addRuleToNewGroups
      suppressStandardClassnames={false}
      disabled={isLocked}
    />
  );
}

const prepared = (tree: Group): RuleGroupType =>
  prepareRuleGroup(tree as unknown as RuleGroupType) as RuleGroupType;

const fieldsOf = (catalogue: readonly Definition[]): Field[] =>
  catalogue.map((definition) => ({ name: definition.code, label: definition.label, definition }));

/** The builder's tree with the values of the stored one, node by node. */
function withValues(query: RuleGroupType, { rules }: Group): RuleGroupType {
  return {
    ...query,
    rules: query.rules.map((node, index) => {
      const stored = rules[index];
      if (!stored) return node;
      if ('rules' in node) return 'rules' in stored ? withValues(node, stored) : node;
      return 'rules' in stored ? node : { ...node, value: stored.value };
    }),
  };
}
