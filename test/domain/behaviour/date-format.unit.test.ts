import fc from 'fast-check';
import { DateTime } from 'luxon';
import { dateReader } from '../../../src/domain/behaviour/date-format';
import { localClock } from '../../../src/domain/behaviour/local-time';
import { HOUR_MS } from '../../../src/domain/shared/instant';

const ZONES = ['Europe/London', 'Asia/Shanghai', 'America/St_Johns', 'Australia/Lord_Howe', 'UTC'];
const utc = (text: string): number => Date.parse(text);

const reader = (format: string, zone = 'Europe/London') => {
  const read = dateReader(format, localClock(zone));
  if (read === null) throw new Error(`${format} is refused`);
  return read;
};

describe('wall clocks', () => {
  const london = localClock('Europe/London');

  test('summer and winter have their own offsets', () => {
    expect(london(utc('2010-12-01T08:26:00Z'))).toBe(utc('2010-12-01T08:26:00Z'));
    expect(london(utc('2011-07-01T08:26:00Z'))).toBe(utc('2011-07-01T07:26:00Z'));
  });

  test('a time that does not exist moves on by the gap', () => {
    expect(london(utc('2011-03-27T00:59:59Z'))).toBe(utc('2011-03-27T00:59:59Z'));
    expect(london(utc('2011-03-27T01:30:00Z'))).toBe(utc('2011-03-27T01:30:00Z'));
    expect(london(utc('2011-03-27T02:30:00Z'))).toBe(utc('2011-03-27T01:30:00Z'));
  });

  test('a time that occurs twice is the first of the two', () => {
    expect(london(utc('2011-10-30T01:30:00Z'))).toBe(utc('2011-10-30T00:30:00Z'));
    expect(london(utc('2011-10-30T02:00:00Z'))).toBe(utc('2011-10-30T02:00:00Z'));
  });

  test('clocks that change by half an hour are followed', () => {
    const lordHowe = localClock('Australia/Lord_Howe');
    expect(lordHowe(utc('2024-10-06T01:59:00Z'))).toBe(utc('2024-10-05T15:29:00Z'));
    expect(lordHowe(utc('2024-10-06T02:45:00Z'))).toBe(utc('2024-10-05T15:45:00Z'));
  });

  test('clocks that go back by two hours are followed', () => {
    const stJohns = localClock('America/St_Johns');
    expect(stJohns(utc('1988-10-29T22:01:00Z'))).toBe(utc('1988-10-29T23:31:00Z'));
  });

  test('what a zone shows for an instant is read back as the first instant that shows it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: 0, max: utc('2037-12-31T00:00:00Z') }),
        (zone, instant) => {
          const localOf = (each: number): number =>
            each + DateTime.fromMillis(each, { zone }).offset * 60_000;
          const shown = localOf(instant);
          const candidates = [2 * HOUR_MS, HOUR_MS, HOUR_MS / 2, 0].map((by) => instant - by);
          const first = candidates.find((each) => localOf(each) === shown);
          expect(localClock(zone)(shown)).toBe(first);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('date formats', () => {
  test.each([
    ['yyyy-MM-dd HH:mm:ss', '2011-07-01 08:26:05', '2011-07-01T07:26:05Z'],
    ['yyyy-MM-dd', '2011-07-01', '2011-06-30T23:00:00Z'],
    ['d/M/yyyy H:mm', '1/12/2010 8:26', '2010-12-01T08:26:00Z'],
    ['MM/dd/yyyy HH:mm', '12/01/2010 08:26', '2010-12-01T08:26:00Z'],
    ['yyyy年M月d日 HH:mm', '2010年12月1日 08:26', '2010-12-01T08:26:00Z'],
    ['dd.MM.yyyy', '01.12.2010', '2010-12-01T00:00:00Z'],
    ['d MMM yyyy h:mm a', '1 Jul 2011 8:26 PM', '2011-07-01T19:26:00Z'],
    ["yyyy-MM-dd'T'HH:mm", '2011-07-01T08:26', '2011-07-01T07:26:00Z'],
    ['yyyy-MM-dd HH:mm:ss ZZ', '2011-07-01 08:26:00 +08:00', '2011-07-01T00:26:00Z'],
    ['yyyy-MM-dd HH:mm:ss.SSS', '2010-12-01 08:26:00.125', '2010-12-01T08:26:00.125Z'],
    ['yyyy ooo', '2010 335', '2010-12-01T00:00:00Z'],
    ['iso', '2011-07-01T08:26:05', '2011-07-01T07:26:05Z'],
    ['iso', '2011-07-01 08:26', '2011-07-01T07:26:00Z'],
    ['iso', '2011-07-01', '2011-06-30T23:00:00Z'],
    ['iso', '2011-07-01T08:26:05.1234Z', '2011-07-01T08:26:05.123Z'],
    ['iso', '2011-07-01T08:26:05.5-03:30', '2011-07-01T11:56:05.500Z'],
    ['iso', '2011-07-01T08:26:05+0800', '2011-07-01T00:26:05Z'],
  ])('%s reads %s in London as %s', (format, text, instant) => {
    expect(reader(format)(text)).toBe(utc(instant));
  });

  test.each([
    ['yyyy-MM-dd HH:mm:ss', '2011-02-29 08:26:00'],
    ['yyyy-MM-dd HH:mm:ss', '2011-13-01 08:26:00'],
    ['yyyy-MM-dd HH:mm:ss', '2011-00-01 08:26:00'],
    ['yyyy-MM-dd HH:mm:ss', '2011-04-31 08:26:00'],
    ['yyyy-MM-dd HH:mm:ss', '2011-04-30 24:00:00'],
    ['yyyy-MM-dd HH:mm:ss', '2011-04-30 08:60:00'],
    ['yyyy-MM-dd HH:mm:ss', '2011-04-30 08:26'],
    ['yyyy-MM-dd HH:mm:ss', '2011-04-30T08:26:00'],
    ['yyyy-MM-dd HH:mm:ss', ' 2011-04-30 08:26:00'],
    ['iso', '2011-04-30T08:26:00Zulu'],
    ['iso', '12:30'],
    ['iso', '20110430'],
    ['dd.MM.yyyy', '01x12x2010'],
    ['d MMM yyyy', '31 Feb 2011'],
  ])('%s does not read %j', (format, text) => {
    expect(reader(format)(text)).toBeNull();
  });

  test.each(['HH:mm', 'yyyy', 'dd/MM', 'yyyy-MM HH:mm', "'year' MM dd", 'EEEE'])(
    'the format %s is refused, because the clock would have to fill it in',
    (format) => {
      expect(dateReader(format, localClock('UTC'))).toBeNull();
    },
  );

  test('formats of digits alone are read as luxon reads them', () => {
    const formats = ['yyyy-MM-dd HH:mm:ss', 'd/M/yyyy H:m:s', 'dd.MM.yyyy HH:mm', 'yyyyMMddHHmmss'];
    fc.assert(
      fc.property(
        fc.constantFrom(...formats),
        fc.integer({ min: 0, max: utc('2037-12-31T00:00:00Z') }),
        (format, instant) => {
          const text = DateTime.fromMillis(instant, { zone: 'utc' }).toFormat(format);
          const expected = DateTime.fromFormat(text, format, { zone: 'utc' }).toMillis();
          expect(reader(format, 'UTC')(text)).toBe(expected);
        },
      ),
    );
  });
});
