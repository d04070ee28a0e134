import { App, Input } from 'antd';
import { useState, type KeyboardEvent, type SubmitEvent } from 'react';
import { useTexts } from '../../locales/texts';
import { useAppearance } from '../../ui/appearance';
import { Field, type FieldControl } from '../../ui/field';
import { ReasonedButton } from '../../ui/reasoned-button';
import { curlOf, type Question } from './ask';
import type { Example } from './examples';
import { PLAYGROUND_TEXTS } from './playground.texts';
import type { Asking } from './use-asking';

export interface QuestionFormProps {
  readonly example: Example;
  readonly asking: Asking;
}

/** The question as it is written: query, variables, and whose key asks. */
export function QuestionForm({ example, asking }: QuestionFormProps) {
  const t = useTexts(PLAYGROUND_TEXTS);
  const [query, setQuery] = useState(example.query);
  const [written, setWritten] = useState(() => textOf(example.variables(new Date())));
  const [otherKey, setOtherKey] = useState('');
  const { variables, fault } = readVariables(written);
  const reason = fault && t('variablesFault', { reason: fault });
  const run = () => {
    if (variables) void asking.put({ query, variables }, otherKey);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    run();
  };
  return (
    <form className="stack" onSubmit={submit} onKeyDown={onKeyDown} autoComplete="off">
      <div className="toolbar">
        <ReasonedButton type="primary" htmlType="submit" loading={asking.isAsking} reason={reason}>
          {t('run')}
        </ReasonedButton>
        <CopyCurl question={variables && { query, variables }} reason={reason} />
      </div>
      <Code label={t('query')} value={query} rows={14} onChange={setQuery} />
      <Code label={t('variables')} value={written} rows={4} fault={reason} onChange={setWritten} />
      <Field label={t('otherKey')} help={t('otherKeyHelp')}>
        {(control) => (
          <Input.Password
            {...control}
            autoComplete="off"
            value={otherKey}
            onChange={(event) => setOtherKey(event.target.value)}
          />
        )}
      </Field>
    </form>
  );
}

interface CodeProps {
  readonly label: string;
  readonly value: string;
  readonly rows: number;
  readonly fault?: string | null;
  readonly onChange: (value: string) => void;
}

function Code({ label, value, rows, fault, onChange }: CodeProps) {
  return (
    <Field label={label} fault={fault}>
      {(control) => (
        <textarea
          {...textOnly(control)}
          className="code-area"
          spellCheck={false}
          translate="no"
          rows={rows}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** What a plain text area takes of a control; that of the library writes styles of its own. */
const textOnly = ({ status: _, ...control }: FieldControl) => control;

interface CopyProps {
  readonly question: Question | null;
  readonly reason: string | null;
}

function CopyCurl({ question, reason }: CopyProps) {
  const t = useTexts(PLAYGROUND_TEXTS);
  const { locale } = useAppearance();
  const { message } = App.useApp();
  const copy = async () => {
    if (!question) return;
    try {
      await navigator.clipboard.writeText(curlOf(question, location.origin, locale));
      void message.success(t('copied'));
    } catch {
      void message.warning(t('notCopied'));
    }
  };
  return (
    <ReasonedButton reason={reason} onClick={() => void copy()}>
      {t('curl')}
    </ReasonedButton>
  );
}

const textOf = (variables: Question['variables']): string => JSON.stringify(variables, null, 2);

interface Read {
  readonly variables: Question['variables'] | null;
  readonly fault: string | null;
}

function readVariables(written: string): Read {
  try {
    const value: unknown = written.trim() === '' ? {} : JSON.parse(written);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return { variables: null, fault: '{ … }' };
    }
    return { variables: value as Question['variables'], fault: null };
  } catch (error) {
    return { variables: null, fault: error instanceof Error ? error.message : String(error) };
  }
}
