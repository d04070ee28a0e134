import type { Behaviour } from '../../src/domain/behaviour/behaviour';
import { parseLocalDay, zoneCalendar, type ZoneCalendar } from '../../src/domain/shared/calendar';
import { MINUTE_MS, type Instant } from '../../src/domain/shared/instant';
import { DEFAULT_MOVEMENT, type MovementRules } from '../../src/domain/tiering/movement-rules';
import type { ProgramRules } from '../../src/domain/tiering/rules';
import type { MemberView, TierStage } from './tier-stage';

/**
 * Stories of tiers with dates worked out by hand from docs/domain.md §6 and §7, as data: the same
 * ones are played on the oracle and on the pipeline. Times are local: `2026-01-31` is the beginning
 * of that day, `2026-01-31 10:00` so long after it; with a Z they are UTC.
 */
export type TierStory = {
  /** What the story shows, as a sentence. */
  readonly name: string;
  /** Said where the specification can be read in another way too. */
  readonly reading?: string;
  /** Asia/Shanghai if not said. */
  readonly zone?: string;
  readonly rules: StoryRules;
  /** When each member joined; one of them, on 2026-01-01, if not said. */
  readonly joined?: readonly string[];
  readonly steps: readonly StoryStep[];
};

/** What differs from `STORY_RULES`. */
export type StoryRules = Omit<Partial<ProgramRules>, 'movement'> & {
  readonly movement?: Partial<MovementRules>;
};

type Act = { readonly at: string; readonly member?: number };
/** When it happened, where it became known only later. */
type Late = { readonly happened?: string };

/** A behaviour. */
type Doing =
  | (Act & Late & { readonly pays: number; readonly order?: string })
  | (Act & Late & { readonly refunds: number; readonly order?: string })
  | (Act & Late & { readonly likes: true })
  | (Act & Late & { readonly violates: true });

/** What a person does with a member, or with the rules. */
type PersonStep =
  | (Act & {
      readonly locks: string;
      readonly until: string | null;
      readonly accumulates: boolean;
    })
  | (Act & { readonly unlocks: true })
  | (Act & { readonly invites: string })
  | (Act & { readonly ownDate: string })
  | (Act & { readonly publishes: StoryRules })
  | (Act & { readonly decidesAll: true });

/** One thing that happens, or that is to be seen then. Of the first member, if not said. */
export type StoryStep =
  | Doing
  | PersonStep
  | { readonly night: string }
  | { readonly then: Expected; readonly member?: number };

/** What is to be seen of a member; only what is said is looked at. */
export type Expected = {
  readonly tier?: string;
  readonly earned?: string;
  readonly score?: number;
  readonly candidate?: string;
  readonly from?: string;
  readonly until?: string | null;
  readonly grace?: string | null;
  readonly cap?: { readonly tier: string; readonly until: string } | null;
  /** Reasons that stand, among others. */
  readonly because?: string;
  /** The ends of terms of which the member has been told. */
  readonly told?: readonly string[];
};

/** A ladder of round numbers; the score is what was paid within a year. */
export const STORY_RULES: ProgramRules = {
  window: { kind: 'ROLLING', days: 365 },
  weights: [{ feature: 'purchaseAmount', weight: 1, transform: { kind: 'IDENTITY' }, missing: 0 }],
  model: { kind: 'GROWTH_VALUE' },
  ladder: [
    ['regular', 0, 'Regular', '普通会员'],
    ['silver', 100, 'Silver', '银卡会员'],
    ['gold', 500, 'Gold', '金卡会员'],
    ['diamond', 1000, 'Diamond', '钻石会员'],
  ].map(([code, threshold, en, zh]) => ({
    code: String(code),
    names: { en: String(en), 'zh-CN': String(zh) },
    threshold: Number(threshold),
    pointsMultiplier: '1',
    invitationOnly: false,
  })),
  division: { kind: 'FIXED' },
  movement: DEFAULT_MOVEMENT,
  earningVersion: null,
  pointsPerUnit: '1',
  lateEventHorizonDays: 90,
};

/** Rules as a story says them, on top of others. */
export const rulesOf = (
  { movement, ...rest }: StoryRules,
  base: ProgramRules = STORY_RULES,
): ProgramRules => ({ ...base, ...rest, movement: { ...base.movement, ...movement } });

export const calendarOf = ({ zone = 'Asia/Shanghai' }: TierStory): ZoneCalendar =>
  zoneCalendar(zone);

/** When the members of a story joined. */
export const joinedOf = (story: TierStory): Instant[] =>
  (story.joined ?? ['2026-01-01']).map((text) => instantOf(calendarOf(story), text));

/** The instant that a story writes. */
export function instantOf(calendar: ZoneCalendar, text: string): Instant {
  if (text.endsWith('Z')) return Date.parse(text);
  const [date = '', time = '00:00'] = text.split(' ');
  const [hours, minutes] = time.split(':').map(Number);
  return calendar.startOf(dayIn(date)) + ((hours ?? 0) * 60 + (minutes ?? 0)) * MINUTE_MS;
}

