import { canonicalJson } from '../../domain/shared/canonical';
import { invariant } from '../../domain/shared/invariant';
import type { Clock } from '../../platform/clock';
import type { Database, Tx } from '../../platform/database/database';
import { requireProgram, type Viewer } from '../../platform/security/viewer';
import type { MembersService, PersonalSeal, Registration, RegistrationOutcome } from '../members';
import type { ProgramDirectory, ProgramInForce } from '../programs';
import type { TierService } from '../tiers';

export type RegisterMember = Registration & { readonly idempotencyKey?: string | null | undefined };

export interface RegistrationParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly directory: ProgramDirectory;
  readonly members: MembersService;
  readonly tiers: TierService;
  readonly seal: PersonalSeal;
}

/** Registers members: who they are and the tier they start in, in one unit of work. */
export class RegistrationService {
  constructor(private readonly parts: RegistrationParts) {}

  async register(viewer: Viewer, command: RegisterMember): Promise<RegistrationOutcome> {
    const programId = requireProgram(viewer, 'member.register');
    const program = await this.parts.directory.get(programId);
    const { idempotencyKey: key, ...registration } = command;
    const work = (tx: Tx) => this.registerWithin(tx, program, registration);
    const { database, seal, clock } = this.parts;
    if (key === null || key === undefined) return database.run(work);
    const requestHash = seal.requestHash(canonicalJson(registration));
    const scope = `${programId}/memberRegister`;
    return database.once({ scope, key, requestHash, at: clock() }, work);
  }

  private async registerWithin(
    tx: Tx,
    program: ProgramInForce,
    registration: Registration,
  ): Promise<RegistrationOutcome> {
    const { members, tiers, clock } = this.parts;
    const [outcome] = await members.register(tx, program, [registration], 'LIVE');
    invariant(outcome, 'one registration has one outcome');
    if (!outcome.ok) return outcome;
    await tiers.open(tx, program, [outcome.value], { at: clock(), cause: 'REGISTRATION' });
    return outcome;
  }
}
