import { Select } from 'antd';
import { useTexts } from '../../locales/texts';
import { BUILDER_TEXTS } from './builder.texts';
import { optionsOf, type OperandProps } from './operand-fields';
import type { Json } from './tree';

const MOST = 50;

/** Several operands: chosen from what there is, or written one after the other. */
export function ListField({ argument, label, value, onChange, ...frame }: OperandProps) {
  const t = useTexts(BUILDER_TEXTS);
  const list: readonly Json[] = Array.isArray(value) ? value : [];
  const isChosen = argument.choices != null;
  return (
    <Select<string[]>
      className="list-field"
      aria-label={label}
      status={frame.isFaulty ? 'error' : ''}
      disabled={frame.isLocked}
      mode={isChosen ? 'multiple' : 'tags'}
      maxCount={MOST}
      popupMatchSelectWidth={false}
      placeholder={isChosen ? t('chooseSome') : t('writeSome')}
      showSearch={{ optionFilterProp: 'label' }}
      {...(isChosen ? { options: optionsOf(argument) } : { tokenSeparators: [',', '，'] })}
      value={list.map(written)}
      onChange={(next) => onChange(inOrder(next, list, argument.type === 'ANY'))}
    />
  );
}

const written = (value: Json): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

/** What stood there keeps what it was; what is written anew is read as what it looks like. */
function inOrder(texts: readonly string[], list: readonly Json[], isAny: boolean): Json {
  return texts.map(
    (text) => list.find((each) => written(each) === text) ?? (isAny ? read(text) : text),
  );
}

function read(text: string): Json {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
