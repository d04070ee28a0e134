import { useTexts } from '../../locales/texts';
import { Panel } from '../../ui/panel';
import { EffectList } from './effect-list';
import { PARTS_TEXTS } from './parts.texts';
import type { SectionProps } from './section';

/** What the rule gives. */
export function EffectsSection({ rule, onChange }: SectionProps) {
  const t = useTexts(PARTS_TEXTS);
  return (
    <Panel title={t('effects')}>
      <EffectList then={rule.then} onChange={(then) => onChange({ then })} />
    </Panel>
  );
}
