import type { BehaviourDraft } from '../../domain/behaviour/draft';
import { SECOND_MS } from '../../domain/shared/instant';
import { drawWhole, isDrawn, seededRng, type Rng } from '../../domain/shared/rng';
import { drawAftermath, drawInteraction } from './demo-aftermath';
import { dayOf, drawDay, drawMoment, FIRST_DAY, LAST_DAY } from './demo-calendar';
import { drawPerson, type DemoPerson } from './demo-people';
import { DEMO_AS_OF } from './demo-program';
import { drawVisit, type Happening } from './demo-visits';

/** A member of the demo and all they did in its year, in order. */
export type DemoMember = {
  readonly person: DemoPerson;
  readonly behaviours: readonly BehaviourDraft[];
};

const SOURCE = 'demo';

/**
 * The member of a number, 1 for the first: everything about them follows from the seed and their
 * number, so that they are the same whatever the number of members.
 */
export function drawMember(seed: number, number: number): DemoMember {
  const rng = seededRng(seed, number);
  const person = drawPerson(rng, number);
  const happenings = drawYear(rng, person)
    .filter(({ occurredAt }) => occurredAt < DEMO_AS_OF)
    .sort((left, right) => left.occurredAt - right.occurredAt);
  const behaviours = happenings.map((happening, place) => ({
    ...happening,
    source: SOURCE,
    externalId: `${person.label}-${String(place + 1).padStart(3, '0')}`,
  }));
  return { person, behaviours };
}

function drawYear(rng: Rng, person: DemoPerson): Happening[] {
  const { persona } = person;
  const joinedOn = dayOf(person.joinedAt);
  const isNew = joinedOn >= FIRST_DAY;
  const from = isNew ? joinedOn + 1 : FIRST_DAY;
  const [least, most] = persona.activeRatio;
  const activeDays = (LAST_DAY - from) * (least + rng() * (most - least));
  const to = from + Math.round(activeDays);
  const happenings: Happening[] = isNew ? [drawFirstLogin(rng, person)] : [];
  for (const [place, day] of drawVisitDays(rng, person, [from, to]).entries()) {
    const { happenings: seen, order } = drawVisit(rng, person, day, place + 1);
    happenings.push(...seen);
    if (order) happenings.push(...drawAftermath(rng, person, order));
    if (isDrawn(rng, persona.interactionRatio)) {
      happenings.push(drawInteraction(rng, person, drawMoment(rng, day, false)));
    }
  }
  return happenings;
}

/** Who has just joined looks around once. */
function drawFirstLogin(rng: Rng, { channels, joinedAt, registration }: DemoPerson): Happening {
  const use = channels.find(({ channel }) => channel !== 'STORE');
  const occurredAt = joinedAt + drawWhole(rng, 5, 50) * SECOND_MS;
  const member = use?.member ?? { kind: 'externalId', externalId: registration.externalId };
  return { member, channel: use?.channel ?? 'MINI_PROGRAM', type: 'LOGIN', occurredAt };
}

/** The days of all visits, in order. Who joined during the year comes less often in it. */
function drawVisitDays(
  rng: Rng,
  { persona }: DemoPerson,
  span: readonly [number, number],
): number[] {
  const [least, most] = persona.visits;
  // The square makes frequent visitors rare.
  const draw = rng();
  const perYear = least + (most - least) * draw * draw;
  const count = Math.max(1, Math.round((perYear * (span[1] - span[0] + 1)) / yearDays));
  return Array.from({ length: count }, () => drawDay(rng, span, persona.goesForBargains)).sort(
    (left, right) => left - right,
  );
}

const yearDays = LAST_DAY - FIRST_DAY + 1;
