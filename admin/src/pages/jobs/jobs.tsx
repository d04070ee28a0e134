import { useTexts } from '../../locales/texts';
import { PageHead } from '../../ui/page-head';
import { JOBS_TEXTS } from './jobs.texts';
import { NightlyPanel } from './nightly-panel';
import { SimulationsPanel } from './simulations-panel';

/** What runs in the background. */
export function Jobs() {
  const t = useTexts(JOBS_TEXTS);
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="stack">
        <SimulationsPanel />
        <NightlyPanel />
      </div>
    </>
  );
}
