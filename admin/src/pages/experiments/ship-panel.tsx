import { useMemo } from 'react';
import { useTexts } from '../../locales/texts';
import { Panel } from '../../ui/panel';
import { ACTS_TEXTS } from './acts.texts';
import { sourceOf, type Experiment, type Published } from './plan';
import { ShipVariant } from './ship-variant';

export interface ShipPanelProps {
  readonly experiment: Experiment;
  readonly published: Published;
}

/** From what was learnt to rules for everybody: drafts, which go their way as any others. */
export function ShipPanel({ experiment, published }: ShipPanelProps) {
  const t = useTexts(ACTS_TEXTS);
  const { variants } = useMemo(() => sourceOf(experiment).edits, [experiment]);
  return (
    <Panel title={t('ship')}>
      <p className="muted part-lead">{t('shipLead')}</p>
      {variants.slice(1).map((variant) => (
        <ShipVariant key={variant.code} {...{ experiment, published, variant }} />
      ))}
    </Panel>
  );
}
