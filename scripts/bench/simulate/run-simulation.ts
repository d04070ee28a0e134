import type { Instant } from '../../../src/domain/shared/instant';
import { invariant } from '../../../src/domain/shared/invariant';
import { viewerOf } from '../../../src/platform/security/viewer';
import { ladderOf, OTHER_THRESHOLDS } from '../base/program';
import type { Workplace } from '../command';
import { clockFrom, openServices } from '../services';
import { answerOnce } from '../worker';

export interface SimulationRequest extends Workplace {
  readonly programId: string;
  readonly at: Instant;
}

/** Asks for a simulation and runs it, as the job does. */
async function simulate({ databaseUrl, programId, at }: SimulationRequest): Promise<unknown> {
  const { services, close } = await openServices(databaseUrl, clockFrom(at));
  try {
    const viewer = viewerOf({
      ...{ kind: 'key', subject: 'bench', programId, memberId: null, roles: ['ADMIN'] },
    });
    invariant(viewer, 'an admin belongs to a programme');
    const rules = { ladder: ladderOf(OTHER_THRESHOLDS) };
    const asked = await services.simulations.ask(viewer, { rules });
    invariant(asked.ok, `the rules are in order: ${JSON.stringify(asked)}`);
    const { done, members } = await services.simulationRunner.run();
    invariant(done === 1, 'it has come to its end');
    const found = await services.simulations.find(programId, asked.value);
    const { promoted, demoted } = found?.report ?? {};
    return { members, promoted, demoted };
  } finally {
    await close();
  }
}

answerOnce(simulate);
