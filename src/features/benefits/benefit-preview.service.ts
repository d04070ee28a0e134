import type { AskedBenefits } from '../../domain/benefits/asked-benefits';
import type { BenefitAnswer } from '../../domain/benefits/benefit-answer';
import type { BenefitFault } from '../../domain/benefits/benefit-fault';
import type { BenefitRule } from '../../domain/benefits/benefit-rule';
import type { BenefitFinding } from '../../domain/benefits/finding';
import { lintBenefits } from '../../domain/benefits/lint';
import { parseBenefitRule } from '../../domain/benefits/check-rule';
import { compileBenefits } from '../../domain/benefits/compile';
import type { Instant } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';
import { ok, refused, type Result } from '../../domain/shared/result';
import { estimatedCount, type EstimatedCount } from '../../domain/tiering/preview-matrix';
import type { Clock } from '../../platform/clock';
import type { Database } from '../../platform/database/database';
import type { ProgramInForce } from '../programs';
import type { MemberPages, TierService } from '../tiers';
import {
  settingOf,
  type BenefitDirectory,
  type BenefitsInForce,
} from './benefit-directory.service';
import type { BenefitEvaluation } from './benefit-evaluation.service';
import { BenefitRuleStore } from './benefit-rule.store';

/** What becomes of a member's benefit with a rule that is tried. */
export const BENEFIT_CHANGES = ['GAINED', 'LOST', 'KEPT', 'CHANGED'] as const;
export type BenefitChange = (typeof BENEFIT_CHANGES)[number];

/** About how many members have one benefit more, less, as before, or otherwise. */
export type BenefitChangeCount = EstimatedCount & {
  readonly ruleCode: string;
  readonly change: BenefitChange;
};

/** What a rule would do, from a sample. */
export type BenefitPreview = {
  /** The rule as it would be kept. */
  readonly rule: BenefitRule;
  readonly sampled: number;
  readonly total: number;
  readonly asOf: Instant;
  /** Who would get what it gives; of them, who does not now; and who does now and would not. */
  readonly reached: EstimatedCount;
  readonly gained: EstimatedCount;
  readonly lost: EstimatedCount;
  /** Of the rule that is tried, then of others that it takes the place of or makes room for. */
  readonly changes: readonly BenefitChangeCount[];
  /** What in the rule can hardly be meant beside those that hold. */
  readonly findings: readonly BenefitFinding[];
  readonly names: TestedRule['names'];
};

/** Why a rule cannot be tried: what is wrong with it, or with the context. */
export type TrialFaults = {
  readonly rule: readonly BenefitFault[];
  readonly context: readonly BenefitFault[];
};

/** A rule with its answer for one member, and the names of all that it may name. */
export type TestedRule = {
  readonly rule: BenefitRule;
  readonly answer: BenefitAnswer;
  readonly names: ReadonlyMap<string, BenefitRule['names']>;
};

type Tried = {
  readonly rule: BenefitRule;
  readonly asked: AskedBenefits;
  readonly before: BenefitsInForce;
  readonly after: Pick<BenefitsInForce, 'compiled' | 'versions'>;
};

/** Members that are answered at a time. */
const PAGE = 500;

