/** One spelling for values that mean the same, taken before a blind index is computed. */

const E_MAIL = /^[^\s@]{1,64}@[^\s@]{1,255}$/u;
const E_164 = /^\+[1-9]\d{6,14}$/;
const PHONE_PUNCTUATION = /[\s().\-/\u00a0\u2010-\u2015]/gu;
const CHANNEL = /^[a-z][a-z0-9_-]{0,31}$/;
const MAX_IDENTITY_VALUE = 200;

/**
 * An e-mail address in small letters, or null when it is none. The part before the @ could in
 * theory tell capitals apart; no mail service does, and people type both.
 */
export function normalEmail(text: string): string | null {
  const normal = text.normalize('NFC').trim().toLowerCase();
  return E_MAIL.test(normal) ? normal : null;
}

/** A telephone number as E.164 (`+8613800138000`), or null when the country is not said. */
export function normalPhone(text: string): string | null {
  const digits = text.normalize('NFKC').trim().replace(PHONE_PUNCTUATION, '').replace(/^00/, '+');
  return E_164.test(digits) ? digits : null;
}

/** One channel's name for a member, such as `web:123`, in normal form, or null when it is none. */
export function normalIdentity(text: string): string | null {
  const colon = text.indexOf(':');
  const channel = text.slice(0, Math.max(colon, 0)).trim().toLowerCase();
  if (!CHANNEL.test(channel)) return null;
  const value = normalIdentityValue(channel, text.slice(colon + 1));
  return value === null ? null : `${channel}:${value}`;
}

function normalIdentityValue(channel: string, text: string): string | null {
  if (channel === 'phone') return normalPhone(text);
  if (channel === 'email') return normalEmail(text);
  const value = text.normalize('NFC').trim();
  return value.length > 0 && value.length <= MAX_IDENTITY_VALUE ? value : null;
}
