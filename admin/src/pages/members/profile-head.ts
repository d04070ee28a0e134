import type { MemberHeadQuery } from '../../api/generated/graphql';

/** A member as the head of the profile knows them. */
export type ProfileHead = NonNullable<MemberHeadQuery['member']>;
