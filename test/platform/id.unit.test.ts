import fc from 'fast-check';
import {
  isId,
  newId,
  newIdAfter,
  parsePublicId,
  publicId,
  splitPublicId,
} from '../../src/platform/id';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

const bitsOf = (id: string): bigint =>
  [...id].reduce((bits, char) => bits * 32n + BigInt(ALPHABET.indexOf(char)), 0n);

describe('newIdAfter', () => {
  const AT = Date.parse('2026-07-15T12:00:00Z');

  it('follows an id of the same instant, of a later one, and one at the end of its count', () => {
    const full = `${newId(AT).slice(0, 14)}zzzzzzzzzzzz`;
    for (const previous of [newId(AT), newId(AT + 5_000), full]) {
      // Another instant in between begins the count of the first one anew.
      newId(AT - 1);
      const id = newIdAfter(previous, AT);
      expect(id > previous).toBe(true);
      expect(isId(id)).toBe(true);
      expect((bitsOf(id) >> 76n) & 0xfn).toBe(7n);
      expect((bitsOf(id) >> 62n) & 3n).toBe(2n);
    }
  });

  it('carries its own instant where that comes later', () => {
    const id = newIdAfter(newId(AT), AT + 1);
    expect(Number(bitsOf(id) >> 80n)).toBe(AT + 1);
  });

  it('never repeats in a long run', () => {
    let last = newId(AT);
    const ids = Array.from({ length: 2_000 }, () => {
      newId(AT - 1);
      return (last = newIdAfter(last, AT - 10));
    });
    expect(new Set(ids).size).toBe(2_000);
    expect(ids.toSorted()).toEqual(ids);
  });
});

describe('newId', () => {
  it('is a UUIDv7 of 128 bits, with its version and variant', () => {
    for (let count = 0; count < 5_000; count += 1) {
      const bits = bitsOf(newId());
      expect(bits < 1n << 128n).toBe(true);
      expect((bits >> 76n) & 0xfn).toBe(7n);
      expect((bits >> 62n) & 3n).toBe(2n);
    }
  });

  it('says in its first 48 bits when it was made', () => {
    const before = Date.now();
    const made = Number(bitsOf(newId()) >> 80n);
    expect(made).toBeGreaterThanOrEqual(before);
    expect(made).toBeLessThanOrEqual(Date.now());
  });

  it('ascends and never repeats', () => {
    const ids = Array.from({ length: 100_000 }, () => newId());
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('ascends when the clock steps back', () => {
    const clock = jest.spyOn(Date, 'now');
    const now = 4_000_000_000_000;
    clock.mockReturnValue(now);
    const first = newId();
    clock.mockReturnValue(now - 60_000);
    const second = newId();
    clock.mockRestore();
    expect(second > first).toBe(true);
  });

  it('carries the instant it is given, whatever came before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), (at) => {
        expect(Number(bitsOf(newId(at)) >> 80n)).toBe(at);
      }),
    );
  });

  it('ascends among the ids of one given instant', () => {
    const ids = Array.from({ length: 20_000 }, () => newId(1_767_225_600_000));
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('public ids', () => {
  it('are read back by their own prefix only', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), (at) => {
        const id = newId(at);
        expect(parsePublicId('mem', publicId('mem', id))).toBe(id);
        expect(parsePublicId('prg', publicId('mem', id))).toBeNull();
        expect(splitPublicId(publicId('mem', id))).toEqual({ prefix: 'mem', id });
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['no prefix', '01h455vb4pex5vsknk084sn02q'],
    ['more than 128 bits', 'mem_8zzzzzzzzzzzzzzzzzzzzzzzzz'],
    ['capitals', 'mem_01H455VB4PEX5VSKNK084SN02Q'],
    ['a letter outside the alphabet', 'mem_01h455vb4pex5vsknk084sn02l'],
    ['one character short', 'mem_01h455vb4pex5vsknk084sn02'],
    ['one character more', 'mem_01h455vb4pex5vsknk084sn02qq'],
    ['a line break behind it', 'mem_01h455vb4pex5vsknk084sn02q\n'],
    ['space around it', ' mem_01h455vb4pex5vsknk084sn02q'],
  ])('are refused: %s', (_, text) => {
    expect(parsePublicId('mem', text)).toBeNull();
    expect(splitPublicId(text)).toBeNull();
  });

  it('accept the largest and the smallest id', () => {
    expect(isId(`7${'z'.repeat(25)}`)).toBe(true);
    expect(isId('0'.repeat(26))).toBe(true);
    expect(isId(`8${'0'.repeat(25)}`)).toBe(false);
  });
});
