import { uncheckedOf } from '../../src/domain/tiering/check-rules';
import type { ProgramRules } from '../../src/domain/tiering/rules';
import { SIMULATED_DIRECTIONS, type SimulationReport } from '../../src/domain/tiering/simulation';
import type { MovedMember } from '../../src/features/simulation/simulations.service';
import type { PipelineStage } from './pipeline-stage';
import { viewer } from './programs';

/** What a simulation came to, as of now. */
export type Simulated = {
  readonly report: SimulationReport;
  readonly moved: readonly MovedMember[];
};

/** Simulates rules over the members of a stage, as of now; those in force where none are given. */
export async function simulate(
  { services, programId }: PipelineStage,
  rules: ProgramRules | null,
): Promise<Simulated> {
  const { simulations, simulationRunner } = services;
  const asked = await simulations.ask(viewer('MARKETER', programId), {
    ...{ rules: rules === null ? {} : uncheckedOf(rules), asOf: null },
  });
  if (!asked.ok) throw new Error(JSON.stringify(asked.error));
  await simulationRunner.run();
  const found = await simulations.find(programId, asked.value);
  if (!found?.report) throw new Error(`The simulation is ${found?.state}`);
  const pages = await Promise.all(
    SIMULATED_DIRECTIONS.map((direction) =>
      simulations.movedMembers(asked.value, { direction, after: '', limit: 1_000 }),
    ),
  );
  return { report: found.report, moved: pages.flat() };
}
