import type { Instant } from '../../../src/domain/shared/instant';
import type { Baselines } from '../baseline/baselines';
import { runScript } from '../command';
import { contest, told, type TierFigures } from '../million/contest';
import type { Million } from '../million/million';
import type { SimulationRequest } from './run-simulation';

/** Other thresholds tried on everybody, in a process of its own. */
export async function measureSimulation(
  { databaseUrl, databasePid, programId }: Million,
  baselines: Baselines,
  { at, rounds }: { readonly at: Instant; readonly rounds: number },
): Promise<TierFigures[]> {
  await baselines.settle();
  const simulate = () =>
    runScript<SimulationRequest>('simulate/run-simulation', {
      ...{ databaseUrl, databasePid, programId, at },
    });
  return contest({
    laurel: [told('a threshold changed', simulate)],
    baselines: baselines.others(),
    rounds,
  });
}
