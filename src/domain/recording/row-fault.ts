import type { BehaviourFault } from '../behaviour/check';

/** Why a row's member is not accepted. */
export type MemberFault = {
  readonly kind: 'member-not-found' | 'member-refused';
  readonly field: 'member';
  readonly rule: 'known-member' | 'registrable-member';
  readonly bound: string;
};

/** The row's key was used for another body. */
export type KeyFault = {
  readonly kind: 'key-reused';
  readonly field: 'externalId';
  readonly rule: 'unique-key';
  readonly bound: string;
};

/** Why a row was refused, at which field of the behaviour. */
export type RowFault = BehaviourFault | MemberFault | KeyFault;

export const MEMBER_NOT_FOUND: MemberFault = {
  kind: 'member-not-found',
  field: 'member',
  rule: 'known-member',
  bound: '',
};

export const KEY_REUSED: KeyFault = {
  kind: 'key-reused',
  field: 'externalId',
  rule: 'unique-key',
  bound: '',
};

/** A member that history names cannot be registered. */
export const memberRefused = (why: string): MemberFault => ({
  kind: 'member-refused',
  field: 'member',
  rule: 'registrable-member',
  bound: why,
});