function dayIn(text: string): number {
  const day = parseLocalDay(text);
  if (day === null) throw new RangeError(`A day of a story: ${text}`);
  return day;
}

/**
 * Plays a story. At each thing that is to be seen, `see` gets what is expected and what is there,
 * in the same form.
 */
export async function playStory(
  story: TierStory,
  stage: TierStage,
  see: (expected: Expected, seen: Expected, place: string) => void,
): Promise<void> {
  const calendar = calendarOf(story);
  for (const [index, step] of story.steps.entries()) {
    if (!('then' in step)) await act(story, stage, index);
    else {
      const member = step.member ?? 0;
      const seen = seenOf(await stage.view(member));
      const told = stage.notices.filter((notice) => notice.member === member);
      const all = { ...seen, told: told.map(({ until }) => until) };
      see(...compared(step.then, all, calendar), `step ${index} of "${story.name}"`);
    }
  }
}

type Seen = Readonly<Record<string, unknown>>;

const seenOf = (view: MemberView): Seen => ({
  ...view,
  from: view.termFrom,
  until: view.termUntil,
  grace: view.graceUntil,
  cap: view.cap && { tier: view.cap.tier, until: view.cap.until },
});

/** What is expected, and of what was seen the same fields, instants as ISO texts. */
function compared(expected: Expected, seen: Seen, calendar: ZoneCalendar): [Expected, Expected] {
  const iso = (instant: number): string => new Date(instant).toISOString();
  const written = (text: string): string => iso(instantOf(calendar, text));
  const TIMES = new Set(['from', 'until', 'grace', 'told']);
  const wanted: Record<string, unknown> = {};
  const found: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(expected)) {
    const real = seen[name];
    if (name === 'because') {
      wanted[name] = value;
      found[name] = (seen['reasons'] as string[]).find((reason) => reason === value) ?? null;
      continue;
    }
    wanted[name] = TIMES.has(name) ? mapTimes(value, written) : value;
    found[name] = TIMES.has(name) ? mapTimes(real, iso) : real;
    if (name === 'cap' && value && real) {
      wanted[name] = { ...Object(value), until: written(Object(value).until) };
      found[name] = { ...Object(real), until: iso(Object(real).until) };
    }
  }
  return [wanted as Expected, found as Expected];
}

function mapTimes<Time>(value: unknown, write: (time: Time) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => write(one as Time));
  return value === null ? null : write(value as Time);
}

async function act(story: TierStory, stage: TierStage, index: number): Promise<void> {
  const calendar = calendarOf(story);
  const step = story.steps[index];
  if (step === undefined || 'then' in step) return;
  if ('night' in step) return stage.nightly(dayIn(step.night));
  const at = instantOf(calendar, step.at);
  if ('pays' in step || 'refunds' in step || 'likes' in step || 'violates' in step) {
    const behaviour = behaviourOf(step, instantOf(calendar, step.happened ?? step.at), index);
    return stage.record(at, [{ member: step.member ?? 0, behaviour }]);
  }
  return actOfPerson(story, stage, step);
}

function actOfPerson(story: TierStory, stage: TierStage, step: PersonStep): void | Promise<void> {
  const calendar = calendarOf(story);
  const at = instantOf(calendar, step.at);
  const member = step.member ?? 0;
  if ('locks' in step) {
    const until = step.until === null ? null : instantOf(calendar, step.until);
    return stage.lock(at, member, { tier: step.locks, until, accumulates: step.accumulates });
  }
  if ('unlocks' in step) return stage.unlock(at, member);
  if ('invites' in step) return stage.invite(at, member, step.invites);
  if ('ownDate' in step) return stage.setAnchorDay(at, member, dayIn(step.ownDate));
  if ('decidesAll' in step) return stage.decideAll(at);
  return stage.publish(at, rulesOf(step.publishes, rulesOf(story.rules)));
}

/** A behaviour in which only what is said matters. */
export const plainBehaviour = (
  said: Pick<Behaviour, 'type' | 'occurredAt' | 'externalId'> & Partial<Behaviour>,
): Behaviour => ({
  channel: 'WEB',
  source: 'test',
  sessionId: null,
  orderId: null,
  productId: null,
  category: null,
  brand: null,
  quantity: null,
  amountMinor: null,
  original: null,
  rating: null,
  text: null,
  durationSeconds: null,
  attributes: null,
  counts: true,
  ...said,
});

function behaviourOf(step: Doing, occurredAt: Instant, index: number): Behaviour {
  const key = { occurredAt, externalId: `step-${index}` };
  if ('pays' in step) {
    const amountMinor = Math.round(step.pays * 100);
    const orderId = step.order ?? `order-${index}`;
    return plainBehaviour({ ...key, type: 'PAYMENT', amountMinor, orderId });
  }
  if ('refunds' in step) {
    const amountMinor = Math.round(step.refunds * 100);
    return plainBehaviour({ ...key, type: 'REFUND', amountMinor, orderId: step.order ?? null });
  }
  return plainBehaviour({ ...key, type: 'violates' in step ? 'VIOLATION' : 'LIKE' });
}
