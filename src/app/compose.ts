import { invariant } from '../domain/shared/invariant';
import { AccessService } from '../features/access';
import { BehavioursService } from '../features/behaviours';
import { MemberLoaders, MembersService, PersonalSeal } from '../features/members';
import {
  announceTo,
  LedgerService,
  SettlePointsService,
  ViolationFreeze,
} from '../features/points';
import {
  ProgramDirectory,
  ProgramsService,
  VersionPopulations,
  type CheckClock,
  type IssueAdminKey,
} from '../features/programs';
import { ImportService } from '../features/recording/import.service';
import { RegistrationService } from '../features/registration/registration.service';
import { TierActsService } from '../features/tier-acts';
import { OutboxService } from '../features/webhooks';
import type { Clock } from '../platform/clock';
import type { Config } from '../platform/config';
import type { Database } from '../platform/database/database';
import { openJobQueue } from '../platform/jobs/open-job-queue';
import type { Log } from '../platform/log';
import { createFieldCipher } from '../platform/security/field-cipher';
import { createTokenVerifier } from '../platform/security/jwt';
import { loadMasterKey } from '../platform/security/master-key';
import { composeAudit } from './compose-audit';
import { composeBenefits } from './compose-benefits';
import { composeExperiments } from './compose-experiments';
import { composeMerging } from './compose-merging';
import { composeDeciding } from './compose-deciding';
import { composeModels } from './compose-models';
import { composeNightly } from './compose-nightly';
import { composePoints } from './compose-points';
import { composePrograms } from './compose-programs';
import { composeSimulation } from './compose-simulation';
import { composeRecording } from './compose-recording';
import { composeRewards } from './compose-rewards';
import { composeTiers } from './compose-tiers';
import { composeWebhooks } from './compose-webhooks';
import type { StreamLimits } from './event-streams';
import type { HttpServer } from './http';
import { jobsOf } from './jobs';
import { serveServices } from './serve-services';

/** What everything is made of. */
export interface ComposeParts {
  readonly config: Config;
  readonly log: Log;
  readonly database: Database;
  readonly clock: Clock;
}

export type Services = ReturnType<typeof compose>;

/** Puts the services together, each once: the only place that knows all of them. */
export function compose(parts: ComposeParts) {
  const { config, database, clock } = parts;
  const jobs = openJobQueue({ ...parts, jobs: config.jobs });
  const cipher = createFieldCipher(loadMasterKey(config.masterKey));
  const seal = new PersonalSeal(cipher);
  const access = accessOf(parts);
  const directory = new ProgramDirectory(database, clock);
  const members = new MembersService(database, clock, seal);
  const outbox = new OutboxService(clock);
  const told = composeTiers({ ...parts, outbox });
  const { tiers } = told;
  const registration = new RegistrationService({ ...parts, directory, members, tiers, seal });
  const violations = new ViolationFreeze(outbox);
  const ledger = new LedgerService(announceTo(outbox), violations, parts.log);
  const settling = new SettlePointsService({ ...parts, directory, ledger });
  const behaviours = new BehavioursService();
  const decisions = composeDeciding({ database, clock, directory, behaviours, tiers });
  const { deciding, recalculation, settleTier, settleDue, population } = decisions;
  const populations = new VersionPopulations(directory, (program, publishedRules, asOf) =>
    population.measure({ ...program, publishedRules }, { asOf }),
  );
  const programs = new ProgramsService(database, clock, directory, {
    ...{ issueAdminKey: issueAdminKey(access), populations, settleDue },
  });
  const benefits = composeBenefits({
    ...{ database, clock, directory, behaviours },
    ...{ members, seal, settleTier, tiers },
  });
  const { recording, earningPreview } = composeRecording({
    ...{ database, clock, directory, programs, behaviours },
    ...{ members, tiers, ledger, decisions, benefits },
  });
  const tierActs = new TierActsService({ ...parts, directory, members, tiers, deciding });
  const importing = new ImportService(clock, recording, recalculation);
  const makeMemberLoaders = (programId: string) => new MemberLoaders(database, seal, programId);
  const audit = composeAudit({ ...parts, directory, programs, violations });
  const checkClock: CheckClock = (programId, now) => settling.checkClock(programId, now);
  const around = composePrograms(parts, directory, {
    ...{ populations, settleDue, checkClock, log: parts.log },
  });
  const nightly = composeNightly({
    ...{ ...parts, ...audit, ...decisions, ...around, directory, tiers, settling },
  });
  const services = {
    ...composePoints({ ...parts, directory, members, tiers, ledger, outbox }),
    ...composeMerging({ ...parts, ...decisions, directory, members, tiers, ledger }),
    ...composeSimulation({
      ...{ ...parts, ...decisions, ...around, jobs, directory, behaviours, tiers },
      actsOf: (db, memberIds) => tierActs.of(db, memberIds),
    }),
    ...composeExperiments({ ...parts, directory, tiers, settleDue, checkClock, ...benefits }),
    ...composeModels({ ...parts, jobs, directory, tiers, settleDue }),
    ...composeRewards({ ...parts, directory, members, settleTier, ledger, outbox }),
    ...composeWebhooks({ ...parts, outbox, cipher }),
    ...{ ...audit, ...benefits, ...told, ...around, access, clock, database },
    ...{ directory, importing, jobs, members, programs },
    ...{ earningPreview, nightly, recalculation, recording, registration, tierActs },
    ...{ ledger, outbox, violations, settling, settleTier, makeMemberLoaders },
  };
  for (const job of jobsOf(services)) jobs.register(job);
  return {
    ...services,
    /** Services over HTTP, not listening yet. */
    http: (limits?: StreamLimits): Promise<HttpServer> => serveServices(parts, services, limits),
    /** Ends what runs and writes what still waits to be written; the database stays open. */
    close: async (): Promise<void> => {
      told.tierWatch.close();
      await jobs.close();
      await access.close();
    },
  };
}

function accessOf({ config, database, clock }: ComposeParts): AccessService {
  return new AccessService({
    database,
    clock,
    environment: config.environment === 'production' ? 'live' : 'test',
    verifyToken: config.jwt && createTokenVerifier(config.jwt, clock),
  });
}

/** The first key of a programme is made within the unit that makes the programme. */
const issueAdminKey =
  (access: AccessService): IssueAdminKey =>
  async (tx, programId) => {
    const issued = await access.createKeyWithin(tx, { name: 'first', roles: ['ADMIN'], programId });
    invariant(issued.ok, 'a new programme can have an admin');
    return issued.value.key;
  };
