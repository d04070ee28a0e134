import { useQuery } from 'urql';
import { DivisionModelsDocument } from '../../api/generated/graphql';
import { usePermitted } from '../../api/session';
import { SelectControl, TextControl } from '../../editing/controls';
import { useTexts } from '../../locales/texts';
import { RULES_TEXTS } from './rules.texts';

export interface ModelControlProps {
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** The model that divides: chosen among those there are, or written where they may not be read. */
export function ModelControl({ value, onChange }: ModelControlProps) {
  const t = useTexts(RULES_TEXTS);
  const [{ data }] = useQuery({
    query: DivisionModelsDocument,
    pause: !usePermitted('MODELS_READ'),
  });
  const frame = { label: t('modelCode'), path: 'division.modelCode', value, onChange };
  const models = data?.models ?? [];
  if (models.length === 0) return <TextControl {...frame} />;
  const options = models.map(({ code, championVersion: version }) => ({
    value: code,
    label: version == null ? t('modelNone', { code }) : t('modelVersion', { code, version }),
  }));
  const isKnown = models.some(({ code }) => code === value);
  return (
    <SelectControl
      {...frame}
      options={isKnown || value === '' ? options : [...options, { value, label: value }]}
    />
  );
}
