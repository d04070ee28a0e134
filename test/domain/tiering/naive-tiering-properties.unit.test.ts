import fc from 'fast-check';
import { REASON_CODES, type ReasonCode } from '../../../src/domain/tiering/reason';
import { NaiveTiering } from '../../support/naive-tiering';
import type { MemberView } from '../../support/tier-stage';
import {
  happen,
  tieringArbitrary,
  type RandomTiering,
  type TierEvent,
} from '../../support/random-tiering';

const RUNS = { numRuns: 10 };

// Histories of 200 days, evaluated from scratch each day: slow where many tests share a machine.
jest.setTimeout(180_000);

const viewsOf = (oracle: NaiveTiering, { joinedAt }: RandomTiering): MemberView[] =>
  joinedAt.map((_, member) => oracle.view(member));

function played(tiering: RandomTiering, events = tiering.events): NaiveTiering {
  const oracle = new NaiveTiering(tiering);
  for (const event of events) void happen(oracle, event);
  return oracle;
}

/** What a decision does, as against reasons that stand. */
const ACTS = REASON_CODES.slice(REASON_CODES.indexOf('PROMOTED'));

const DEMOTIONS = new Set<ReasonCode>([
  'DEMOTED_AT_TERM_END',
  'DEMOTED_FOR_DECLINE',
  'DEMOTED_FOR_PENALTY',
  'DEMOTED_FOR_REFUND',
]);

describe('the naive re-computation over random rules and histories', () => {
  it('is the same when every nightly run comes twice', () => {
    fc.assert(
      fc.property(tieringArbitrary(), (tiering) => {
        const twice = tiering.events.flatMap((event): TierEvent[] =>
          event.kind === 'NIGHTLY' ? [event, event] : [event],
        );
        const [once, again] = [played(tiering), played(tiering, twice)];
        expect(viewsOf(again, tiering)).toEqual(viewsOf(once, tiering));
        expect(again.changes).toEqual(once.changes);
        expect(again.notices).toEqual(once.notices);
      }),
      RUNS,
    );
  });

  it('is the same for a batch as for its rows one by one, and for repeated rows', () => {
    fc.assert(
      fc.property(tieringArbitrary(), (tiering) => {
        const single = tiering.events.flatMap((event): TierEvent[] =>
          event.kind === 'RECORD'
            ? [...event.rows]
                .sort((left, right) => left.behaviour.occurredAt - right.behaviour.occurredAt)
                .flatMap((row) => [
                  { ...event, rows: [row] },
                  { ...event, rows: [row] },
                ])
            : [event],
        );
        const [batches, rows] = [played(tiering), played(tiering, single)];
        expect(viewsOf(rows, tiering)).toEqual(viewsOf(batches, tiering));
      }),
      RUNS,
    );
  });

  it('shows the tier of a lock, and the earned tier where there is none', () => {
    fc.assert(
      fc.property(tieringArbitrary(), (tiering) => {
        const oracle = new NaiveTiering(tiering);
        for (const event of tiering.events) {
          void happen(oracle, event);
          for (const { tier, earned, lock } of viewsOf(oracle, tiering)) {
            if (lock === null) expect(tier).toBe(earned);
            else if (!lock.accumulates) expect(tier).toBe(lock.tier);
          }
        }
      }),
      RUNS,
    );
  });

  it('lowers nobody but with a reason for it, or at the end of a lock', () => {
    fc.assert(
      fc.property(tieringArbitrary(), (tiering) => {
        const withoutLocks = tiering.events.filter(({ kind }) => kind !== 'LOCK');
        const rank = (tier: string | null): number =>
          tiering.rules.ladder.findIndex(({ code }) => code === tier);
        for (const { from, to, acts } of played(tiering, withoutLocks).changes) {
          if (rank(to) >= rank(from)) continue;
          expect(acts.some((act) => DEMOTIONS.has(act))).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('meets every act, so that nothing of it goes untested', () => {
    const acts = new Map<string, number>();
    let notices = 0;
    for (const tiering of fc.sample(tieringArbitrary(), {
      numRuns: 60,
      seed: Number(process.env['SEED'] ?? 7),
    })) {
      const oracle = played(tiering);
      notices += oracle.notices.length;
      for (const act of oracle.changes.flatMap((change) => change.acts)) {
        acts.set(act, (acts.get(act) ?? 0) + 1);
      }
    }
    expect({ ...Object.fromEntries(acts), notices }).toEqual(
      Object.fromEntries([...ACTS, 'notices'].map((act) => [act, expect.any(Number)])),
    );
    expect(notices).toBeGreaterThan(0);
  });
});
