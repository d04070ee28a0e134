import fc from 'fast-check';
import { zoneCalendar } from '../../../src/domain/shared/calendar';
import { DAY_MS } from '../../../src/domain/shared/instant';
import { move, type MovementGround } from '../../../src/domain/tiering/movement';
import { rankInForce, type Standing } from '../../../src/domain/tiering/standing';
import { isStill } from '../../../src/domain/tiering/still-standing';
import { rulesArbitrary } from '../../support/random-tier-rules';
import { buildStanding } from '../../support/rules';

const calendar = zoneCalendar('Europe/London');
const AT = Date.UTC(2026, 5, 10);
const TIERS = 4;

const rank = fc.nat({ max: TIERS - 1 });
const instant = fc.integer({ min: -30, max: 30 }).map((days) => AT + days * DAY_MS);
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });

const standings: fc.Arbitrary<Standing> = fc
  .record({
    earnedRank: fc.integer({ min: -1, max: TIERS - 1 }),
    termFrom: instant,
    termUntil: maybe(instant),
    graceUntil: fc.option(instant, { nil: null, freq: 2 }),
    ended: maybe(fc.record({ rank, at: instant })),
    caps: fc.array(fc.record({ rank, until: instant, cause: fc.constant('DECLINE' as const) }), {
      maxLength: 2,
    }),
    lock: maybe(fc.record({ rank, until: maybe(instant), accumulates: fc.boolean() })),
    invitedRank: maybe(rank),
    promotedOn: maybe(fc.constant(calendar.dayOf(AT))),
  })
  .map((shape) => buildStanding(rankInForce(shape), shape));

/** Of somebody to whom nothing has happened, at an instant at which nothing falls due. */
const grounds: fc.Arbitrary<MovementGround> = fc.record({
  rules: rulesArbitrary(TIERS),
  calendar: fc.constant(calendar),
  at: fc.constant(AT),
  isDue: fc.constant(false),
  joinedDay: fc.constant(calendar.dayOf(AT) - 400),
  facts: fc.constant(null),
  score: fc.nat({ max: 2_000 }),
  candidateRank: rank,
  predictedRank: maybe(rank),
  qualification: maybe(fc.record({ score: fc.nat({ max: 2_000 }), rank })),
  endedScore: maybe(fc.nat({ max: 2_000 })),
  sustainedRank: fc.constant(null),
  isDeclining: fc.constant(false),
});

describe('a member who stays as they are', () => {
  it('is told without being moved, and moving them changes nothing', () => {
    const seen = { still: 0, moved: 0 };
    fc.assert(
      fc.property(standings, grounds, (standing, ground) => {
        const moved = move(standing, ground);
        const isSame =
          moved.standing === standing && moved.reasons === 0 && moved.keeping.length === 0;
        if (isStill(standing, ground)) {
          expect({ isSame, isTold: moved.isTold }).toEqual({ isSame: true, isTold: false });
        }
        seen[isStill(standing, ground) ? 'still' : 'moved'] += 1;
      }),
      { numRuns: 2_000 },
    );
    expect(seen.still).toBeGreaterThan(200);
    expect(seen.moved).toBeGreaterThan(200);
  });
});
