import type { FastifyInstance } from 'fastify';
import {
  MOVED_HEADER,
  movedRows,
  SIMULATION_NOT_DONE,
} from '../features/simulation/simulation-csv.service';
import type { SimulationsService } from '../features/simulation/simulations.service';
import { csvStream } from '../platform/csv/csv-output';
import { parsePublicId, publicId } from '../platform/id';
import { requirePermission, requireProgram } from '../platform/security/viewer';
import { answerNotFound } from './http-errors';
import { factsOf, type ContextFor } from './request-context';

export interface SimulationCsvParts {
  readonly contextFor: ContextFor;
  readonly simulations: Pick<SimulationsService, 'find' | 'movedMembers'>;
}

/** `GET /simulations/:id/members.csv`: whom a simulation would move, as a file for spreadsheets. */
export function addSimulationCsv(
  app: FastifyInstance,
  { contextFor, simulations }: SimulationCsvParts,
): void {
  app.get<{ Params: { id: string } }>('/simulations/:id/members.csv', async (request, reply) => {
    const { viewer } = await contextFor(factsOf(request));
    const programId = requireProgram(viewer, 'program.simulate');
    // As `Simulation.members` asks: numbers of members are one thing, who they are another.
    requirePermission(viewer, 'member.read');
    const id = parsePublicId('sim', request.params.id) ?? '';
    const found = await simulations.find(programId, id);
    if (found?.state !== 'DONE') return answerNotFound(request, reply, SIMULATION_NOT_DONE);
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${publicId('sim', id)}.csv"`)
      .header('cache-control', 'no-store')
      .send(csvStream(MOVED_HEADER, movedRows(simulations, id)));
  });
}
