import type { BenefitRule } from '../../domain/benefits/benefit-rule';
import type { BenefitSetting } from '../../domain/benefits/benefit-setting';
import { compileBenefits, type CompiledRules } from '../../domain/benefits/compile';
import type { Instant } from '../../domain/shared/instant';
import type { Clock } from '../../platform/clock';
import type { Database, Db } from '../../platform/database/database';
import type { ProgramInForce } from '../programs';
import { BenefitRuleStore, type RulesMark } from './benefit-rule.store';
import { BenefitVersionStore, type StoredBenefitVersion } from './benefit-version.store';

/** The benefit rules that hold, compiled once for all who ask. */
export type BenefitsInForce = {
  readonly compiled: CompiledRules;
  /** What was published of each, by code. */
  readonly versions: ReadonlyMap<string, StoredBenefitVersion>;
  /** Whether one of them multiplies points: otherwise recording need not ask. */
  readonly multiplies: boolean;
};

interface Entry {
  readonly inForce: BenefitsInForce;
  readonly mark: RulesMark;
  /** Rules are checked and told by the ladder in force. */
  readonly programVersion: number;
  /** An experiment that begins or ends puts other rules in force for its members. */
  readonly experimentId: string | null;
  readonly checkedAt: Instant;
}

/** What another process published is seen after this long at the latest. */
const RECHECK_MS = 1_000;
const MAX_PROGRAMS = 1_000;

/** The benefit rules in force, in process: to read them costs no statement for a second. */
export class BenefitDirectory {
  private readonly rules = new BenefitRuleStore();
  private readonly versions = new BenefitVersionStore();
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Within a unit of work its `tx` is given, before the unit publishes anything. */
  async get(program: ProgramInForce, tx?: Db): Promise<BenefitsInForce> {
    const known = this.entries.get(program.id);
    const experimentId = program.inForce.trial?.experimentId ?? null;
    const isSame =
      known?.programVersion === program.inForce.versionNumber &&
      known.experimentId === experimentId;
    if (known && isSame && this.isFresh(known)) return known.inForce;
    const fresh = await this.refresh(tx ?? this.database.reader, program, isSame ? known : null);
    if (this.entries.size >= MAX_PROGRAMS) this.entries.clear();
    this.entries.set(program.id, fresh);
    return fresh.inForce;
  }

  /** What was published or archived in this process is seen by the next call. */
  invalidate(programId: string): void {
    this.entries.delete(programId);
  }

  /** Clocks may step back: an entry from the future is not fresh either. */
  private isFresh({ checkedAt }: Entry): boolean {
    return Math.abs(this.clock() - checkedAt) < RECHECK_MS;
  }

  private async refresh(
    db: Db,
    program: ProgramInForce,
    known: Entry | null | undefined,
  ): Promise<Entry> {
    const checkedAt = this.clock();
    // The mark is read first: what is published after it makes the next mark another one.
    const mark = await this.rules.mark(db, program.id);
    if (known?.mark.versions === mark.versions && known.mark.archived === mark.archived) {
      return { ...known, checkedAt };
    }
    const versions = await this.versions.inForce(db, program.id);
    const { versionNumber: programVersion, trial } = program.inForce;
    const inForce = benefitsOf(versions, program);
    return { inForce, mark, programVersion, experimentId: trial?.experimentId ?? null, checkedAt };
  }
}

/** What of a programme benefit rules must fit, and are told with. */
export const settingOf = ({
  locales,
  currencyCode,
  calendar,
  inForce,
}: ProgramInForce): BenefitSetting => ({
  ...{ locales, currencyCode, calendar },
  tiers: inForce.rules.ladder.map(({ code, names }) => ({ code, names })),
});

const benefitsOf = (
  versions: readonly StoredBenefitVersion[],
  program: ProgramInForce,
): BenefitsInForce => {
  const rules = versions.map(({ content }) => content);
  return {
    compiled: compileBenefits(rules, settingOf(program), program.benefitVariants),
    versions: new Map(versions.map((version) => [version.content.code, version])),
    multiplies:
      rules.some(multiplies) || program.benefitVariants.some(({ rule }) => multiplies(rule)),
  };
};

const multiplies = ({ then }: BenefitRule): boolean =>
  then.some(({ kind }) => kind === 'POINTS_MULTIPLIER');
