import type { Behaviour } from '../../src/domain/behaviour/behaviour';
import type { LocalDay } from '../../src/domain/shared/calendar';
import type { Instant } from '../../src/domain/shared/instant';
import type { ProgramRules } from '../../src/domain/tiering/rules';
import { parsePublicId } from '../../src/platform/id';
import type { PipelineSetup } from './pipeline-stage';
import { dayInput, rulesInput } from './rules-input';
import type { TestServer } from './server';
import type { MemberBehaviour, MemberView, TierStage } from './tier-stage';

const ERRORS = 'userErrors { code message field }';
const CREATE = `mutation ($input: ProgramCreateInput!) {
  answer: programCreate(input: $input) { program { id } ${ERRORS} }
}`;
const REGISTER = `mutation ($input: MemberRegisterInput!) {
  answer: memberRegister(input: $input) { member { id } ${ERRORS} }
}`;
const RECORD = `mutation ($input: BehavioursRecordInput!) {
  answer: behavioursRecord(input: $input) { ${ERRORS} }
}`;
const SET_TIER = `mutation ($memberId: ID!, $input: MemberTierSetInput!) {
  answer: memberTierSet(memberId: $memberId, input: $input) { ${ERRORS} }
}`;
const RELEASE = `mutation ($memberId: ID!, $reason: String!) {
  answer: memberTierRelease(memberId: $memberId, reason: $reason) { ${ERRORS} }
}`;
const INVITE = `mutation ($memberId: ID!, $input: MemberTierInviteInput!) {
  answer: memberTierInvite(memberId: $memberId, input: $input) { ${ERRORS} }
}`;
const UNINVITE = `mutation ($memberId: ID!, $reason: String!) {
  answer: memberTierUninvite(memberId: $memberId, reason: $reason) { ${ERRORS} }
}`;
const SET_DATE = `mutation ($memberId: ID!, $input: MemberTermDateSetInput!) {
  answer: memberTermDateSet(memberId: $memberId, input: $input) { ${ERRORS} }
}`;
const DRAFT = `mutation ($input: ProgramDraftCreateInput!) {
  answer: programDraftCreate(input: $input) { draft { id revision } ${ERRORS} }
}`;
const PUBLISH = `mutation ($id: ID!, $revision: Int!, $version: Int!, $reason: String!) {
  answer: programDraftPublish(
    id: $id, expectedRevision: $revision, expectedVersion: $version, reason: $reason
  ) { version { number } ${ERRORS} }
}`;
const LISTEN = `mutation ($input: WebhookEndpointCreateInput!) {
  answer: webhookEndpointCreate(input: $input) { endpoint { id } ${ERRORS} }
}`;
const HEARD = `query ($after: String) {
  webhookEndpoints {
    deliveries(first: 100, after: $after) {
      nodes { event { body } } pageInfo { hasNextPage endCursor }
    }
  }
}`;
const MEMBER = `query ($by: MemberBy!) {
  memberBy(by: $by) {
    tier { code }
    growthValue { score candidateTier { code } }
    tierTerm { from until graceUntil }
    tierStanding {
      earnedTier { code } caps { tier { code } until cause } deductions { value until }
      lock { tier { code } until accumulates }
    }
    decision { reasons { code } }
  }
}`;

const REASON = 'The story wants it.';
/** Nobody listens there: what would be sent is read from the list of deliveries. */
const NOBODY = 'http://127.0.0.1:9/';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the query decides what it is
type Answer = any;
type Coded = { readonly code: string };

/** A server whose clock stands until it is set; many programmes live on it. */
export type StageServer = { readonly server: TestServer; now: Instant };

/**
 * The whole server as a stage for stories: everything that happens in one is asked over HTTP, and
 * everything seen is read over HTTP. Nights, and the decision of everybody, are what the commands
 * of the same name run, for this programme alone.
 */
