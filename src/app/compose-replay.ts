import { ReplayService } from '../features/recording/replay.service';
import type { SettableClock } from '../platform/clock';
import type { Services } from './compose';

/** A replay over services that were composed with this clock. */
export const composeReplay = (services: Services, clock: SettableClock): ReplayService =>
  new ReplayService({
    ...services,
    clock,
    runNights: (programId, signal) => services.nightly.run({ programId, signal }),
    lastNight: (programId) => services.nightly.lastDay(programId),
  });
