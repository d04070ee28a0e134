import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/domain/shared/instant';
import { decideClaim, LEASE_MS, type Lease } from '../../../src/platform/jobs/lease';

const NOW = Date.UTC(2026, 10, 22, 8, 30);
const OCCURRENCE = NOW - 30 * MINUTE_MS;

const FREE: Lease = { owner: null, until: null, coveredAt: OCCURRENCE - HOUR_MS, takeovers: 0 };
const HELD: Lease = { ...FREE, owner: 'somebody', until: NOW + 1 };
const DEAD: Lease = { ...HELD, until: NOW };

const decide = (lease: Partial<Lease>, ask: 'DUE' | 'ASKED' = 'DUE', more = {}) =>
  decideClaim({ ...FREE, ...lease }, ask, {
    ...{ now: NOW, occurrence: OCCURRENCE, leaseMs: LEASE_MS, unchangedMs: LEASE_MS / 2 },
    ...more,
  });

describe('a free lease', () => {
  it.each([
    ['its last instant is not covered', {}, 'CLAIM'],
    ['a run is owed', { coveredAt: null }, 'CLAIM'],
    ['its last instant is covered', { coveredAt: OCCURRENCE }, 'NOTHING_DUE'],
    ['another clock is ahead a little', { coveredAt: NOW + 5 * MINUTE_MS }, 'NOTHING_DUE'],
    ['the clock was ahead by much', { coveredAt: NOW + 5 * MINUTE_MS + 1 }, 'CLAIM'],
  ] as const)('when %s', (_, lease, decision) => {
    expect(decide(lease)).toBe(decision);
    expect(decide(lease, 'ASKED')).toBe('CLAIM');
  });

  it('of a schedule that has not come round yet is for those who ask', () => {
    const never = { occurrence: null };
    expect(decide({ coveredAt: null }, 'DUE', never)).toBe('NOTHING_DUE');
    expect(decide({ coveredAt: null }, 'ASKED', never)).toBe('CLAIM');
  });
});

describe('a lease that is held', () => {
  it.each(['DUE', 'ASKED'] as const)('is left alone while it lasts (%s)', (ask) => {
    expect(decide(HELD, ask)).toBe('BUSY');
    expect(decide({ ...HELD, until: NOW + LEASE_MS + 5 * MINUTE_MS }, ask)).toBe('BUSY');
  });

  it('is taken over when its time is over, or was set by a clock far ahead', () => {
    expect(decide(DEAD)).toBe('TAKE_OVER');
    expect(decide({ ...DEAD, coveredAt: OCCURRENCE })).toBe('TAKE_OVER');
    expect(decide({ ...HELD, until: NOW + DAY_MS })).toBe('TAKE_OVER');
  });

  it('is not taken over before it was seen unchanged for half its length', () => {
    const unchangedMs = LEASE_MS / 2 - 1;
    expect(decide(DEAD, 'DUE', { unchangedMs })).toBe('BUSY');
    expect(decide({ ...HELD, until: NOW + DAY_MS }, 'DUE', { unchangedMs })).toBe('BUSY');
  });

  it('is given up after three owners have died', () => {
    expect(decide({ ...DEAD, takeovers: 2 })).toBe('TAKE_OVER');
    expect(decide({ ...DEAD, takeovers: 3 })).toBe('GIVE_UP');
    expect(decide({ ...HELD, takeovers: 3 })).toBe('BUSY');
  });
});