export class HttpStage implements TierStage {
  readonly notices: TierStage['notices'][number][] = [];
  private readonly memberIds: string[] = [];
  private version = 1;

  private constructor(
    private readonly host: StageServer,
    private readonly setup: PipelineSetup,
    readonly programId: string,
    readonly key: string,
  ) {}

  /** A programme of its own on the server, with its members. */
  static async open(host: StageServer, setup: PipelineSetup, code: string): Promise<HttpStage> {
    const { server } = host;
    host.now = Math.min(...setup.joinedAt);
    const input = {
      ...{ code, currencyCode: 'GBP', locales: ['en', 'zh-CN'], timeZone: setup.calendar.zone },
      names: [
        { locale: 'en', text: 'Main' },
        { locale: 'zh-CN', text: '主计划' },
      ],
      rules: rulesInput(setup.rules),
    };
    const { program } = answerOf(await server.gql(CREATE, { input }, server.keys.operator));
    const programId = parsePublicId('prg', program.id) ?? '';
    const key = await server.key(['ADMIN', 'SERVICE'], { programId });
    const stage = new HttpStage(host, setup, programId, key);
    for (const [place, at] of setup.joinedAt.entries()) {
      const member = { externalId: `m${place}`, joinedAt: iso(at) };
      const registered = await stage.ask(Math.max(host.now, at), REGISTER, { input: member });
      stage.memberIds.push(registered.member.id);
    }
    if (setup.rules.movement.noticeDays > 0) {
      const eventTypes = ['MEMBER_TIER_WILL_BE_DEMOTED'];
      await stage.ask(host.now, LISTEN, { input: { url: NOBODY, eventTypes } });
    }
    return stage;
  }

  async record(at: Instant, rows: readonly MemberBehaviour[]): Promise<void> {
    const behaviours = rows.map(({ member, behaviour }) => rowOf(`m${member}`, behaviour));
    await this.ask(at, RECORD, { input: { behaviours } });
  }

  async nightly(day: LocalDay): Promise<void> {
    const { server } = this.host;
    this.host.now = Math.max(this.host.now, this.setup.calendar.startOf(day));
    const { signal } = new AbortController();
    await server.services.nightly.run({ signal, programId: this.programId, until: day });
    if (this.setup.rules.movement.noticeDays > 0) await this.listen();
  }

  async lock(at: Instant, member: number, lock: Parameters<TierStage['lock']>[2]): Promise<void> {
    const { tier: tierCode, until, accumulates } = lock;
    const through = dayInput(until === null ? null : this.setup.calendar.dayOf(until) - 1);
    await this.act(at, member, SET_TIER, {
      input: { tierCode, through, accumulates, reason: REASON },
    });
  }

  async unlock(at: Instant, member: number): Promise<void> {
    await this.act(at, member, RELEASE, { reason: REASON });
  }

  async invite(at: Instant, member: number, tierCode: string | null): Promise<void> {
    await (tierCode === null
      ? this.act(at, member, UNINVITE, { reason: REASON })
      : this.act(at, member, INVITE, { input: { tierCode, reason: REASON } }));
  }

  async setAnchorDay(at: Instant, member: number, day: LocalDay | null): Promise<void> {
    await this.act(at, member, SET_DATE, { input: { date: dayInput(day), reason: REASON } });
  }

  async publish(at: Instant, rules: ProgramRules): Promise<void> {
    const input = { title: REASON, rules: rulesInput(rules) };
    const { draft } = await this.ask(at, DRAFT, { input });
    const published = await this.ask(at, PUBLISH, {
      ...{ id: draft.id, revision: draft.revision, version: this.version, reason: REASON },
    });
    this.version = published.version.number;
  }

  async decideAll(at: Instant): Promise<void> {
    this.host.now = Math.max(this.host.now, at);
    await this.host.server.services.recalculation.recalculate({
      ...{ programId: this.programId, asOf: at, scope: 'ALL', cause: 'RECALCULATION' },
    });
  }

