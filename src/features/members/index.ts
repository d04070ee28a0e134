export { BirthdayMonths } from './birthday-months.service';
export { MEMBER_LOADERS, MemberLoaders, type MakeMemberLoaders } from './members.loader';
export {
  MembersService,
  type KnownMember,
  type MergeableMember,
  type RegistrationOutcome,
} from './members.service';
export type { MemberFault } from './member-input.service';
export { PersonalSeal } from './personal-seal.service';
export type { Registration } from './registration-check.service';
