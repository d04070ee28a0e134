import type { ExperimentSums } from '../../domain/experiments/metrics';
import type { Instant } from '../../domain/shared/instant';
import type { Clock } from '../../platform/clock';
import type { Database } from '../../platform/database/database';
import type { ProgramDirectory, ProgramInForce } from '../programs';
import { addedPages, EnrolmentStore, NO_METRICS, type PageSums } from './enrolment.store';
import type { StoredExperiment } from './experiment.store';
import { LookStore, type StoredLook } from './look.store';

/** Members added up by one statement: none takes long, however many take part. */
const MEMBERS_PER_PAGE = 20_000;
const MAX_LOOKS = 400;

/** Adds up what experiments came to, and keeps every look. */
export class ExperimentResults {
  private readonly enrolments = new EnrolmentStore();
  private readonly looks = new LookStore();

  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly directory: ProgramDirectory;
      /** 20,000 where nothing is said. */
      readonly membersPerPage?: number;
    },
  ) {}

  /** Adds up what an experiment has come to by now, or had when it was stopped, and keeps it. */
  async look(experiment: StoredExperiment): Promise<StoredLook> {
    const look = await this.measure(experiment);
    await this.parts.database.run((tx) => this.looks.insert(tx, experiment.id, look));
    return look;
  }

  /**
   * The looks that were taken, oldest first, the last of them current: taken now, and not kept,
   * where nobody has looked yet or since the experiment was stopped. None before it has started.
   */
  async series(experiment: StoredExperiment): Promise<readonly StoredLook[]> {
    if (experiment.started === null) return [];
    const looks = await this.looks.latest(this.parts.database.reader, experiment.id, MAX_LOOKS);
    const last = looks.at(-1);
    const isCurrent = last && last.at >= (experiment.stopped?.at ?? last.at);
    return isCurrent ? looks : [...looks, await this.measure(experiment)];
  }

  /** When it was last looked at; null where nobody has. */
  async lastLookedAt(experimentId: string): Promise<Instant | null> {
    const [look] = await this.looks.latest(this.parts.database.reader, experimentId, 1);
    return look?.at ?? null;
  }

  /** Page by page; three statements for each, and no member leaves the database. */
  private async measure(experiment: StoredExperiment): Promise<StoredLook> {
    const { database, clock, directory, membersPerPage: size = MEMBERS_PER_PAGE } = this.parts;
    const { reader } = database;
    const program = await directory.get(experiment.programId);
    const at = experiment.stopped?.at ?? clock();
    const sizes = await this.enrolments.sizes(reader, experiment.id, at);
    let sums: PageSums = new Map();
    for (let above: string | null = ''; above !== null;) {
      const page = { above, size, minorPerMajor: program.minorPerMajor };
      const found = await this.enrolments.sumPage(reader, experiment.id, page, upTo(program, at));
      sums = addedPages(sums, found.sums);
      above = found.last;
    }
    return { at, sums: inOrder(experiment, sizes, sums) };
  }
}

const upTo = ({ calendar }: ProgramInForce, at: Instant) => ({ day: calendar.dayOf(at), at });

const inOrder = (
  { content: { variants } }: StoredExperiment,
  sizes: ReadonlyMap<string, number>,
  sums: PageSums,
): ExperimentSums =>
  variants.map(({ code }) => ({
    ...{ variant: code, members: sizes.get(code) ?? 0 },
    metrics: sums.get(code) ?? NO_METRICS,
  }));
