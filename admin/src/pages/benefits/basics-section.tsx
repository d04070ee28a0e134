import { Input } from 'antd';
import { useSession } from '../../api/session';
import { TextControl } from '../../editing/controls';
import { useEditing, useFault } from '../../editing/editing';
import { useTexts } from '../../locales/texts';
import { Field } from '../../ui/field';
import { Panel } from '../../ui/panel';
import { FaultAt } from '../../editing/benefit/fault-at';
import { withText } from '../../editing/benefit/rule';
import { RULE_TEXTS } from './rule.texts';
import type { SectionProps } from '../../editing/benefit/section';

/** What it is called, and what members read of it. */
export function BasicsSection({
  rule,
  onChange,
  isNew,
}: SectionProps & { readonly isNew: boolean }) {
  const t = useTexts(RULE_TEXTS);
  const { locales } = useSession().program;
  const { code, names } = rule;
  return (
    <Panel title={t('basics')}>
      <div className="stack">
        <div className="fields">
          {isNew ? (
            <TextControl
              {...{ label: t('code'), path: 'code', value: code, help: t('codeHelp') }}
              onChange={(next) => onChange({ code: next })}
            />
          ) : (
            <div className="field">
              <span className="field-label">{t('code')}</span>
              <code>{code}</code>
            </div>
          )}
          {locales.map((locale) => (
            <TextControl
              key={locale}
              label={t('nameIn', { locale })}
              path={`names.${locale}`}
              value={names[locale] ?? ''}
              onChange={(text) => onChange({ names: withText(names, locale, text) })}
            />
          ))}
        </div>
        <FaultAt path="names" />
        <div className="fields wide-fields">
          {locales.map((locale) => (
            <Description key={locale} {...{ rule, onChange, locale }} />
          ))}
        </div>
        <FaultAt path="texts" />
      </div>
    </Panel>
  );
}

function Description({ rule, onChange, locale }: SectionProps & { readonly locale: string }) {
  const t = useTexts(RULE_TEXTS);
  const { isLocked } = useEditing();
  const fault = useFault(`texts.${locale}`);
  const text = rule.texts[locale] ?? '';
  const label = t('textIn', { locale });
  if (isLocked) {
    return (
      <div className="field">
        <span className="field-label">{label}</span>
        <span>{text === '' ? t('none') : text}</span>
      </div>
    );
  }
  return (
    <Field label={label} fault={fault}>
      {(control) => (
        <Input.TextArea
          {...control}
          rows={2}
          value={text}
          onChange={(event) =>
            onChange({ texts: withText(rule.texts, locale, event.target.value) })
          }
        />
      )}
    </Field>
  );
}
