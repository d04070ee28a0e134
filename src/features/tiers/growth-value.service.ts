import { invariant } from '../../domain/shared/invariant';
import { rankOfScore } from '../../domain/tiering/division';
import { contributionsOf, type Contribution } from '../../domain/tiering/explain';
import { openRank } from '../../domain/tiering/promotion';
import { tierAt, type ProgramRules } from '../../domain/tiering/rules';
import type { ProgramInForce, ProgramsService } from '../programs';
import type { MemberState, StateWithSums } from './state.store';

const MAX_VERSIONS = 1_000;

/** Explains growth values by the rules that they were computed with. */
export class GrowthValueService {
  /** Versions are immutable, so what was read once stays. */
  private readonly versions = new Map<string, Promise<ProgramRules>>();

  constructor(private readonly programs: Pick<ProgramsService, 'versions'>) {}

  /** What each feature brought to the score of a member's state. */
  async contributions(
    program: ProgramInForce,
    { state, sums }: StateWithSums,
  ): Promise<readonly Contribution[]> {
    const rules = await this.rulesOf(program, state.versionNumber);
    const source = {
      sums,
      joinedDay: Float64Array.of(state.joinedDay),
      today: Float64Array.of(program.calendar.dayOf(state.evaluatedAt)),
      minorPerMajor: program.minorPerMajor,
    };
    return contributionsOf({ ...program.inForce, rules }, source, 0);
  }

  /** The code of the tier that a score gave by the rules of its version, invitations considered. */
  async candidateCode(
    program: ProgramInForce,
    state: Pick<MemberState, 'score' | 'versionNumber' | 'movement'>,
  ): Promise<string> {
    const rules = await this.rulesOf(program, state.versionNumber);
    const { ladder } = rules;
    const invited = ladder.findIndex(({ code }) => code === state.movement?.invited);
    const invitedRank = invited < 0 ? null : invited;
    return tierAt(rules, openRank(rules, { invitedRank }, rankOfScore(ladder, state.score))).code;
  }

  private rulesOf(program: ProgramInForce, number: number): Promise<ProgramRules> {
    const { inForce } = program;
    if (number === inForce.versionNumber) return Promise.resolve(inForce.rules);
    const key = `${program.id}:${number}`;
    const known = this.versions.get(key);
    if (known) return known;
    if (this.versions.size >= MAX_VERSIONS) this.versions.clear();
    const read = this.readRules(program.id, number);
    read.catch(() => this.versions.delete(key));
    this.versions.set(key, read);
    return read;
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
