/**
 * What is shown of personal fields to those who may not read them (docs/domain.md §13, "Privacy"):
 * enough to recognise a person one is speaking with, too little to find one. The number of stars
 * does not tell how much is hidden.
 */

/** The first character: `张*`, `A*`. */
export const maskName = (name: string): string => `${firstOf(name)}*`;

/** The first character and the domain: `a***@example.com`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? '***' : `${firstOf(email)}***${email.slice(at)}`;
}

/**
 * The first two digits and the last four; of short numbers the last two alone.
 *
 * @example
 * maskPhone('+8613800138000'); // '+86******8000'
 */
export const maskPhone = (phone: string): string =>
  phone.length < SHORTEST_SHOWN_PHONE
    ? `******${phone.slice(-2)}`
    : `${phone.slice(0, 3)}******${phone.slice(-4)}`;

const SHORTEST_SHOWN_PHONE = 11;

/** The year of a day written as YYYY-MM-DD. */
export const maskBirthday = (birthday: string): string => birthday.slice(0, 4);

/** A channel's name for a member: by its scheme, otherwise the first character. */
export function maskIdentity(scheme: string, value: string): string {
  if (scheme === 'email') return maskEmail(value);
  if (scheme === 'phone') return maskPhone(value);
  return `${firstOf(value)}***`;
}

/** Whole code points, so that no half of a pair is left. */
const firstOf = (text: string): string => Array.from(text.slice(0, 2))[0] ?? '';