  async view(member: number): Promise<MemberView> {
    const { tier, growthValue, tierTerm, tierStanding, decision } = await this.read(member, MEMBER);
    const { caps, lock, deductions } = tierStanding;
    return {
      ...{ score: growthValue.score, candidate: growthValue.candidateTier.code, tier: tier.code },
      earned: tierStanding.earnedTier.code,
      termFrom: Date.parse(tierTerm.from),
      termUntil: instantIn(tierTerm.until),
      graceUntil: instantIn(tierTerm.graceUntil),
      cap: this.lowest(caps.map((cap: Answer) => ({ ...timed(cap), cause: cap.cause }))),
      deductions: deductions.map(({ value, until }: Answer) => ({
        amount: value,
        until: Date.parse(until),
      })),
      lock: lock && { ...timed(lock), accumulates: lock.accumulates },
      reasons: decision.reasons.map(({ code }: Coded) => code),
      // The API does not tell these; no story looks at them.
      ...{ ended: null, noticedFor: null },
    };
  }

  /** What a query gives of a member; it names them by `$by`. */
  async read(member: number, query: string): Promise<Answer> {
    const by = { externalId: `m${member}` };
    const { data, errors } = await this.host.server.gql(query, { by }, this.key);
    if (errors) throw new Error(JSON.stringify(errors));
    return data.memberBy;
  }

  private lowest<Cap extends { readonly tier: string }>(caps: readonly Cap[]): Cap | null {
    const rankOf = ({ tier }: Cap): number =>
      this.setup.rules.ladder.findIndex(({ code }) => code === tier);
    const [lowest] = caps.toSorted((one, other) => rankOf(one) - rankOf(other));
    return lowest ?? null;
  }

  /** Members who have been told since the last look. */
  private async listen(): Promise<void> {
    const { server, now } = this.host;
    await server.services.deliverWebhooks.run(new AbortController().signal);
    const { data } = await server.gql(HEARD, {}, this.key);
    const { nodes } = data.webhookEndpoints[0].deliveries;
    for (const { data: notice } of nodes.map(({ event }: Answer) => JSON.parse(event.body))) {
      const member = this.memberIds.indexOf(notice.memberId);
      const until = Date.parse(notice.until);
      const isKnown = this.notices.some((each) => each.member === member && each.until === until);
      if (isKnown) continue;
      const { growthValue: score, required } = notice;
      this.notices.push({ member, at: now, until, score, required });
    }
  }

  private act(at: Instant, member: number, mutation: string, more: object): Promise<Answer> {
    return this.ask(at, mutation, { memberId: this.memberIds[member], ...more });
  }

  private async ask(at: Instant, mutation: string, variables: object): Promise<Answer> {
    this.host.now = at;
    return answerOf(await this.host.server.gql(mutation, { ...variables }, this.key));
  }
}

/** What a mutation answers that is expected to succeed. */
function answerOf({ data, errors }: Awaited<ReturnType<TestServer['gql']>>): Answer {
  const refused = errors ?? data.answer.userErrors;
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
  return data.answer;
}

/** A behaviour as a client of the API reports it. */
const rowOf = (externalId: string, behaviour: Behaviour) => {
  const { amountMinor, occurredAt, original: _, counts: __, ...said } = behaviour;
  return {
    ...said,
    member: { externalId },
    occurredAt: iso(occurredAt),
    amount:
      amountMinor === null ? null : { amount: (amountMinor / 100).toFixed(2), currencyCode: 'GBP' },
  };
};

const iso = (at: Instant): string => new Date(at).toISOString();

const instantIn = (text: string | null): Instant | null =>
  text === null ? null : Date.parse(text);

const timed = ({ tier, until }: { readonly tier: Coded; readonly until: string | null }) => ({
  tier: tier.code,
  until: instantIn(until) as Instant,
});
