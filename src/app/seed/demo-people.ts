import type { Channel } from '../../domain/behaviour/behaviour';
import type { MemberReference } from '../../domain/behaviour/draft';
import { localDay } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import { drawOne, drawPlace, drawWhole, isDrawn, type Rng } from '../../domain/shared/rng';
import type { Registration } from '../../features/members';
import { drawMoment, FIRST_DAY, LAST_DAY } from './demo-calendar';
import { drawTaste, type Taste } from './demo-catalogue';
import {
  EN_GIVEN_NAMES,
  EN_SURNAMES,
  ZH_GIVEN_NAMES,
  ZH_SURNAMES,
  type NamePart,
} from './demo-names';
import {
  PERSONA_CODES,
  PERSONA_WEIGHTS,
  personaOf,
  type Persona,
  type PersonaCode,
} from './demo-personas';

/** A member of the demo: who they are and how they shop. */
export type DemoPerson = {
  /** 1 for the first member; ids are made of it. */
  readonly number: number;
  readonly label: string;
  readonly language: 'zh' | 'en';
  readonly personaCode: PersonaCode;
  readonly persona: Persona;
  readonly taste: Taste;
  readonly joinedAt: Instant;
  /** Where they shop, and how each place names them. */
  readonly channels: readonly ChannelUse[];
  readonly registration: Registration & { readonly externalId: string };
};

export type ChannelUse = {
  readonly channel: Channel;
  readonly weight: number;
  readonly member: MemberReference;
};

/** What is known of a person before anything is drawn. */
type Portrait = {
  readonly language: 'zh' | 'en';
  readonly personaCode: PersonaCode;
  readonly taste: Taste;
  readonly yearsAgo: number;
  readonly traits: Partial<Persona>;
};

/** The README tells of number 42: one who buys, reviews, and sends something back. */
const PORTRAITS: Readonly<Record<number, Portrait>> = {
  42: {
    language: 'zh',
    personaCode: 'loyal',
    // Tea, skincare and things for the home.
    taste: { shelves: [0, 2, 4], luxury: 0.6 },
    yearsAgo: 1,
    traits: { visits: [22, 26], refundRatio: 0.25, reviewRatio: 0.4 },
  },
};

/** Schemes of the identities that channels give; all others know a member by the external id. */
const SCHEMES: Readonly<Partial<Record<Channel, string>>> = {
  WEB: 'web',
  APP: 'app',
  MINI_PROGRAM: 'mini',
  STORE: 'card',
};

/** The person of a number: the same whatever the number of members. */
export function drawPerson(rng: Rng, number: number): DemoPerson {
  const portrait = PORTRAITS[number];
  const drawnCode = PERSONA_CODES[drawPlace(rng, PERSONA_WEIGHTS)] ?? 'occasional';
  const personaCode = portrait?.personaCode ?? drawnCode;
  const drawnLanguage = isDrawn(rng, 0.8) ? 'zh' : 'en';
  const language = portrait?.language ?? drawnLanguage;
  const drawnTaste = drawTaste(rng);
  const label = String(number).padStart(4, '0');
  const externalId = `demo-${label}`;
  const persona = { ...personaOf(personaCode), ...portrait?.traits };
  const joinedAt = drawJoining(rng, portrait?.yearsAgo);
  const channels = drawChannels(rng, number, persona);
  return {
    number,
    label,
    language,
    personaCode,
    persona,
    taste: portrait?.taste ?? drawnTaste,
    joinedAt,
    channels,
    registration: {
      externalId,
      joinedAt,
      profile: drawProfile(rng, number, language),
      identities: channels.flatMap(({ member }) => (member.kind === 'identity' ? [member] : [])),
    },
  };
}

/** Half of the members were there before the year began, the others came during it. */
function drawJoining(rng: Rng, yearsAgo: number | undefined): Instant {
  const isOld = isDrawn(rng, 0.5) || yearsAgo !== undefined;
  const years = yearsAgo ?? 3;
  const day = isOld
    ? FIRST_DAY - 1 - Math.floor(rng() * 365 * years)
    : drawWhole(rng, FIRST_DAY, LAST_DAY - 7);
  return drawMoment(rng, day, false);
}

/** One to three of the places where such people shop, the likelier ones first. */
function drawChannels(rng: Rng, number: number, { channelWeights }: Persona): ChannelUse[] {
  const candidates = Object.entries(channelWeights) as [Channel, number][];
  const count = 1 + drawPlace(rng, [40, 40, 20]);
  const used = new Map<Channel, number>();
  while (used.size < Math.min(count, candidates.length)) {
    const left = candidates.filter(([channel]) => !used.has(channel));
    const place = drawPlace(
      rng,
      left.map(([, weight]) => weight),
    );
    const [channel, weight] = left[place] ?? ['WEB', 1];
    used.set(channel, weight);
  }
  return [...used].map(([channel, weight]) => {
    const scheme = SCHEMES[channel] ?? 'web';
    return { channel, weight, member: { kind: 'identity', scheme, value: idOf(scheme, number) } };
  });
}

/** Spreads numbers, so that ids do not count up; no two numbers meet, as the factor is odd. */
const spread = (number: number, factor: number): number => (Math.imul(number, factor) >>> 0) + 1;

function idOf(scheme: string, number: number): string {
  if (scheme === 'card') return `6299${String(spread(number, 0x2545f491)).padStart(12, '0')}`;
  return `${scheme.charAt(0)}${spread(number, 0x9e3779b1).toString(36).padStart(7, '0')}`;
}

function drawProfile(rng: Rng, number: number, language: 'zh' | 'en') {
  const isChinese = language === 'zh';
  const surname = drawSurname(rng, isChinese ? ZH_SURNAMES : EN_SURNAMES);
  const given = drawOne(rng, isChinese ? ZH_GIVEN_NAMES : EN_GIVEN_NAMES);
  const [hasEmail, hasPhone, hasBirthday] = [isDrawn(rng, 0.7), isDrawn(rng, 0.85), rng() < 0.65];
  const year = 2006 - Math.floor((rng() + rng()) * 24);
  const birthday = localDay(year, drawWhole(rng, 1, 12), drawWhole(rng, 1, 28));
  return {
    name: isChinese ? `${surname[0]}${given[0]}` : `${given[0]} ${surname[0]}`,
    email: hasEmail ? `${given[1]}.${surname[1]}.${number}@example.com` : null,
    // No country has the code 999: these numbers are nobody's.
    phone: hasPhone ? `+9991${String(spread(number, 0x85ebca6b)).padStart(10, '0')}` : null,
    birthday: hasBirthday ? birthday : null,
  };
}

/** Common surnames stand first, and are drawn more often. */
const drawSurname = (rng: Rng, surnames: readonly NamePart[]): NamePart =>
  drawOne(rng, surnames.slice(0, drawWhole(rng, 6, surnames.length)));
