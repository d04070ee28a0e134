import { MemberLoaders, MembersService, PersonalSeal } from '../../src/features/members';
import { RegistrationService } from '../../src/features/registration/registration.service';
import { TierService } from '../../src/features/tiers';
import type { Clock } from '../../src/platform/clock';
import type { Database } from '../../src/platform/database/database';
import { createFieldCipher } from '../../src/platform/security/field-cipher';
import { programServices, standingClock } from './programs';

const MASTER_KEY = Buffer.alloc(32, 7);

/** The services of members on a database, as the composition root makes them. */
export function memberServices(database: Database, clock: Clock = standingClock()) {
  const programs = programServices(database, clock);
  const seal = new PersonalSeal(createFieldCipher(MASTER_KEY));
  const members = new MembersService(database, clock, seal);
  const registration = new RegistrationService({
    ...{ database, clock, directory: programs.directory, members, seal },
    tiers: new TierService(),
  });
  const makeLoaders = (programId: string) => new MemberLoaders(database, seal, programId);
  return { ...programs, members, registration, makeLoaders };
}
