import { MINUTE_MS } from '../../domain/shared/instant';
import type { Job } from '../../platform/jobs/job';
import type { AnchorLedger } from './anchor-ledger.service';

/** What was posted is checked this often. */
const EVERY_MS = 5 * MINUTE_MS;

/** Checks what is new in the ledger, keeps its daily sums, and takes the checkpoint of each day. */
export const anchorLedgerJob = (ledger: AnchorLedger): Job => ({
  name: 'anchor-ledger',
  schedule: { everyMs: EVERY_MS },
  run: ({ signal, progress }) => ledger.run(signal, progress),
});
