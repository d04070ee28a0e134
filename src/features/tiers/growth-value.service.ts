import { invariant } from '../../domain/shared/invariant';
import { rankOfScore } from '../../domain/tiering/division';
import { contributionsOf, type Contribution } from '../../domain/tiering/explain';
import { openRank } from '../../domain/tiering/promotion';
import { tierAt, type ProgramRules, type TrialVariant } from '../../domain/tiering/rules';
import { trialInForce, type StoredTrial } from '../../domain/tiering/trial-in-force';
import type { Database } from '../../platform/database/database';
import type { ProgramInForce, ProgramsService, ProgramTrials } from '../programs';
import type { MemberState, StateWithSums } from './state-row.store';

const MAX_VERSIONS = 1_000;

/** By what a state was decided. */
type DecidedBy = Pick<MemberState, 'versionNumber' | 'movement'>;

/** Explains scores by the rules that they were computed with. */
export class GrowthValueService {
  /** Versions are immutable, so what was read once stays. */
  private readonly versions = new Map<string, Promise<ProgramRules>>();
  /** So is the document of an experiment that has begun. */
  private readonly endedTrials = new Map<string, Promise<StoredTrial | null>>();

  constructor(
    private readonly programs: Pick<ProgramsService, 'versions'>,
    private readonly trials: Pick<ProgramTrials, 'find'>,
    private readonly database: Pick<Database, 'reader'>,
  ) {}

  /** What each feature brought to the score of a member's state. */
  async contributions(
    program: ProgramInForce,
    { state, sums }: StateWithSums,
  ): Promise<readonly Contribution[]> {
    const rules = await this.rulesOf(program, state);
    const source = {
      sums,
      joinedDay: Float64Array.of(state.joinedDay),
      today: Float64Array.of(program.calendar.dayOf(state.evaluatedAt)),
      minorPerMajor: program.minorPerMajor,
    };
    return contributionsOf({ ...program.inForce, rules }, source, 0);
  }

  /**
   * The tier that a score gave by the rules of its version and variant, invitations considered,
   * with those rules.
   */
  async candidate(
    program: ProgramInForce,
    state: DecidedBy & Pick<MemberState, 'score'>,
  ): Promise<{ readonly rules: ProgramRules; readonly code: string }> {
    const rules = await this.rulesOf(program, state);
    const { ladder } = rules;
    const invited = ladder.findIndex(({ code }) => code === state.movement?.invited);
    const invitedRank = invited < 0 ? null : invited;
    const rank = openRank(rules, { invitedRank }, rankOfScore(ladder, state.score));
    return { rules, code: tierAt(rules, rank).code };
  }

  private async rulesOf(
    program: ProgramInForce,
    { versionNumber: number, movement }: DecidedBy,
  ): Promise<ProgramRules> {
    const { experiment, variant } = movement?.trial ?? {};
    if (experiment !== undefined && variant !== undefined) {
      const rules = await this.variantRules(program, number, { experiment, variant });
      if (rules) return rules;
    }
    const { inForce } = program;
    if (number === inForce.versionNumber) return inForce.rules;
    return this.kept(`${program.id}:${number}`, () => this.readRules(program.id, number));
  }

  /** Of an experiment that runs, or has run; null where the version is not the one it was on. */
  private async variantRules(
    { id, inForce, publishedRules }: ProgramInForce,
    versionNumber: number,
    { experiment, variant }: { readonly experiment: string; readonly variant: string },
  ): Promise<ProgramRules | null> {
    const { trial, population } = inForce;
    const rulesIn = (variants: readonly TrialVariant[]) =>
      variants.find(({ code }) => code === variant)?.rules ?? null;
    if (trial?.experimentId === experiment) return rulesIn(trial.variants);
    const ended = await this.endedTrial(id, experiment);
    if (ended?.versionNumber !== versionNumber) return null;
    const isInForce = versionNumber === inForce.versionNumber;
    const published = isInForce
      ? publishedRules
      : await this.kept(`${id}:${versionNumber}`, () => this.readRules(id, versionNumber));
    return rulesIn(trialInForce(ended, published, isInForce ? population : null).variants);
  }

  private endedTrial(programId: string, experimentId: string): Promise<StoredTrial | null> {
    const known = this.endedTrials.get(experimentId);
    if (known) return known;
    if (this.endedTrials.size >= MAX_VERSIONS) this.endedTrials.clear();
    const reading = this.trials
      .find(this.database.reader, programId, [experimentId])
      .then(([trial]) => trial ?? null);
    reading.catch(() => this.endedTrials.delete(experimentId));
    this.endedTrials.set(experimentId, reading);
    return reading;
  }

  private kept(key: string, read: () => Promise<ProgramRules>): Promise<ProgramRules> {
    const known = this.versions.get(key);
    if (known) return known;
    if (this.versions.size >= MAX_VERSIONS) this.versions.clear();
    const reading = read();
    reading.catch(() => this.versions.delete(key));
    this.versions.set(key, reading);
    return reading;
  }

  private async readRules(programId: string, number: number): Promise<ProgramRules> {
    const [version] = await this.programs.versions(programId, {
      newestFirst: true,
      below: number + 1,
      above: null,
      limit: 1,
    });
    invariant(version?.number === number, 'a member was decided by a version that exists');
    return version.rules;
  }
}