/** Tries a rule among those that hold. Nothing is written. */
export class BenefitPreviewService {
  private readonly rules = new BenefitRuleStore();

  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly directory: BenefitDirectory;
      readonly evaluation: BenefitEvaluation;
      readonly tiers: TierService;
      readonly pages: MemberPages;
    },
  ) {}

  /** Whom a rule would touch, by a sample of about so many members. */
  async preview(
    program: ProgramInForce,
    rule: unknown,
    asked: AskedBenefits,
    size: number,
  ): Promise<Result<BenefitPreview, TrialFaults>> {
    const tried = await this.try(program, rule, asked);
    if (!tried.ok) return tried;
    const { tiers, pages, clock } = this.parts;
    const { reader } = this.parts.database;
    const asOf = clock();
    const total = await tiers.count(reader, program.id);
    const memberIds = await pages.sample(reader, program.id, { size, total });
    const { rule: kept, after } = tried.value;
    const { code } = kept;
    const together = after.compiled.rules.map(({ rule: each }) => each);
    const sampled = memberIds.length;
    const counts = await this.count(program, tried.value, memberIds);
    const estimate = (members: number) => estimatedCount(members, sampled, total);
    const own = (...kinds: readonly BenefitChange[]) =>
      estimate(
        counts
          .filter((each) => each.ruleCode === code && kinds.includes(each.change))
          .reduce((sum, { members }) => sum + members, 0),
      );
    return ok({
      ...{ rule: kept, sampled, total, asOf, names: namesOf(after.versions) },
      findings: lintBenefits(together, settingOf(program)).filter(
        ({ ruleCode }) => ruleCode === code,
      ),
      ...{ reached: own('GAINED', 'KEPT', 'CHANGED'), gained: own('GAINED'), lost: own('LOST') },
      changes: counts
        .map(({ ruleCode, change, members }) => ({ ruleCode, change, ...estimate(members) }))
        .toSorted(byRule(code)),
    });
  }

  /** What would change for these members, page by page: none takes more than a statement can. */
  private async count(
    program: ProgramInForce,
    { asked, before, after }: Tried,
    memberIds: readonly string[],
  ): Promise<readonly Counted[]> {
    const { evaluation, database } = this.parts;
    const counts = new Map<string, Counted>();
    for (let from = 0; from < memberIds.length; from += PAGE) {
      const page = { ...asked, memberIds: memberIds.slice(from, from + PAGE) };
      const was = await evaluation.decide(database.reader, program, { ...page, inForce: before });
      const willBe = await evaluation.decide(database.reader, program, { ...page, inForce: after });
      countChanges(counts, was, willBe);
    }
    return [...counts.values()];
  }

  /** What a rule says of one member, every condition told. */
  async test(
    program: ProgramInForce,
    rule: unknown,
    asked: AskedBenefits,
    memberId: string,
  ): Promise<Result<TestedRule, TrialFaults>> {
    const tried = await this.try(program, rule, asked);
    if (!tried.ok) return tried;
    const { reader } = this.parts.database;
    const { after: inForce, asked: checked } = tried.value;
    const question = { ...checked, inForce, memberIds: [memberId] };
    const [answers = []] = await this.parts.evaluation.decide(reader, program, question);
    const answer = answers.find(({ ruleCode }) => ruleCode === tried.value.rule.code);
    invariant(answer, 'every rule is answered');
    return ok({ rule: tried.value.rule, answer, names: namesOf(inForce.versions) });
  }

  /** The rule in the place of what holds of it, or beside all that holds. */
  private async try(
    program: ProgramInForce,
    unchecked: unknown,
    asked: AskedBenefits,
  ): Promise<Result<Tried, TrialFaults>> {
    const setting = settingOf(program);
    const rule = parseBenefitRule(unchecked, setting);
    const context = this.parts.evaluation.check(program, asked);
    if (!rule.ok || !context.ok) {
      return refused({
        rule: rule.ok ? [] : rule.error,
        context: context.ok ? [] : context.error,
      });
    }
    const { reader } = this.parts.database;
    const before = await this.parts.directory.get(program);
    const { code } = rule.value;
    const others = [...before.versions.values()].map(({ content }) => content);
    const rules = [...others.filter((each) => each.code !== code), rule.value];
    // What was used of an archived version counts for the next one too.
    const kept = await this.rules.byCode(reader, program.id, code);
    const named = { ruleId: kept?.id ?? '', content: rule.value, number: 0 };
    const unpublished = { reason: '', publishedBy: '', publishedAt: 0, approvedBy: null };
    const versions = new Map(before.versions).set(code, { ...named, ...unpublished });
    const compiled = compileBenefits(rules, setting);
    return ok({
      ...{ rule: rule.value, asked: context.value, before },
      after: { compiled, versions },
    });
  }
}

const namesOf = (versions: BenefitsInForce['versions']): TestedRule['names'] =>
  new Map([...versions].map(([code, { content }]) => [code, content.names]));

type Counted = {
  readonly ruleCode: string;
  readonly change: BenefitChange;
  readonly members: number;
};

function countChanges(
  counts: Map<string, Counted>,
  before: readonly (readonly BenefitAnswer[])[],
  after: readonly (readonly BenefitAnswer[])[],
): void {
  for (const [place, answers] of after.entries()) {
    const was = new Map((before[place] ?? []).map((answer) => [answer.ruleCode, answer]));
    for (const answer of answers) {
      const { ruleCode } = answer;
      const change = changeOf(was.get(ruleCode), answer);
      if (change === null) continue;
      const key = `${ruleCode} ${change}`;
      const members = (counts.get(key)?.members ?? 0) + 1;
      counts.set(key, { ruleCode, change, members });
    }
  }
}

/** Null for who has it neither before nor after. */
function changeOf(before: BenefitAnswer | undefined, after: BenefitAnswer): BenefitChange | null {
  const had = before?.kind === 'granted';
  if (after.kind === 'refused') return had ? 'LOST' : null;
  if (!had) return 'GAINED';
  const isSame = JSON.stringify(before.effects) === JSON.stringify(after.effects);
  return isSame ? 'KEPT' : 'CHANGED';
}

/** The rule that is tried first, others by their codes. */
const byRule =
  (code: string) =>
  (left: BenefitChangeCount, right: BenefitChangeCount): number => {
    const place = ({ ruleCode }: BenefitChangeCount): string => (ruleCode === code ? '' : ruleCode);
    const order = BENEFIT_CHANGES.indexOf(left.change) - BENEFIT_CHANGES.indexOf(right.change);
    if (place(left) === place(right)) return order;
    return place(left) < place(right) ? -1 : 1;
  };
