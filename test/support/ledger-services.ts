import { BehavioursService } from '../../src/features/behaviours';
import {
  BenefitDirectory,
  BenefitFactsService,
  OrderBenefitsService,
} from '../../src/features/benefits';
import { BirthdayMonths, MembersService, PersonalSeal } from '../../src/features/members';
import {
  announceTo,
  LedgerService,
  PointsCommandService,
  PointsService,
  SettlePointsService,
  ViolationFreeze,
} from '../../src/features/points';
import { FallingDue, ReviewSums, WindowRefresh } from '../../src/features/deciding';
import { RecordedMembers } from '../../src/features/recording/recorded-members.service';
import { RecordingUnit } from '../../src/features/recording/recording-unit.service';
import { RecordingService } from '../../src/features/recording/recording.service';
import { MemberPages, TierService } from '../../src/features/tiers';
import { OutboxService } from '../../src/features/webhooks';
import type { Clock } from '../../src/platform/clock';
import type { Database } from '../../src/platform/database/database';
import { createLog } from '../../src/platform/log';
import { createFieldCipher } from '../../src/platform/security/field-cipher';
import { programServices } from './programs';

export type LedgerServices = ReturnType<typeof ledgerServices>;

/**
 * Everything that changes wallets on one database, as the composition root makes it, without the
 * API: a process that is to be killed has to start fast.
 */
export function ledgerServices(database: Database, clock: Clock) {
  const log = createLog('silent');
  const { directory, programs } = programServices(database, clock);
  const seal = new PersonalSeal(createFieldCipher(Buffer.alloc(32, 7)));
  const members = new MembersService(database, clock, seal);
  const tiers = new TierService();
  const outbox = new OutboxService(clock);
  const ledger = new LedgerService(announceTo(outbox), new ViolationFreeze(outbox), log);
  const behaviours = new BehavioursService();
  const windows = new WindowRefresh(behaviours);
  const facts = new BenefitFactsService({
    ...{ pages: new MemberPages(), behaviours, birthdays: new BirthdayMonths(seal) },
  });
  const reviews = new ReviewSums(behaviours);
  const recording = new RecordingService({
    ...{ database, clock, directory, programs, behaviours },
    members: new RecordedMembers(members, tiers),
    unit: new RecordingUnit({
      ...{ behaviours, tiers, windows, reviews, dues: new FallingDue(reviews, tiers) },
      points: new PointsService(ledger),
      benefits: new OrderBenefitsService(new BenefitDirectory(database, clock), facts),
    }),
  });
  const commands = new PointsCommandService({
    ...{ database, clock, directory, members, tiers, ledger },
  });
  const settling = new SettlePointsService({ database, clock, log, directory, ledger });
  return { database, directory, programs, members, tiers, ledger, recording, commands, settling };
}
