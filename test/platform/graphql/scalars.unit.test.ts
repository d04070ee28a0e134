import fc from 'fast-check';
import { parseValue, type GraphQLScalarType } from 'graphql';
import { CurrencyCodeScalar, LocaleScalar } from '../../../src/platform/graphql/code-scalars';
import { JsonScalar } from '../../../src/platform/graphql/json-scalar';
import {
  DecimalScalar,
  PointsScalar,
  RatioScalar,
} from '../../../src/platform/graphql/number-scalars';
import {
  DateTimeScalar,
  LocalDateScalar,
  TimeZoneScalar,
} from '../../../src/platform/graphql/time-scalars';

const read = (scalar: GraphQLScalarType, value: unknown): unknown => scalar.parseValue(value);
const literal = (scalar: GraphQLScalarType, text: string): unknown =>
  scalar.parseLiteral(parseValue(text));

describe('DateTime', () => {
  it.each([
    ['2026-07-01T12:00:00Z', '2026-07-01T12:00:00.000Z'],
    ['2026-07-01T12:00:00.5+08:00', '2026-07-01T04:00:00.500Z'],
    ['2026-07-01T12:00:00.123987654-03:30', '2026-07-01T15:30:00.123Z'],
    ['2024-02-29T23:59:59Z', '2024-02-29T23:59:59.000Z'],
    ['1900-01-01T00:00:00Z', '1900-01-01T00:00:00.000Z'],
  ])('%s is %s', (text, written) => {
    expect(DateTimeScalar.serialize(read(DateTimeScalar, text))).toBe(written);
  });

  it.each([
    '2026-07-01',
    '2026-07-01T12:00:00',
    '2026-07-01 12:00:00Z',
    '2026-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-07-01T24:00:00Z',
    '2026-07-01T12:60:00Z',
    '2026-07-01T12:00:60Z',
    '2026-07-01T12:00:00+15:00',
    '2026-07-01T12:00:00z',
    '1899-12-31T23:59:59.999Z',
    '9999-12-31T23:59:59-01:00',
    '+010000-01-01T00:00:00Z',
    '',
    0,
    1_782_000_000_000,
    null,
    {},
    '２０２６-07-01T12:00:00Z',
  ])('refuses %p', (value) => {
    expect(() => read(DateTimeScalar, value)).toThrow('DateTime must be');
  });

  it('reads what it writes', () => {
    const [from, to] = [Date.parse('1900-01-01T00:00:00Z'), Date.parse('9999-12-31T23:59:59.999Z')];
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), (instant) => {
        expect(read(DateTimeScalar, DateTimeScalar.serialize(instant))).toBe(instant);
      }),
    );
  });
});

describe('LocalDate and TimeZone', () => {
  it('reads and writes days', () => {
    expect(read(LocalDateScalar, '1970-01-02')).toBe(1);
    expect(LocalDateScalar.serialize(-1)).toBe('1969-12-31');
    for (const wrong of ['2026-02-30', '2026-1-1', '2026-01-01T00:00:00Z', 5, '']) {
      expect(() => read(LocalDateScalar, wrong)).toThrow('LocalDate must be');
    }
  });

  it('knows zones by name', () => {
    expect(read(TimeZoneScalar, 'Asia/Shanghai')).toBe('Asia/Shanghai');
    expect(read(TimeZoneScalar, 'UTC')).toBe('UTC');
    for (const wrong of ['Mars/Olympus', '+08:00', '', 'local', 8, 'x'.repeat(9_999)]) {
      expect(() => read(TimeZoneScalar, wrong)).toThrow('TimeZone must be');
    }
  });
});

