import { operatorViewer } from '../../src/app/commands/programs';
import { compose, type Services } from '../../src/app/compose';
import type { Behaviour } from '../../src/domain/behaviour/behaviour';
import type { BehaviourDraft } from '../../src/domain/behaviour/draft';
import type { LocalDay, ZoneCalendar } from '../../src/domain/shared/calendar';
import type { Instant } from '../../src/domain/shared/instant';
import { uncheckedOf } from '../../src/domain/tiering/check-rules';
import { rankOfScore } from '../../src/domain/tiering/division';
import { openRank } from '../../src/domain/tiering/promotion';
import { reasonCodes } from '../../src/domain/tiering/reason';
import { tierAt, type ProgramRules } from '../../src/domain/tiering/rules';
import { capThatHolds } from '../../src/domain/tiering/standing';
import { standingOfRecord } from '../../src/domain/tiering/standing-record';
import type { AskedAct } from '../../src/features/tier-acts/tier-acts.service';
import { createLog } from '../../src/platform/log';
import { testDatabase, type TestDatabase } from './database';
import { standingClock, viewer } from './programs';
import { testConfig } from './server';
import type { MemberBehaviour, MemberView, TierStage } from './tier-stage';

/** A programme whose members join at instants of their own. */
export type PipelineSetup = {
  readonly rules: ProgramRules;
  readonly calendar: ZoneCalendar;
  readonly joinedAt: readonly Instant[];
};

const NAMES = [
  { locale: 'en', text: 'Main' },
  { locale: 'zh-CN', text: '主计划' },
];

/** Refusals that leave everything as it is, and that a history may run into. */
const NOTHING_DONE = new Set<string>(['nothing-changed', 'no-invitation-needed']);

/**
 * What a night is on this stage: the decisions of the day alone, or the nightly run itself, with
 * the days that were missed.
 */
export type Nights = 'DECISIONS' | 'NIGHTLY_RUN';

type StageParts = {
  readonly nights: Nights;
  readonly services: Services;
  readonly programId: string;
  readonly database: TestDatabase;
  readonly clock: ReturnType<typeof standingClock>;
  readonly calendar: ZoneCalendar;
  readonly memberIds: readonly string[];
};

/** The real services on a real database, as a stage for stories and random histories. */
export class PipelineStage implements TierStage {
  readonly notices: TierStage['notices'][number][] = [];
  private version = 1;
  /** The version by which everybody was decided last. */
  private decidedBy = 1;

  private constructor(private readonly parts: StageParts) {}

  get services(): Services {
    return this.parts.services;
  }

  get database(): TestDatabase {
    return this.parts.database;
  }

  get clock(): StageParts['clock'] {
    return this.parts.clock;
  }

  /** By their places. */
  get memberIds(): readonly string[] {
    return this.parts.memberIds;
  }

  get programId(): string {
    return this.parts.programId;
  }

  now(): Instant {
    return this.parts.clock();
  }

  static async open(
    { rules, calendar, joinedAt }: PipelineSetup,
    nights: Nights = 'DECISIONS',
  ): Promise<PipelineStage> {
    const database = await testDatabase();
    const clock = standingClock();
    const log = createLog('silent');
    const services = compose({ config: testConfig(database.options), log, database, clock });
    clock.set(Math.min(...joinedAt));
    const created = await services.programs.create(operatorViewer(), {
      ...{ code: 'main', names: NAMES, currencyCode: 'GBP', locales: ['en', 'zh-CN'] },
      timeZone: calendar.zone,
      rules: uncheckedOf(rules),
    });
    if (!created.ok) throw new Error(JSON.stringify(created.error));
    const { programId } = created.value;
    const program = await services.directory.get(programId);
    const memberIds: string[] = [];
    for (const [place, at] of joinedAt.entries()) {
      clock.set(at);
      await database.run(async (tx) => {
        const registration = { externalId: `m${place}`, joinedAt: at };
        const [outcome] = await services.members.register(tx, program, [registration], 'LIVE');
        if (!outcome?.ok) throw new Error('A member of a story joins');
        memberIds.push(outcome.value.memberId);
        await services.tiers.open(tx, program, [outcome.value], { at, cause: 'REGISTRATION' });
      });
    }
    return new PipelineStage({
      ...{ services, programId, database, clock, calendar, memberIds, nights },
    });
  }

  async record(at: Instant, rows: readonly MemberBehaviour[]): Promise<void> {
    this.parts.clock.set(at);
    const drafts = rows.map(({ member, behaviour }) => draftOf(member, behaviour));
    const { programId } = this;
    const mode = { kind: 'LIVE' } as const;
    const outcomes = await this.services.recording.record({ programId, drafts, mode });
    const refusal = outcomes.find(({ status }) => status === 'REFUSED');
    if (refusal) throw new Error(JSON.stringify(refusal));
    await this.collect();
  }

  async nightly(day: LocalDay): Promise<void> {
    if (this.parts.nights === 'NIGHTLY_RUN') return this.runNights(day);
    const isNewVersion = this.decidedBy !== this.version;
    await this.decide(this.parts.calendar.startOf(day), isNewVersion ? 'ALL' : 'SLID');
  }

