import { useTexts } from '../../locales/texts';
import { Panel } from '../../ui/panel';
import type { Definition } from './catalogue';
import { PARTS_TEXTS } from './parts.texts';
import type { SectionProps } from './section';
import { WhoChoice, WhoConditions } from './who-conditions';

export interface WhoSectionProps extends SectionProps {
  readonly catalogue: readonly Definition[];
}

/** Everybody, or members who meet conditions. */
export function WhoSection({ rule, onChange, catalogue }: WhoSectionProps) {
  const t = useTexts(PARTS_TEXTS);
  const { when } = rule;
  const who = { when, catalogue, onChange: (next: typeof when) => onChange({ when: next }) };
  return (
    <Panel title={t('who')} extra={<WhoChoice {...who} />}>
      <WhoConditions {...who} />
    </Panel>
  );
}
