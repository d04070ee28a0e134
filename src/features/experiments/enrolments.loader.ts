import DataLoader from 'dataloader';
import type { Database } from '../../platform/database/database';
import { EnrolmentStore, type Enrolment } from './enrolment.store';
import { ExperimentStore, type StoredExperiment } from './experiment.store';

/** What one request loads of experiments: one statement for each kind. */
export class EnrolmentLoaders {
  /** What a member takes or took part in, the latest first. */
  readonly ofMember: DataLoader<string, readonly Enrolment[]>;
  readonly experiments: DataLoader<string, StoredExperiment | null>;
  private readonly enrolments = new EnrolmentStore();
  private readonly stored = new ExperimentStore();

  constructor({ reader }: Pick<Database, 'reader'>, programId: string) {
    this.ofMember = new DataLoader(async (memberIds) => {
      const found = await this.enrolments.ofMembers(reader, memberIds);
      return memberIds.map((id) => found.filter(({ memberId }) => memberId === id));
    });
    this.experiments = new DataLoader(async (ids) => {
      const found = await this.stored.byIds(reader, programId, ids);
      const byId = new Map(found.map((experiment) => [experiment.id, experiment]));
      return ids.map((id) => byId.get(id) ?? null);
    });
  }
}

export type MakeEnrolmentLoaders = (programId: string) => EnrolmentLoaders;

/** Names the loaders among those of a request. */
export const ENROLMENT_LOADERS: { readonly name: string; readonly loader?: EnrolmentLoaders } = {
  name: 'experiments',
};
