import { permissionsOf, type Permission, type Role } from './permissions';

/** Who asks. Everything a request may see or do follows from this one value. */
export type Viewer = Anonymous | SignedIn;

export interface Anonymous {
  readonly kind: 'anonymous';
}

export interface SignedIn {
  /** A key of a program, or a person with a token of an identity provider. */
  readonly kind: 'key' | 'person';
  /** The id of the key, or the subject of the token. */
  readonly subject: string;
  /** What the key is called; null for people, whom their identity provider knows by name. */
  readonly name: string | null;
  /** The one programme of this credential; null for operators only. */
  readonly programId: string | null;
  /** Set for a member's credential: it sees that member and no other. */
  readonly memberId: string | null;
  readonly roles: readonly Role[];
  readonly permissions: ReadonlySet<Permission>;
}

export const ANONYMOUS: Anonymous = { kind: 'anonymous' };

/** Who a credential says somebody is, before it is known to make sense. */
export interface Credential {
  readonly kind: 'key' | 'person';
  readonly subject: string;
  readonly name?: string | null;
  readonly programId: string | null;
  readonly memberId: string | null;
  readonly roles: readonly Role[];
}

/**
 * The viewer of a credential, or null when its parts contradict each other: operators stand outside
 * programmes and hold no other role; the member role and a member's id go together, alone.
 */
export function viewerOf(credential: Credential): SignedIn | null {
  if (!isCoherent(credential)) return null;
  const { kind, subject, name = null, programId, memberId, roles } = credential;
  return { kind, subject, name, programId, memberId, roles, permissions: permissionsOf(roles) };
}

function isCoherent({ roles, programId, memberId }: Credential): boolean {
  if (roles.length === 0) return false;
  const isOperator = roles.includes('OPERATOR');
  const isMember = roles.includes('MEMBER');
  if ((isOperator || isMember) && roles.length > 1) return false;
  return (programId === null) === isOperator && (memberId !== null) === isMember;
}

/** Why nobody is signed in. `expired` is told only to who holds a valid secret. */
export type NotSignedInReason = 'no-credential' | 'invalid-credential' | 'expired-credential';

export class NotSignedIn extends Error {
  constructor(readonly reason: NotSignedInReason = 'no-credential') {
    super(`Not signed in: ${reason}`);
    this.name = 'NotSignedIn';
  }
}

export class NotPermitted extends Error {
  constructor(readonly permission: Permission) {
    super(`Not permitted: ${permission}`);
    this.name = 'NotPermitted';
  }
}

export const isPermitted = (viewer: Viewer, permission: Permission): boolean =>
  viewer.kind !== 'anonymous' && viewer.permissions.has(permission);

/** The signed-in viewer with at least one of the permissions; throws when there is none. */
export function requirePermission(
  viewer: Viewer,
  permission: Permission,
  ...others: readonly Permission[]
): SignedIn {
  if (viewer.kind === 'anonymous') throw new NotSignedIn();
  const wanted = [permission, ...others];
  if (!wanted.some((each) => viewer.permissions.has(each))) throw new NotPermitted(permission);
  return viewer;
}

/** The programme a viewer belongs to; operators and anonymous viewers have none and are refused. */
export function requireProgram(viewer: Viewer, permission: Permission): string {
  const { programId } = requirePermission(viewer, permission);
  if (programId === null) throw new NotPermitted(permission);
  return programId;
}

/** Whether this member is one the viewer may be told about, the programme being the viewer's. */
export const canSeeMember = (viewer: Viewer, memberId: string): boolean =>
  viewer.kind !== 'anonymous' &&
  (viewer.permissions.has('member.read') ||
    (viewer.permissions.has('member.readOwn') && viewer.memberId === memberId));
