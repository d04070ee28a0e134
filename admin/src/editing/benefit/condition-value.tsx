import type { ValueEditorProps } from 'react-querybuilder';
import { useEditing } from '../editing';
import { useTexts } from '../../locales/texts';
import { BUILDER_TEXTS } from './builder.texts';
import {
  operandOf,
  parametersOf,
  putTogether,
  shapeOf,
  takeApart,
  type Argument,
  type Definition,
} from './catalogue';
import { ListField } from './list-field';
import { OperandField } from './operand-fields';
import { placeOf, type Json } from './tree';
import { useFaultsUnder } from './use-faults';

/** What a condition compares with, as the catalogue describes it. */
export function ConditionValue(props: ValueEditorProps) {
  const { operator, path, value, handleOnChange, disabled } = props;
  const definition = props.fieldData['definition'] as Definition | undefined;
  const { isLocked } = useEditing();
  const place = placeOf(path);
  const faults = useFaultsUnder(place);
  if (!definition) return <code>{JSON.stringify(value)}</code>;
  const taken = takeApart(definition, value as Json);
  const frame = { isLocked: isLocked || disabled === true, isFaulty: faults.length > 0 };
  const change = (next: Partial<typeof taken>) =>
    handleOnChange(putTogether(definition, { ...taken, ...next }));
  const operand = operandOf(definition);
  return (
    <>
      {parametersOf(definition).map((argument) => (
        <OperandField
          key={argument.name}
          {...frame}
          argument={argument}
          label={`${definition.label}: ${argument.label}`}
          value={taken.parameters[argument.name] ?? null}
          onChange={(next) =>
            change({ parameters: { ...taken.parameters, [argument.name]: next } })
          }
        />
      ))}
      {operand && (
        <Operands
          {...{ definition, operator, operand }}
          {...frame}
          value={taken.operand}
          onChange={(next) => change({ operand: next })}
        />
      )}
      {faults.map((message) => (
        <p key={message} className="field-fault condition-fault" role="alert">
          {message}
        </p>
      ))}
    </>
  );
}

interface OperandsProps {
  readonly definition: Definition;
  readonly operator: string;
  readonly operand: Argument;
  readonly value: Json;
  readonly onChange: (value: Json) => void;
  readonly isLocked: boolean;
  readonly isFaulty: boolean;
}

/** As many operands as the operator takes. */
function Operands({ definition, operator, operand, value, onChange, ...frame }: OperandsProps) {
  const t = useTexts(BUILDER_TEXTS);
  const label = `${definition.label}: ${operand.label}`;
  const common = { argument: operand, label, ...frame };
  const [from = null, to = null]: readonly Json[] = Array.isArray(value) ? value : [];
  switch (shapeOf(definition, operator)) {
    case 'NONE':
      return null;
    case 'ONE':
      return <OperandField {...common} value={value} onChange={onChange} />;
    case 'LIST':
      return <ListField {...common} value={value} onChange={onChange} />;
    case 'PAIR':
      return (
        <>
          <OperandField
            {...common}
            label={t('from', { what: label })}
            value={from}
            onChange={(next) => onChange([next, to])}
          />
          <span className="muted">{t('to')}</span>
          <OperandField
            {...common}
            label={t('until', { what: label })}
            value={to}
            onChange={(next) => onChange([from, next])}
          />
        </>
      );
  }
}
