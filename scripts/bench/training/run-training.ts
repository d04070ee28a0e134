import { monitorEventLoopDelay, type IntervalHistogram } from 'node:perf_hooks';
import { DAY_MS, type Instant } from '../../../src/domain/shared/instant';
import { invariant } from '../../../src/domain/shared/invariant';
import { viewerOf } from '../../../src/platform/security/viewer';
import type { Workplace } from '../command';
import { clockFrom, openServices } from '../services';
import { answerOnce } from '../worker';

/** How late timers of a process are, in milliseconds; about 1 where nothing is in their way. */
export interface LoopDelay {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export interface TrainingRequest extends Workplace {
  readonly programId: string;
  readonly at: Instant;
}

const FEATURES = [
  'purchaseAmount', 'purchaseCount', 'averageOrderValue', 'recencyDays', 'activeDays',
  'interactionCount', 'browseCount', 'browseMinutes', 'reviewCount', 'tenureDays',
]; // prettier-ignore
const NANOSECONDS = 1e6;
const RESOLUTION_MS = 1;

/** Trains a model as the job of a serving process does, and watches how late its event loop is. */
async function train({ databaseUrl, programId, at }: TrainingRequest): Promise<unknown> {
  const { services, close } = await openServices(databaseUrl, clockFrom(at));
  try {
    const viewer = viewerOf({
      ...{ kind: 'key', subject: 'bench', programId, memberId: null, roles: ['ADMIN'] },
    });
    invariant(viewer, 'an admin belongs to a programme');
    const asked = await services.modelTrainings.ask(viewer, {
      ...{ code: 'worth', features: FEATURES, asOf: at - 90 * DAY_MS },
      labels: {
        ...{ kind: 'NEXT_SPEND', days: 90 },
        shares: [
          { tierCode: 'regular', share: 0.5 },
          { tierCode: 'silver', share: 0.3 },
          { tierCode: 'gold', share: 0.15 },
          { tierCode: 'diamond', share: 0.05 },
        ],
      },
    });
    invariant(asked.ok, `the training is in order: ${JSON.stringify(asked)}`);
    const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
    delays.enable();
    const started = performance.now();
    let learning = started;
    let reading: LoopDelay | null = null;
    const { trained } = await services.trainingRunner.run({
      onLearning: async () => {
        learning = performance.now();
        reading = delayOf(delays);
        delays.reset();
      },
    });
    const ended = performance.now();
    invariant(trained === 1, 'it has come to its end');
    const version = await services.modelTrainings.byId(programId, asked.value);
    const { members, test } = version?.report ?? {};
    return {
      ...{ members, accuracy: test?.accuracy, reading, learning: delayOf(delays) },
      ...{ readSeconds: (learning - started) / 1_000, learnSeconds: (ended - learning) / 1_000 },
    };
  } finally {
    await close();
  }
}

const delayOf = (histogram: IntervalHistogram): LoopDelay => ({
  p50: histogram.percentile(50) / NANOSECONDS,
  p99: histogram.percentile(99) / NANOSECONDS,
  max: histogram.max / NANOSECONDS,
});

answerOnce(train);
