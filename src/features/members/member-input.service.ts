import { formatLocalDay, type LocalDay } from '../../domain/shared/calendar';
import { ok, refused, type Result } from '../../domain/shared/result';
import { checkText, type TextFault } from '../../domain/shared/text';
import { normalEmail, normalPhone } from '../../platform/security/normal-form';
import type { Identity, Profile } from './personal-seal.service';

/** One thing that is wrong with what was said of a member, and at which field. */
export type MemberFault = { readonly path: readonly string[] } & (
  | { readonly kind: 'invalid-text'; readonly fault: TextFault | 'empty'; readonly maximum: number }
  | { readonly kind: 'invalid-scheme' }
  | { readonly kind: 'not-an-email' }
  | { readonly kind: 'not-a-phone' }
  | { readonly kind: 'out-of-range' }
  | { readonly kind: 'too-many'; readonly maximum: number }
  | { readonly kind: 'in-future' }
  | { readonly kind: 'external-id-taken' }
  | { readonly kind: 'identity-taken' }
  | { readonly kind: 'unknown-member' }
);

/** The personal fields of a member as somebody wrote them. */
export type UncheckedProfile = {
  readonly name?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly birthday?: LocalDay | null | undefined;
};

/** An identity and the field that it came from. */
export type NamedIdentity = Identity & { readonly path: readonly string[] };

type Checked<Value> = Result<Value, readonly MemberFault[]>;

export const MAX_IDENTITIES = 20;
const MAX_EXTERNAL_ID_LENGTH = 128;
const MAX_VALUE_LENGTH = 255;
const MAX_NAME_LENGTH = 200;
/** What a sealed value may take before sealing, so that it fits its column in any language. */
const MAX_VALUE_BYTES = 1_000;
const SCHEME = /^[a-z][a-z0-9_-]{0,15}$/;
/** Nobody who buys anything was born before this. */
const FIRST_BIRTHDAY: LocalDay = -36_524; // 1870-01-01

/** An external id in normal form; none when nothing is said. */
export function checkExternalId(value: string | null | undefined): Checked<string | null> {
  if (value === null || value === undefined) return ok(null);
  return checkLine(value, ['externalId'], MAX_EXTERNAL_ID_LENGTH);
}

/** An identity in normal form: addresses and numbers in one spelling, the rest without spaces. */
export function checkIdentity(
  { scheme, value }: Identity,
  path: readonly string[],
): Checked<Identity> {
  if (!SCHEME.test(scheme)) {
    return refused([{ kind: 'invalid-scheme', path: [...path, 'scheme'] }]);
  }
  const checked = checkValue(scheme, value, [...path, 'value']);
  return checked.ok ? ok({ scheme, value: checked.value }) : checked;
}

/** Personal fields in normal form. `today` is the day in the programme's zone. */
export function checkProfile(unchecked: UncheckedProfile, today: LocalDay): Checked<Profile> {
  const { name, email, phone, birthday } = unchecked;
  const checkedName = isGiven(name)
    ? checkLine(name, ['profile', 'name'], MAX_NAME_LENGTH)
    : ok(null);
  const checkedEmail = isGiven(email) ? checkValue('email', email, ['profile', 'email']) : ok(null);
  const checkedPhone = isGiven(phone) ? checkValue('phone', phone, ['profile', 'phone']) : ok(null);
  const checkedBirthday = isGiven(birthday) ? checkBirthday(birthday, today) : ok(null);
  if (!checkedName.ok || !checkedEmail.ok || !checkedPhone.ok || !checkedBirthday.ok) {
    return refused(faultsOf(checkedName, checkedEmail, checkedPhone, checkedBirthday));
  }
  return ok({
    name: checkedName.value,
    email: checkedEmail.value,
    phone: checkedPhone.value,
    birthday: checkedBirthday.value,
  });
}

/** The faults of several parts. */
export const faultsOf = (...parts: readonly Checked<unknown>[]): MemberFault[] =>
  parts.flatMap((part) => (part.ok ? [] : part.error));

function checkValue(scheme: string, value: string, path: readonly string[]): Checked<string> {
  const line = checkLine(value, path, MAX_VALUE_LENGTH);
  if (!line.ok) return line;
  if (scheme === 'email') {
    const email = normalEmail(line.value);
    return email === null ? refused([{ kind: 'not-an-email', path }]) : ok(email);
  }
  if (scheme === 'phone') {
    const phone = normalPhone(line.value);
    return phone === null ? refused([{ kind: 'not-a-phone', path }]) : ok(phone);
  }
  return line;
}

function checkLine(value: string, path: readonly string[], maximum: number): Checked<string> {
  const fault = checkText(value, { max: maximum, singleLine: true });
  if (fault) return refused([{ kind: 'invalid-text', path, fault, maximum }]);
  const normal = value.normalize('NFC').trim();
  if (normal === '') return refused([{ kind: 'invalid-text', path, fault: 'empty', maximum }]);
  // NFC can lengthen a text, and four bytes a character can be too many for a sealed column.
  const isTooLong =
    checkText(normal, { max: maximum }) !== null || Buffer.byteLength(normal) > MAX_VALUE_BYTES;
  return isTooLong
    ? refused([{ kind: 'invalid-text', path, fault: 'too-long', maximum }])
    : ok(normal);
}

function checkBirthday(birthday: LocalDay, today: LocalDay): Checked<string> {
  const isPossible = birthday >= FIRST_BIRTHDAY && birthday <= today;
  return isPossible
    ? ok(formatLocalDay(birthday))
    : refused([{ kind: 'out-of-range', path: ['profile', 'birthday'] }]);
}

const isGiven = <Value>(value: Value | null | undefined): value is Value =>
  value !== null && value !== undefined;
