import { openServices, type OpenedServices } from '../services';
import { serveParent } from '../worker';

export interface SettleRequest {
  readonly databaseUrl: string;
  readonly programId: string;
}

export interface SettleAnswer {
  readonly lots: number;
  readonly seconds: number;
  /** Highest resident memory of the process up to now. */
  readonly peakMiB: number;
}

let opened: OpenedServices | undefined;

/** What the job of every minute does, for one programme in which everything is due at once. */
async function settle({ databaseUrl, programId }: SettleRequest): Promise<SettleAnswer> {
  opened ??= await openServices(databaseUrl);
  const started = performance.now();
  const report = await opened.services.settling.run({ programId });
  const seconds = (performance.now() - started) / 1_000;
  return { lots: report.expired, seconds, peakMiB: process.resourceUsage().maxRSS / 1_024 };
}

serveParent(settle);
