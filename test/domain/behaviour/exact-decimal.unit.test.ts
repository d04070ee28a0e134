import fc from 'fast-check';
import {
  absoluteExact,
  compareExact,
  formatExact,
  multiplyExact,
  parseExactDecimal,
  roundHalfUp,
  type ExactDecimal,
} from '../../../src/domain/behaviour/exact-decimal';

const read = (text: string): ExactDecimal => {
  const decimal = parseExactDecimal(text);
  if (decimal === null) throw new Error(`${text} is not read`);
  return decimal;
};

const multiplied = (left: string, right: string, decimals: number): string =>
  formatExact(roundHalfUp(multiplyExact(read(left), read(right)), decimals));

/** Whole part and fraction chosen apart, so that the test knows the value without parsing. */
const decimals = fc
  .record({
    isNegative: fc.boolean(),
    whole: fc.bigInt({ min: 0n, max: 10n ** 15n }),
    scale: fc.integer({ min: 0, max: 8 }),
    fraction: fc.nat({ max: 99_999_999 }),
  })
  .map(({ isNegative, whole, scale, fraction }) => {
    const cut = BigInt(fraction) % 10n ** BigInt(scale);
    const tail = scale === 0 ? '' : `.${cut.toString().padStart(scale, '0')}`;
    const magnitude = whole * 10n ** BigInt(scale) + cut;
    return {
      text: `${isNegative ? '-' : ''}${whole}${tail}`,
      units: isNegative ? -magnitude : magnitude,
      scale,
    };
  });

describe('exact decimals', () => {
  test.each([
    ['6', '6'],
    ['-12.50', '-12.50'],
    ['+3', '3'],
    ['.5', '0.5'],
    ['-.05', '-0.05'],
    ['7.', '7'],
    ['007', '7'],
    ['12.340000000000001', '12.340000000000001'],
  ])('%s is read as %s', (written, text) => {
    expect(formatExact(read(written))).toBe(text);
  });

  test.each([
    '',
    '-',
    '.',
    '1e5',
    '1,000',
    '1 000',
    'NaN',
    'Infinity',
    '0x10',
    '１',
    '--1',
    '1.2.3',
  ])('%j is no number', (written) => {
    expect(parseExactDecimal(written)).toBeNull();
  });

  test('more digits than any amount has are no number', () => {
    expect(parseExactDecimal('9'.repeat(20))).not.toBeNull();
    expect(parseExactDecimal('9'.repeat(21))).toBeNull();
  });

  test.each([
    ['1', '2.345', 2, '2.35'],
    ['1', '-2.345', 2, '-2.35'],
    ['1', '2.3449', 2, '2.34'],
    ['6', '2.55', 2, '15.30'],
    ['3', '0.333', 0, '1'],
    ['-1', '0.001', 2, '0.00'],
    ['80995', '2.08', 2, '168469.60'],
    ['100', '9007199254740993', 0, '900719925474099300'],
  ])('%s × %s to %i decimals is %s', (left, right, places, product) => {
    expect(multiplied(left, right, places)).toBe(product);
  });

  test('a product rounds half-up as an independent computation does', () => {
    fc.assert(
      fc.property(decimals, decimals, fc.integer({ min: 0, max: 6 }), (left, right, places) => {
        const units = left.units * right.units;
        const magnitude = units < 0n ? -units : units;
        const one = 10n ** BigInt(left.scale + right.scale);
        // floor(x + ½) of the magnitude, in twice the units so that a half is whole.
        const rounded = (2n * magnitude * 10n ** BigInt(places) + one) / (2n * one);
        const digits = rounded.toString().padStart(places + 1, '0');
        const cut = digits.length - places;
        const text = places === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
        const sign = units < 0n && rounded > 0n ? '-' : '';
        expect(multiplied(left.text, right.text, places)).toBe(`${sign}${text}`);
      }),
      { numRuns: 2_000 },
    );
  });

  test('comparison is exact and looks through trailing zeros', () => {
    expect(compareExact(read('1.50'), read('1.5'))).toBe(0);
    expect(compareExact(read('0.1000000000000000001'), read('0.1'))).toBe(1);
    expect(compareExact(read('-2'), read('1'))).toBe(-1);
  });

  test('the absolute value has no sign', () => {
    expect(formatExact(absoluteExact(read('-15.30')))).toBe('15.30');
    expect(formatExact(absoluteExact(read('15.30')))).toBe('15.30');
  });
});
