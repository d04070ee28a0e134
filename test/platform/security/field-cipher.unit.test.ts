import { createCipheriv, createHmac, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { createFieldCipher, SealBroken } from '../../../src/platform/security/field-cipher';
import { hmacSha256Hex, sha256Hex } from '../../../src/platform/security/hash';
import {
  normalEmail,
  normalIdentity,
  normalPhone,
} from '../../../src/platform/security/normal-form';

const MASTER = Buffer.alloc(32, 1);
const PLACE = { table: 'member_profile', column: 'email', row: '01h455vb4pex5vsknk084sn02q' };

describe('known answers of the primitives', () => {
  it('AES-256-GCM: empty and sixteen noughts under the nought key', () => {
    const seal = (plain: Uint8Array) => {
      const cipher = createCipheriv('aes-256-gcm', Buffer.alloc(32), Buffer.alloc(12));
      const text = Buffer.concat([cipher.update(plain), cipher.final()]).toString('hex');
      return [text, cipher.getAuthTag().toString('hex')];
    };
    expect(seal(new Uint8Array())).toEqual(['', '530f8afbc74536b9a963b4f1c4cb738b']);
    expect(seal(new Uint8Array(16))).toEqual([
      'cea7403d4d606b6e074ec5d3baf39d18',
      'd0d1c8a799996bf0265b98b5d48ab919',
    ]);
  });

  it('HKDF-SHA256: RFC 5869, case 1', () => {
    const okm = hkdfSync(
      'sha256',
      Buffer.alloc(22, 0x0b),
      Buffer.from('000102030405060708090a0b0c', 'hex'),
      Buffer.from('f0f1f2f3f4f5f6f7f8f9', 'hex'),
      42,
    );
    expect(Buffer.from(okm).toString('hex')).toBe(
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    );
  });

  it('HMAC-SHA256: RFC 4231, cases 1 and 2; SHA-256 of "abc"', () => {
    expect(hmacSha256Hex(Buffer.alloc(20, 0x0b), 'Hi There')).toBe(
      'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
    );
    expect(hmacSha256Hex(Buffer.from('Jefe'), 'what do ya want for nothing?')).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
    expect(sha256Hex('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});

describe('createFieldCipher', () => {
  const cipher = createFieldCipher(MASTER);
  const { key, wrapped } = cipher.newDataKey(PLACE.row);

  it('gives back what was sealed, in any language', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(cipher.open(key, PLACE, cipher.seal(key, PLACE, text))).toBe(text);
      }),
    );
  });

  it('keeps the data key wrapped for its owner', () => {
    const sealed = cipher.seal(key, PLACE, 'ann@example.com');
    const reopened = createFieldCipher(MASTER).openDataKey(wrapped, PLACE.row);
    expect(cipher.open(reopened, PLACE, sealed)).toBe('ann@example.com');
    expect(() => cipher.openDataKey(wrapped, '01h455vb4pex5vsknk084sn02r')).toThrow(SealBroken);
  });

  it('writes v1.<key>.<iv>.<ciphertext>.<tag>, never the same twice', () => {
    const first = cipher.seal(key, PLACE, 'x');
    expect(first).toMatch(/^v1\.[0-9a-f]{8}\.[\w-]{16}\.[\w-]{2}\.[\w-]{22}$/);
    expect(cipher.seal(key, PLACE, 'x')).not.toBe(first);
  });

  it('refuses a sealed text that was moved to another table, column or row', () => {
    const sealed = cipher.seal(key, PLACE, 'x');
    for (const moved of [
      { ...PLACE, table: 'other' },
      { ...PLACE, column: 'phone' },
      { ...PLACE, row: '01h455vb4pex5vsknk084sn02r' },
    ]) {
      expect(() => cipher.open(key, moved, sealed)).toThrow('not-authentic');
    }
  });

  it('refuses a sealed text with any one character changed', () => {
    const sealed = cipher.seal(key, PLACE, 'Ann Example');
    for (let at = 0; at < sealed.length; at += 1) {
      const other = sealed[at] === 'A' ? 'B' : 'A';
      const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
      expect(() => cipher.open(key, PLACE, changed)).toThrow(SealBroken);
    }
  });

  it('says so when the key is another', () => {
    const stranger = cipher.newDataKey(PLACE.row).key;
    expect(() => cipher.open(stranger, PLACE, cipher.seal(key, PLACE, 'x'))).toThrow('unknown-key');
    expect(() => createFieldCipher(Buffer.alloc(32, 2)).openDataKey(wrapped, PLACE.row)).toThrow(
      'unknown-key',
    );
  });

  it('opens data keys of an earlier master key after a rotation', () => {
    const rotated = createFieldCipher(Buffer.alloc(32, 2), MASTER);
    const sealed = cipher.seal(key, PLACE, 'x');
    expect(rotated.open(rotated.openDataKey(wrapped, PLACE.row), PLACE, sealed)).toBe('x');
  });

  it('indexes blindly, by a key of the column derived from the master key', () => {
    const derived = Buffer.from(
      hkdfSync('sha256', MASTER, Buffer.alloc(0), 'blind-index|member.email|v1', 32),
    );
    const expected = createHmac('sha256', derived).update('ann@example.com').digest('hex');
    expect(cipher.blindIndex('member.email', 'ann@example.com')).toBe(expected);
    expect(cipher.blindIndex('member.phone', 'ann@example.com')).not.toBe(expected);
    expect(expected).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('normal forms', () => {
  it.each([
    [' Ann@Example.COM ', 'ann@example.com'],
    ['李@例子.公司', '李@例子.公司'],
    ['no-at', null],
    ['two@@x', null],
    ['a b@c', null],
  ])('e-mail %p is %p', (text, normal) => expect(normalEmail(text)).toBe(normal));

  it.each([
    ['+86 138-0013-8000', '+8613800138000'],
    ['0044 (20) 7946 0958', '+442079460958'],
    ['＋８６１３８００１３８０００', '+8613800138000'],
    ['13800138000', null],
    ['+0123456789', null],
    ['+12', null],
  ])('telephone %p is %p', (text, normal) => expect(normalPhone(text)).toBe(normal));

  it.each([
    ['WEB: u-123 ', 'web:u-123'],
    ['phone:+86 138 0013 8000', 'phone:+8613800138000'],
    ['phone:138', null],
    ['card:', null],
    [':x', null],
    ['nothing', null],
    ['web:a:b', 'web:a:b'],
    ['web:Cafe\u0301', 'web:Caf\u00e9'],
  ])('identity %p is %p', (text, normal) => expect(normalIdentity(text)).toBe(normal));
});
