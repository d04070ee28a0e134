import { useSession } from '../../api/session';
import { TextControl } from '../../editing/controls';
import type { Plan } from './plan';

export interface NameFieldsProps {
  readonly names: Plan['names'];
  /** Of the list of names. */
  readonly path: string;
  readonly label: (locale: string) => string;
  readonly onChange: (names: Plan['names']) => void;
}

/** A name in every language of the programme; their order stays. */
export function NameFields({ names, path, label, onChange }: NameFieldsProps) {
  const { locales } = useSession().program;
  const rename = (locale: string, text: string) =>
    onChange(
      names.some((name) => name.locale === locale)
        ? names.map((name) => (name.locale === locale ? { ...name, text } : name))
        : [...names, { locale, text }],
    );
  return locales.map((locale) => {
    const at = names.findIndex((name) => name.locale === locale);
    return (
      <TextControl
        key={locale}
        label={label(locale)}
        // A name that is missing is a fault of the list.
        path={at < 0 ? path : `${path}.${at}.text`}
        value={names[at]?.text ?? ''}
        onChange={(text) => rename(locale, text)}
      />
    );
  });
}
