import { invariant } from '../../../src/domain/shared/invariant';
import { ladderOf, SHARES } from '../base/program';
import { median } from '../rounds';
import { openServices, type OpenedServices } from '../services';
import { serveParent } from '../worker';

export interface PreviewRequest {
  readonly databaseUrl: string;
  readonly programId: string;
  readonly times: number;
}

export interface PreviewFigures {
  readonly tried: string;
  readonly members: number;
  readonly sampled: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly peakMiB: number;
}

/** As the editor asks where it says nothing of a size, and as much as it may ask for. */
const SIZES = [2_000, 5_000];
const WARMING = 2;

/** Latency of a preview: each as the editor asks for it, after another change of a threshold. */
async function measurePreviews(request: PreviewRequest): Promise<PreviewFigures[]> {
  const opened = await openServices(request.databaseUrl);
  try {
    const figures: PreviewFigures[] = [];
    for (const size of SIZES) {
      const changed = (time: number) => ({ ladder: ladderOf([45 + time, 200, 560]) });
      figures.push(await previews(opened, request, { tried: 'a threshold', size, changed }));
      const shared = (time: number) => ({
        division: { kind: 'QUANTILE', shares: [{ ...SHARES[0], share: 0.2 + time / 10_000 }] },
      });
      figures.push(await previews(opened, request, { tried: 'quantiles', size, changed: shared }));
    }
    return figures;
  } finally {
    await opened.close();
  }
}

async function previews(
  { services }: OpenedServices,
  { programId, times }: PreviewRequest,
  what: {
    readonly tried: string;
    readonly size: number;
    readonly changed: (time: number) => object;
  },
): Promise<PreviewFigures> {
  const latencies: number[] = [];
  let [members, sampled] = [0, 0];
  for (let time = -WARMING; time < times; time += 1) {
    const started = performance.now();
    const program = await services.directory.get(programId);
    const outcome = await services.simulationPreview.preview(
      ...([program, what.changed(time + WARMING), what.size] as const),
    );
    if (time >= 0) latencies.push(performance.now() - started);
    invariant(outcome.ok, `the rules are in order: ${JSON.stringify(outcome)}`);
    members = outcome.value.total;
    sampled = outcome.value.sampled;
  }
  const sorted = latencies.toSorted((left, right) => left - right);
  return {
    ...{ tried: what.tried, members, sampled, p50Ms: median(latencies) },
    p99Ms: sorted[Math.ceil(0.99 * sorted.length) - 1] ?? Number.NaN,
    peakMiB: process.resourceUsage().maxRSS / 1_024,
  };
}

serveParent(measurePreviews);
