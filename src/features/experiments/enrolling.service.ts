import type { Db, Tx } from '../../platform/database/database';
import { invariant } from '../../domain/shared/invariant';
import type { EnrolledMember, EnrolMembers, EnrolmentMoment } from '../tiers';
import { EnrolmentStore, type CountedSpan } from './enrolment.store';
import { ExperimentStore } from './experiment.store';

const MAX_WINDOWS = 1_000;

/** Writes who takes part in an experiment, in the unit that decides them by their variant. */
export class Enrolling {
  private readonly enrolments = new EnrolmentStore();
  private readonly experiments = new ExperimentStore();
  /** Days by experiment: an experiment that runs is not changed. */
  private readonly windows = new Map<string, number>();

  /** Two statements for members of whom none takes part yet; none where nobody begins to. */
  readonly enrol: EnrolMembers = async (tx, moment, members) => {
    const [first] = members;
    if (!first) return;
    const { experimentId } = first;
    const ids = members.map(({ memberId }) => memberId);
    // Of whom stood for somebody else, or was not read before the decision, it is not known.
    const known = await this.enrolments.enrolled(tx, experimentId, ids);
    const newcomers = members.filter(({ memberId }) => !known.has(memberId));
    if (newcomers.length === 0) return;
    await this.insert(tx, moment, newcomers);
  };

  private async insert(
    tx: Tx,
    { programId, inForce, decidedAt, recordedAt = decidedAt }: EnrolmentMoment,
    members: readonly EnrolledMember[],
  ): Promise<void> {
    const { calendar, versionNumber } = inForce;
    const days = await this.windowOf(tx, programId, members[0]?.experimentId ?? '');
    const firstDay = calendar.dayOf(recordedAt) + 1;
    const counted: CountedSpan = {
      ...{ firstDay, lastDay: firstDay + days - 1 },
      ...{ from: calendar.startOf(firstDay), until: calendar.startOf(firstDay + days) },
    };
    await this.enrolments.insert(
      tx,
      members.map((member) => ({
        ...{ ...member, versionNumber, counted },
        ...{ enrolledAt: decidedAt, exposedAt: recordedAt },
      })),
    );
  }

  private async windowOf(db: Db, programId: string, experimentId: string): Promise<number> {
    const known = this.windows.get(experimentId);
    if (known !== undefined) return known;
    const [experiment] = await this.experiments.byIds(db, programId, [experimentId]);
    invariant(experiment, 'a trial that runs is an experiment');
    if (this.windows.size >= MAX_WINDOWS) this.windows.clear();
    this.windows.set(experimentId, experiment.content.windowDays);
    return experiment.content.windowDays;
  }
}
