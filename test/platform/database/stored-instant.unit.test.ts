import fc from 'fast-check';
import { fromStoredInstant, toStoredInstant } from '../../../src/platform/database/stored-instant';

const FIRST = Date.parse('0000-01-01T00:00:00.000Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

describe('an instant at rest', () => {
  it.each([
    [0, '1970-01-01 00:00:00.000'],
    [-1, '1969-12-31 23:59:59.999'],
    [Date.UTC(2028, 1, 29, 23, 59, 59, 7), '2028-02-29 23:59:59.007'],
    [LAST, '9999-12-31 23:59:59.999'],
  ])('%d is %s', (instant, text) => {
    expect(toStoredInstant(instant)).toBe(text);
    expect(fromStoredInstant(text)).toBe(instant);
  });

  it('is what the platform writes, whatever was written before', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: FIRST, max: LAST })), (instants) => {
        const expected = instants.map((instant) =>
          new Date(instant).toISOString().replace('T', ' ').slice(0, 23),
        );
        expect(instants.map(toStoredInstant)).toEqual(expected);
        expect(expected.map(fromStoredInstant)).toEqual(instants);
      }),
    );
  });

  it.each([LAST + 1, FIRST - 1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'is never %d',
    (instant) => {
      expect(() => toStoredInstant(instant)).toThrow('Invariant broken');
    },
  );

  it.each([
    '',
    '2026-11-22',
    '2026-11-22 08:30:00',
    '2026-13-22 08:30:00.000',
    '2026-11-22 xx:30:00.000',
  ])('is not read from %p', (text) => {
    expect(() => fromStoredInstant(text)).toThrow('Invariant broken');
  });
});
