import fc from 'fast-check';
import { healthAfter, nextStep, type AttemptOutcome } from '../../../src/domain/webhooks/delivery';
import { takesType } from '../../../src/domain/webhooks/event-type';

const AT = Date.parse('2026-01-15T12:00:00Z');
const DAY = 86_400_000;

const failed = (more: Partial<Extract<AttemptOutcome, { kind: 'failed' }>> = {}) =>
  ({
    kind: 'failed',
    failure: 'HTTP_STATUS',
    responseCode: 500,
    retryAfterMs: null,
    ...more,
  }) as const;
const delivered = { kind: 'delivered', responseCode: 204 } as const;
const gone = failed({ failure: 'GONE', responseCode: 410 });

describe('the next step after an attempt', () => {
  it('is the end when it was delivered', () => {
    const next = nextStep(delivered, { attempts: 3, at: AT, chance: 0 });
    expect(next).toEqual({ status: 'DELIVERED', dueAt: null });
  });

  it.each([
    [1, '00:00:05'],
    [2, '00:05:05'],
    [3, '00:35:05'],
    [4, '02:35:05'],
    [5, '07:35:05'],
    [6, '17:35:05'],
    [7, '31:35:05'],
    [8, '51:35:05'],
    [9, '75:35:05'],
  ])('after failure %i comes %s after the first attempt', (failures, sinceStart) => {
    let at = AT;
    for (let attempts = 1; attempts <= failures; attempts += 1) {
      const next = nextStep(failed(), { attempts, at, chance: 0 });
      expect(next.status).toBe('WAITING');
      at = next.dueAt ?? Number.NaN;
    }
    const [hours = 0, minutes = 0, seconds = 0] = sinceStart.split(':').map(Number);
    expect(at - AT).toBe(((hours * 60 + minutes) * 60 + seconds) * 1_000);
  });

  it('is death after the tenth failure', () => {
    const next = nextStep(failed(), { attempts: 10, at: AT, chance: 0 });
    expect(next).toEqual({ status: 'DEAD', dueAt: null });
  });

  it('comes up to a tenth later by chance, and never earlier', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (attempts, chance) => {
          const plain = (nextStep(failed(), { attempts, at: AT, chance: 0 }).dueAt ?? 0) - AT;
          const late = (nextStep(failed(), { attempts, at: AT, chance }).dueAt ?? 0) - AT;
          expect(late).toBeGreaterThanOrEqual(plain);
          expect(late).toBeLessThanOrEqual(plain * 1.1 + 1);
        },
      ),
    );
  });

  it.each([
    ['waits as long as the receiver asks', 120_000, 120_000],
    ['waits no shorter than the schedule', 1_000, 5_000],
    ['waits a day at most', 10 * DAY, DAY],
  ])('%s', (_, retryAfterMs, wait) => {
    const next = nextStep(failed({ retryAfterMs }), { attempts: 1, at: AT, chance: 0 });
    expect(next.dueAt).toBe(AT + wait);
  });
});

describe('the health of an endpoint', () => {
  it.each([
    ['a first failure begins to count', null, [failed()], AT, null],
    ['more failures do not move its beginning', AT - DAY, [failed()], AT - DAY, null],
    ['one success among failures clears it', AT - 9 * DAY, [failed(), delivered], null, null],
    ['less than five days are borne', AT - 5 * DAY + 1, [failed()], AT - 5 * DAY + 1, null],
    ['five days without a success end it', AT - 5 * DAY, [failed()], AT - 5 * DAY, 'FAILING'],
    ['410 ends it at once', null, [gone], AT, 'GONE'],
    ['410 ends it beside a success', null, [delivered, gone], AT, 'GONE'],
    ['no attempt tells nothing', AT - DAY, [], AT - DAY, null],
  ])('%s', (_, since, outcomes, ...[failingSince, disabled]) => {
    expect(healthAfter(since, outcomes, AT)).toEqual({ failingSince, disabled });
  });
});

describe('types', () => {
  it('are taken as they were asked for, and a test is no type to ask for', () => {
    expect(takesType(null, 'endpoint.test')).toBe(true);
    expect(takesType(['points.earned'], 'points.earned')).toBe(true);
    expect(takesType(['points.earned'], 'points.expired')).toBe(false);
    expect(takesType(['points.earned'], 'endpoint.test')).toBe(false);
  });
});
