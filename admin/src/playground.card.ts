import { element } from './playground.dom.js';
import { isTextKey, textOf, type Locale, type TextKey } from './playground.texts.js';

interface TierShown {
  readonly name: string;
  readonly rank: number;
  readonly threshold: number;
}

interface ContributionShown {
  readonly feature: string;
  readonly value: number | null;
  readonly weight: number;
  readonly contribution: number;
}

/** As much of a member as the examples ask for. */
export interface MemberShown {
  readonly externalId: string | null;
  readonly tierSince: string;
  readonly tier: TierShown;
  readonly growthValue: {
    readonly score: number;
    readonly contributions: readonly ContributionShown[];
  };
  readonly nextTier: {
    readonly missing: number;
    readonly tier: Pick<TierShown, 'name' | 'threshold'>;
  } | null;
  readonly points: { readonly balance: number };
  readonly decision: {
    readonly decidedAt?: string;
    readonly score?: number;
    readonly previousTier?: Pick<TierShown, 'name' | 'rank'> | null;
    readonly reasons: readonly { readonly text: string }[];
  };
}

interface Speech {
  readonly text: (key: TextKey, places?: Readonly<Record<string, string>>) => string;
  readonly number: (value: number) => string;
  readonly day: (instant: string) => string;
}

/** The most saturated badge there is a colour for; higher rungs share it. */
const HIGHEST_RANK = 4;
const HIGHEST_SHOWN_DECIMALS = 2;

/** The member an answer is about, when it holds all that a card shows. */
export function memberIn(data: unknown): MemberShown | null {
  const root = data as {
    readonly memberBy?: Partial<MemberShown> | null;
    readonly behavioursRecord?: { readonly members?: readonly Partial<MemberShown>[] } | null;
  } | null;
  const member = root?.memberBy ?? root?.behavioursRecord?.members?.[0];
  return member && isWhole(member) ? member : null;
}

/** Whoever rewrites the query may have left any of it out. */
function isWhole(member: Partial<MemberShown>): member is MemberShown {
  const numbers = [
    member.tier?.rank,
    member.tier?.threshold,
    member.growthValue?.score,
    member.points?.balance,
  ];
  const next = member.nextTier;
  const isNextWhole = next === null || typeof next?.tier?.threshold === 'number';
  const reasons: unknown = member.decision?.reasons;
  return numbers.every((each) => typeof each === 'number') && isNextWhole && Array.isArray(reasons);
}

export function drawCard(member: MemberShown, locale: Locale): HTMLElement {
  const speech = speechOf(locale);
  return element(
    'article',
    { class: 'card', 'data-rank': String(Math.min(member.tier.rank, HIGHEST_RANK)) },
    head(member, speech),
    figures(member, speech),
    progress(member, speech),
    reasons(member, speech),
    makeup(member, speech),
  );
}

function speechOf(locale: Locale): Speech {
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: HIGHEST_SHOWN_DECIMALS });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  return {
    text: (key, places) => textOf(locale, key, places),
    number: (value) => numbers.format(value),
    day: (instant) => days.format(new Date(instant)),
  };
}

function head(member: MemberShown, { text, day }: Speech): HTMLElement {
  const { tier, externalId, tierSince, decision } = member;
  const badge = element('h3', { class: 'badge' }, tier.name);
  const since = { member: externalId ?? '—', date: day(tierSince) };
  const line = element('p', { class: 'help' }, text('since', since));
  const previous = decision.previousTier;
  if (!previous || previous.rank >= tier.rank) return element('header', {}, badge, line);
  const up = element('p', { class: 'up' }, text('upFrom', { tier: previous.name }));
  return element('header', {}, badge, up, line);
}

function figures(member: MemberShown, { text, number }: Speech): HTMLElement {
  const { nextTier, growthValue, points } = member;
  const figure = (name: string, value: string) =>
    element('div', {}, element('dt', {}, name), element('dd', {}, value));
  const list = element('dl', { class: 'figures' });
  list.append(
    figure(text('growthValue'), number(growthValue.score)),
    figure(text('points'), number(points.balance)),
  );
  if (nextTier) {
    list.append(figure(text('toGo', { tier: nextTier.tier.name }), number(nextTier.missing)));
  }
  return list;
}

function progress(member: MemberShown, { text, number }: Speech): HTMLElement {
  const { tier, nextTier, growthValue } = member;
  if (!nextTier) return element('p', { class: 'top-tier' }, text('topTier'));
  const span = nextTier.tier.threshold - tier.threshold;
  const done = Math.min(Math.max(growthValue.score - tier.threshold, 0), span);
  const label = text('progress', { from: tier.name, to: nextTier.tier.name });
  const end = (name: string, threshold: number) =>
    element('span', {}, `${name} `, element('b', {}, number(threshold)));
  return element(
    'div',
    { class: 'progress' },
    element('progress', { value: String(done), max: String(span), 'aria-label': label }),
    element(
      'p',
      { class: 'ends' },
      end(tier.name, tier.threshold),
      end(nextTier.tier.name, nextTier.tier.threshold),
    ),
  );
}

function reasons({ decision, growthValue }: MemberShown, speech: Speech): HTMLElement {
  const { text, day, number } = speech;
  const { decidedAt, score } = decision;
  const items = decision.reasons.map((reason) => element('li', {}, reason.text));
  const section = element('section', { class: 'reasons' }, element('h4', {}, text('reasons')));
  // A decision keeps its numbers; the growth value may have moved since without another one.
  if (decidedAt !== undefined && score !== undefined && score !== growthValue.score) {
    const places = { date: day(decidedAt), score: number(score) };
    section.append(element('p', { class: 'help' }, text('decided', places)));
  }
  section.append(element('ul', {}, ...items));
  return section;
}

function makeup({ growthValue }: MemberShown, speech: Speech): HTMLElement {
  const { contributions = [] } = growthValue;
  const section = element('section', { class: 'makeup' });
  if (contributions.length === 0) return section;
  const most = Math.max(...contributions.map(({ contribution }) => Math.abs(contribution)), 1);
  const rows = contributions.map((each) => makeupRow(each, most, speech));
  section.append(
    element('h4', {}, speech.text('makeup')),
    element('table', {}, element('tbody', {}, ...rows)),
  );
  return section;
}

function makeupRow(row: ContributionShown, most: number, { text, number }: Speech): HTMLElement {
  const key = `feature.${row.feature}`;
  const name = isTextKey(key) ? text(key) : row.feature;
  const value = row.value === null ? '—' : number(row.value);
  const bar = element('span', { class: 'bar', 'aria-hidden': 'true' });
  bar.style.inlineSize = `${(Math.abs(row.contribution) / most) * 100}%`;
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, name),
    element('td', { class: 'sum' }, text('each', { value, weight: number(row.weight) })),
    element('td', { class: 'track' }, bar),
    element('td', { class: 'amount' }, number(row.contribution)),
  );
}
