import type { Instant } from '../../../src/domain/shared/instant';
import type { Workplace } from '../command';
import { clockFrom, openServices } from '../services';
import { answerOnce } from '../worker';

export interface NightRequest extends Workplace {
  readonly programId: string;
  /** What the clock shows when the run begins. */
  readonly at: Instant;
}

/** What `laurel nightly` does, at an instant of our choice. */
async function runNight({ databaseUrl, programId, at }: NightRequest): Promise<unknown> {
  const opened = await openServices(databaseUrl, clockFrom(at));
  try {
    const { signal } = new AbortController();
    let scope: unknown = null;
    const report = await opened.services.nightly.run({
      ...{ signal, programId },
      onFinished: ({ notes }) => (scope = notes.scope),
    });
    return { ...report, scope };
  } finally {
    await opened.close();
  }
}

answerOnce(runNight);
