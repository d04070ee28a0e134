import type { LocalDay } from '../../domain/shared/calendar';
import { MINUTE_MS, type Instant } from '../../domain/shared/instant';
import { ok, refused, type Result } from '../../domain/shared/result';
import {
  checkExternalId,
  checkIdentity,
  checkProfile,
  faultsOf,
  MAX_IDENTITIES,
  type MemberFault,
  type NamedIdentity,
  type UncheckedProfile,
} from './member-input.service';
import type { Identity, Profile } from './personal-seal.service';
import type { IdentityKey } from './personal.store';

/** A member to be registered, as somebody wrote it. */
export type Registration = {
  readonly externalId?: string | null | undefined;
  readonly identities?: readonly Identity[] | null | undefined;
  readonly profile?: UncheckedProfile | null | undefined;
  /** Now, when nothing is said. */
  readonly joinedAt?: Instant | null | undefined;
};

/** A registration that can be done, if nobody has its names. */
export type CheckedRegistration = {
  readonly externalId: string | null;
  readonly identities: readonly NamedIdentity[];
  readonly profile: Profile | null;
  readonly joinedAt: Instant;
};

/** What a registration is checked against. */
export type RegistrationTerms = {
  readonly now: Instant;
  /** The day of `now` in the programme's zone. */
  readonly today: LocalDay;
  /** History has its own instants; who registers now cannot have joined tomorrow. */
  readonly isLive: boolean;
};

/** Clocks may differ by this much. */
const CLOCK_TOLERANCE_MS = 5 * MINUTE_MS;

/**
 * Checks all fields of a registration. E-mail and phone of the profile are identities as well:
 * whoever writes or calls is found by them.
 */
export function checkRegistration(
  registration: Registration,
  terms: RegistrationTerms,
): Result<CheckedRegistration, readonly MemberFault[]> {
  const externalId = checkExternalId(registration.externalId);
  const profile = registration.profile ? checkProfile(registration.profile, terms.today) : ok(null);
  const identities = checkIdentities(registration.identities ?? []);
  const joinedAt = checkJoined(registration.joinedAt ?? terms.now, terms);
  if (!externalId.ok || !profile.ok || !identities.ok || !joinedAt.ok) {
    return refused(faultsOf(externalId, identities, profile, joinedAt));
  }
  return ok({
    externalId: externalId.value,
    profile: hasAnything(profile.value) ? profile.value : null,
    identities: distinct([...identities.value, ...contactsOf(profile.value)]),
    joinedAt: joinedAt.value,
  });
}

/**
 * The faults of a registration whose names are taken; otherwise takes them, so that the next one of
 * a batch finds them taken.
 */
export function takenFaults(
  {
    externalId,
    identities,
  }: Omit<CheckedRegistration, 'identities'> & {
    readonly identities: readonly (NamedIdentity & IdentityKey)[];
  },
  taken: Set<string>,
): readonly MemberFault[] {
  const names = [
    ...(externalId === null
      ? []
      : [{ name: `externalId:${externalId}`, kind: 'external-id-taken', path: ['externalId'] }]),
    ...identities.map(({ scheme, valueIndex, path }) => ({
      name: `identity:${scheme}:${valueIndex}`,
      kind: 'identity-taken',
      path,
    })),
  ] as const;
  const faults = names.filter(({ name }) => taken.has(name));
  if (faults.length === 0) for (const { name } of names) taken.add(name);
  return faults.map(({ kind, path }) => ({ kind, path }) as MemberFault);
}

function checkIdentities(
  identities: readonly Identity[],
): Result<NamedIdentity[], readonly MemberFault[]> {
  if (identities.length > MAX_IDENTITIES) {
    return refused([{ kind: 'too-many', path: ['identities'], maximum: MAX_IDENTITIES }]);
  }
  const checked = identities.map((identity, index) => {
    const path = ['identities', String(index)];
    const outcome = checkIdentity(identity, path);
    return outcome.ok ? ok({ ...outcome.value, path }) : outcome;
  });
  const faults = faultsOf(...checked);
  return faults.length > 0
    ? refused(faults)
    : ok(checked.flatMap((each) => (each.ok ? [each.value] : [])));
}

function checkJoined(
  joinedAt: Instant,
  { now, isLive }: RegistrationTerms,
): Result<Instant, readonly MemberFault[]> {
  if (!isLive || joinedAt <= now) return ok(joinedAt);
  const isAhead = joinedAt > now + CLOCK_TOLERANCE_MS;
  return isAhead ? refused([{ kind: 'in-future', path: ['joinedAt'] }]) : ok(now);
}

const hasAnything = (profile: Profile | null): boolean =>
  profile !== null && Object.values(profile).some((value) => value !== null);

const contactsOf = (profile: Profile | null): NamedIdentity[] =>
  (['email', 'phone'] as const).flatMap((scheme) => {
    const value = profile?.[scheme] ?? null;
    return value === null ? [] : [{ scheme, value, path: ['profile', scheme] }];
  });

/** The same identity given twice is one; the field that was first is to blame for it. */
const distinct = (identities: readonly NamedIdentity[]): NamedIdentity[] =>
  identities.filter(
    ({ scheme, value }, index) =>
      identities.findIndex((each) => each.scheme === scheme && each.value === value) === index,
  );