describe('Decimal', () => {
  it.each([
    ['12.50', '12.50'],
    ['-0.01', '-0.01'],
    [12.5, '12.5'],
    [0.1, '0.1'],
    [-3, '-3'],
    ['9'.repeat(40), '9'.repeat(40)],
  ])('%p is %p', (value, text) => expect(read(DecimalScalar, value)).toBe(text));

  it.each([
    ' 5 ',
    '5 ',
    '',
    '1e5',
    '.5',
    '5.',
    '+5',
    '05',
    '0x10',
    '1,000',
    'NaN',
    'Infinity',
    '９',
    '9'.repeat(41),
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e21,
    1e-7,
    2 ** 53,
    true,
    null,
    [],
  ])('refuses %p', (value) => {
    expect(() => read(DecimalScalar, value)).toThrow('Decimal must be');
  });

  it('reads the digits of a literal, not its double', () => {
    expect(literal(DecimalScalar, '9007199254740993.01')).toBe('9007199254740993.01');
    expect(() => literal(DecimalScalar, '1e309')).toThrow('Decimal must be');
  });
});

describe('Points and Ratio', () => {
  it('are whole and safe', () => {
    expect(read(PointsScalar, 2 ** 53 - 1)).toBe(2 ** 53 - 1);
    expect(literal(PointsScalar, '5')).toBe(5);
    for (const wrong of [2 ** 53, 1.5, '5', Number.NaN, null, -(2 ** 53)]) {
      expect(() => read(PointsScalar, wrong)).toThrow('Points must be');
    }
    for (const wrong of ['9007199254740993', '1.0', '1e2', '"5"']) {
      expect(() => literal(PointsScalar, wrong)).toThrow('Points must be');
    }
    expect(() => PointsScalar.serialize(0.5)).toThrow('Invariant');
  });

  it('are from nought to one', () => {
    expect(read(RatioScalar, 0.25)).toBe(0.25);
    for (const wrong of [-0.1, 1.000001, Number.NaN, '0.5', null]) {
      expect(() => read(RatioScalar, wrong)).toThrow('Ratio must be');
    }
  });
});

describe('CurrencyCode and Locale', () => {
  it('know what exists', () => {
    expect(read(CurrencyCodeScalar, 'CNY')).toBe('CNY');
    for (const wrong of ['cny', 'XXX', 'ABC', '', 156, null]) {
      expect(() => read(CurrencyCodeScalar, wrong)).toThrow('CurrencyCode must be');
    }
    expect(read(LocaleScalar, 'zh-cn')).toBe('zh-CN');
    for (const wrong of ['', 'english please', 'x'.repeat(99), 1]) {
      expect(() => read(LocaleScalar, wrong)).toThrow('Locale must be');
    }
  });
});

describe('JSON', () => {
  const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) });

  it('takes any shape within bounds', () => {
    const value = { a: [1, 'x', null, true, { b: 1.5 }] };
    expect(read(JsonScalar, value)).toEqual(value);
    expect(literal(JsonScalar, '{a: [1, "x", null, true, {b: 1.5}]}')).toEqual(value);
  });

  it.each([
    ['too deep', nested(8)],
    ['too many', Array(501).fill(0)],
    ['too long', 'x'.repeat(16_385)],
    ['a NUL', { a: '\u0000' }],
    ['a lone surrogate', { a: ['\ud800'] }],
    ['a lone surrogate as a key', { '\udfff': 1 }],
    ['NaN', { a: Number.NaN }],
    ['__proto__', JSON.parse('{"a": {"__proto__": {"x": 1}}}')],
    ['constructor', { constructor: 1 }],
    ['prototype', { a: [{ prototype: 1 }] }],
  ])('refuses %s', (_, value) => {
    expect(() => read(JsonScalar, value)).toThrow('JSON must not hold');
  });

  it('says where lies what it refuses', () => {
    expect(() => read(JsonScalar, { a: [{ b: Infinity }] })).toThrow(
      'JSON must not hold a number that is not finite, at a.0.b.',
    );
  });

  it('refuses the same in literals, and pollutes nothing', () => {
    expect(() => literal(JsonScalar, '{__proto__: {polluted: true}}')).toThrow('__proto__');
    expect(() => literal(JsonScalar, '[[[[[[[[[1]]]]]]]]]')).toThrow('levels deep');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
