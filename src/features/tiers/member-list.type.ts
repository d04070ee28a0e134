import { connectionOf } from '../../platform/graphql/connection';
import { MemberType } from '../members/member.type';

export const MemberConnection = connectionOf(() => MemberType, {
  name: 'Member',
  items: 'members',
});
