/** Crockford's 32 characters in lower case: digits and letters nobody mistakes for each other. */
export const BASE32 = '0123456789abcdefghjkmnpqrstvwxyz';

/** Bytes as base32, five bits a character, the last one filled up with noughts. */
export function encodeBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += BASE32.charAt((held >> bits) & 31);
    }
  }
  return bits > 0 ? text + BASE32.charAt((held << (5 - bits)) & 31) : text;
}
