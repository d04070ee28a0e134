import type { Behaviour } from '../../src/domain/behaviour/behaviour';
import { parseLocalDay, zoneCalendar } from '../../src/domain/shared/calendar';
import { DAY_MS, MINUTE_MS } from '../../src/domain/shared/instant';
import type { ProgramRules, Tier } from '../../src/domain/tiering/rules';
import type { Transform, Weight } from '../../src/domain/value/growth-value';
import { HttpStage, type StageServer } from './http-stage';
import { startTestServer } from './server';
import { plainBehaviour, STORY_RULES } from './tier-story';

/** When everything is recorded that says nothing else. */
export const NOON = Date.parse('2026-03-10T12:00:00Z');
const JOINED = NOON - 30 * DAY_MS;
const CALENDAR = zoneCalendar('Europe/London');

export const ladderOf = (...thresholds: readonly number[]): Tier[] =>
  thresholds.flatMap((threshold, rank) => {
    const tier = STORY_RULES.ladder[rank];
    return tier ? [{ ...tier, threshold }] : [];
  });

/** The ladder of docs/domain.md §6. */
const LADDER = ladderOf(0, 101, 501, 1001);

export const weigh = (
  feature: Weight['feature'],
  weight: number,
  transform: Transform = { kind: 'IDENTITY' },
): Weight => ({ feature, weight, transform, missing: 0 });

/** A behaviour in which only what is said matters. */
export type Doing = Partial<Behaviour> & Pick<Behaviour, 'type'>;

export const times = (count: number, doing: (place: number) => Doing): Doing[] =>
  Array.from({ length: count }, (_, place) => doing(place));

/** An amount in pounds, paid for in so many orders. */
export const orders = (pounds: number, count: number): Doing[] =>
  times(count, (place) => ({
    ...{ type: 'PAYMENT', orderId: `order-${place}` },
    amountMinor: place === 0 ? Math.round(pounds * 100) - (count - 1) * 100 : 100,
  }));

export const likes = (count: number): Doing[] => times(count, () => ({ type: 'LIKE' }));

const SEEN = `query ($by: MemberBy!) { memberBy(by: $by) {
  tier { code }
  growthValue { score candidateTier { code } contributions { value weight contribution treatment used } }
  decision { score tier { code } reasons { code } }
} }`;
const POPULATION = `{ program { population {
  members eligible thresholds { tierCode threshold }
  rfm { recency frequency monetary } spreads { feature minimum maximum mean deviation }
  standIns { feature value } bounds { feature lower upper }
} } }`;

/** One programme by rules of its own, whose members do things over HTTP. */
export class NumberProgram {
  private sequence = 0;

  constructor(
    private readonly host: StageServer,
    private readonly stage: HttpStage,
  ) {}

  /** Does what one member does, in as many requests as it takes. */
  async does(member: number, doings: readonly Doing[]): Promise<void> {
    for (let from = 0; from < doings.length; from += 500) {
      await this.record(doings.slice(from, from + 500).map((doing) => ({ member, doing })));
    }
  }

  /** Does things of several members in one request. */
  async record(rows: readonly { readonly member: number; readonly doing: Doing }[]): Promise<void> {
    const behaviours = rows.map(({ member, doing }) => {
      this.sequence += 1;
      const externalId = `e-${String(this.sequence).padStart(6, '0')}`;
      const key = { externalId, occurredAt: NOON - MINUTE_MS };
      return { member, behaviour: plainBehaviour({ ...key, ...doing }) };
    });
    await this.stage.record(NOON, behaviours);
  }

  /** Score and tier of a member, as `101 silver`; the decision in force says the same. */
  async outcome(member = 0): Promise<string> {
    const { tier, growthValue, decision } = await this.explained(member);
    expect(growthValue.candidateTier).toEqual(tier);
    expect(decision.tier).toEqual(tier);
    return `${growthValue.score} ${tier.code}`;
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the query decides what it is
  explained(member = 0): Promise<any> {
    return this.stage.read(member, SEEN);
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the query decides what it is
  async read(member: number, selection: string): Promise<any> {
    const query = `query ($by: MemberBy!) { memberBy(by: $by) { ${selection} } }`;
    return this.stage.read(member, query);
  }

  /** The reasons of the decision in force. */
  async reasons(member = 0): Promise<string[]> {
    const { decision } = await this.explained(member);
    return decision.reasons.map(({ code }: { readonly code: string }) => code);
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the query decides what it is
  async population(): Promise<any> {
    const { data } = await this.host.server.gql(POPULATION, {}, this.stage.key);
    return data.program.population;
  }

  /** The night after what was recorded. */
  async night(): Promise<void> {
    await this.stage.nightly(parseLocalDay('2026-03-11') ?? 0);
  }
}

/** One server on which each number has a programme of its own. */
export class NumberServer {
  private programs = 0;

  private constructor(private readonly host: StageServer) {}

  static async start(): Promise<NumberServer> {
    const clock = { now: NOON };
    const server = await startTestServer({ clock: () => clock.now });
    return new NumberServer(Object.assign(clock, { server }));
  }

  /** A programme by rules, with so many members. */
  async open(rules: Partial<ProgramRules>, members = 1): Promise<NumberProgram> {
    this.programs += 1;
    const joinedAt = Array.from({ length: members }, () => JOINED);
    const whole = { ...STORY_RULES, ladder: LADDER, ...rules };
    const setup = { rules: whole, calendar: CALENDAR, joinedAt };
    const stage = await HttpStage.open(this.host, setup, `numbers-${this.programs}`);
    return new NumberProgram(this.host, stage);
  }

  /** What members come to by rules, each by what they do. */
  async outcomes(
    rules: Partial<ProgramRules>,
    members: readonly (readonly Doing[])[],
  ): Promise<string[]> {
    const program = await this.open(rules, members.length);
    const found: string[] = [];
    for (const [member, doings] of members.entries()) {
      await program.does(member, doings);
      found.push(await program.outcome(member));
    }
    return found;
  }

  close(): Promise<void> {
    return this.host.server.close();
  }
}
