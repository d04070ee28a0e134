import { useTexts } from '../../locales/texts';
import { PageHead } from '../../ui/page-head';
import { JOBS_TEXTS } from './jobs.texts';
import { LedgerPanel } from './ledger-panel';
import { NightlyPanel } from './nightly-panel';
import { SimulationsPanel } from './simulations-panel';
import { TrainingsPanel } from './trainings-panel';

/** Each kind of job looks after itself: another one is another panel, and a line here. */
const PANELS = [SimulationsPanel, TrainingsPanel, NightlyPanel, LedgerPanel] as const;

/** What runs in the background. */
export function Jobs() {
  const t = useTexts(JOBS_TEXTS);
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="stack">
        {PANELS.map((JobPanel, place) => (
          <JobPanel key={place} />
        ))}
      </div>
    </>
  );
}