  async decideAll(at: Instant): Promise<void> {
    this.parts.clock.set(at);
    await this.decide(at, 'ALL');
  }

  lock(at: Instant, member: number, lock: Parameters<TierStage['lock']>[2]): Promise<void> {
    const { tier: tierCode, until, accumulates } = lock;
    const through = until === null ? null : this.parts.calendar.dayOf(until) - 1;
    return this.act(at, member, { kind: 'SET_TIER', tierCode, through, accumulates });
  }

  unlock(at: Instant, member: number): Promise<void> {
    return this.act(at, member, { kind: 'RELEASE_TIER' });
  }

  invite(at: Instant, member: number, tierCode: string | null): Promise<void> {
    return this.act(
      at,
      member,
      tierCode === null ? { kind: 'WITHDRAW_INVITATION' } : { kind: 'INVITE', tierCode },
    );
  }

  setAnchorDay(at: Instant, member: number, day: LocalDay | null): Promise<void> {
    return this.act(at, member, { kind: 'SET_TERM_DATE', day });
  }

  async publish(at: Instant, rules: ProgramRules): Promise<void> {
    this.parts.clock.set(at);
    const outcome = await this.services.programs.publish(viewer('ADMIN', this.programId), {
      programId: this.programId,
      expectedVersion: this.version,
      changes: { rules: uncheckedOf(rules), reason: 'The story goes on.' },
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    this.version += 1;
  }

  async view(member: number): Promise<MemberView> {
    const { inForce } = await this.services.directory.get(this.programId);
    const { rules } = inForce;
    const [state] = await this.services.tiers.find(this.parts.database.reader, [
      this.parts.memberIds[member] ?? '',
    ]);
    if (!state) throw new RangeError(`No member ${member}`);
    const standing = standingOfRecord(rules, state);
    const code = (rank: number): string => tierAt(rules, rank).code;
    const { ended, lock } = standing;
    const cap = capThatHolds(standing);
    return {
      score: state.score,
      candidate: code(openRank(rules, standing, rankOfScore(rules.ladder, state.score))),
      tier: state.tierCode,
      earned: code(standing.earnedRank),
      termFrom: standing.termFrom,
      termUntil: standing.termUntil,
      graceUntil: standing.graceUntil,
      ended: ended && { tier: code(ended.rank), at: ended.at },
      cap: cap && { tier: code(cap.rank), until: cap.until, cause: cap.cause },
      deductions: standing.deductions,
      lock: lock && { tier: code(lock.rank), until: lock.until, accumulates: lock.accumulates },
      noticedFor: standing.noticedFor,
      reasons: reasonCodes(state.reasons),
    };
  }

  async close(): Promise<void> {
    await this.services.close();
    await this.parts.database.close();
  }

  /** As the scheduler does, whenever it is that it comes to it. */
  private async runNights(until: LocalDay): Promise<void> {
    const { clock, calendar } = this.parts;
    clock.set(Math.max(clock(), calendar.startOf(until)));
    const { signal } = new AbortController();
    const { programId } = this;
    await this.services.nightly.run({ signal, programId, until });
    await this.collect();
  }

  private async decide(asOf: Instant, scope: 'ALL' | 'SLID'): Promise<void> {
    this.parts.clock.set(Math.max(this.parts.clock(), asOf));
    await this.services.recalculation.recalculate({
      ...{ programId: this.programId, asOf, scope, cause: 'RECALCULATION' },
    });
    if (scope === 'ALL') this.decidedBy = this.version;
    await this.collect();
  }

  private async act(at: Instant, member: number, act: AskedAct): Promise<void> {
    this.parts.clock.set(at);
    const memberId = this.parts.memberIds[member] ?? '';
    const asked = { memberId, act, reason: 'The story wants it.' };
    const outcome = await this.services.tierActs.act(viewer('ADMIN', this.programId), asked);
    const isSame = !outcome.ok && outcome.error.every(({ kind }) => NOTHING_DONE.has(kind));
    if (!outcome.ok && !isSame) throw new Error(JSON.stringify(outcome.error));
    await this.collect();
  }

  /** Members who have been told since the last look. */
  private async collect(): Promise<void> {
    const states = await this.services.tiers.find(this.parts.database.reader, this.parts.memberIds);
    for (const { memberId, movement } of states) {
      const until = movement?.noticed;
      const member = this.parts.memberIds.indexOf(memberId);
      const isKnown = this.notices.some(
        (known) => known.member === member && known.until === until,
      );
      if (until === undefined || isKnown) continue;
      this.notices.push({ member, at: this.parts.clock(), until, score: 0, required: 0 });
    }
  }
}

const draftOf = (member: number, behaviour: Behaviour): BehaviourDraft => ({
  ...behaviour,
  member: { kind: 'externalId', externalId: `m${member}` },
  amount:
    behaviour.amountMinor === null
      ? null
      : { value: (behaviour.amountMinor / 100).toFixed(2), currencyCode: 'GBP' },
});
