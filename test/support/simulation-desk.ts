import type { Services } from '../../src/app/compose';
import { SIMULATED_DIRECTIONS } from '../../src/domain/tiering/simulation';
import type {
  AskSimulation,
  MovedMember,
  StoredSimulation,
} from '../../src/features/simulation/simulations.service';
import { query } from '../../src/platform/database/sql';
import type { TestDatabase } from './database';
import { viewer } from './programs';

/** Where simulations are asked for, run and read. */
export type SimulationWorld = {
  readonly database: TestDatabase;
  readonly services: Services;
  readonly programId: string;
};

export async function askSimulation(
  { services, programId }: SimulationWorld,
  asked: AskSimulation,
): Promise<string> {
  const outcome = await services.simulations.ask(viewer('MARKETER', programId), asked);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

export async function simulationOf(
  { services, programId }: SimulationWorld,
  id: string,
): Promise<StoredSimulation> {
  const simulation = await services.simulations.find(programId, id);
  if (!simulation) throw new Error('no simulation');
  return simulation;
}

/** Asked for, and run to its end. */
export async function simulated(
  world: SimulationWorld,
  asked: AskSimulation,
): Promise<StoredSimulation> {
  const id = await askSimulation(world, asked);
  await world.services.simulationRunner.run();
  return simulationOf(world, id);
}

/** Everybody whom a simulation would move. */
export async function movedBy({ services }: SimulationWorld, id: string): Promise<MovedMember[]> {
  const pages = await Promise.all(
    SIMULATED_DIRECTIONS.map((direction) =>
      services.simulations.movedMembers(id, { direction, after: '', limit: 1_000 }),
    ),
  );
  return pages.flat();
}

/** The tier of each member now. */
export async function tiersNow({
  database,
}: SimulationWorld): Promise<ReadonlyMap<string, string>> {
  const rows = await query<{ member_id: string; tier_code: string }>(
    database.reader,
    'SELECT member_id, tier_code FROM member_state',
  );
  return new Map(rows.map(({ member_id, tier_code }) => [member_id, tier_code]));
}

/** The rows of every table but those of simulations, as text. */
export async function everythingElse({ database: { reader } }: SimulationWorld): Promise<string> {
  const names = await query<{ name: string }>(
    reader,
    reader.dialect === 'sqlite'
      ? `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`
      : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
  );
  const others = names
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('simulation'))
    .toSorted();
  const rows = await Promise.all(others.map((name) => query(reader, `SELECT * FROM ${name}`)));
  return JSON.stringify(others.map((name, place) => [name, rows[place]]));
}
