import type { ClassType } from 'type-graphql';
import { ViewerResolver } from '../features/access/viewer.resolver';
import { MemberResolver } from '../features/members/member.resolver';
import { ProgramMutationResolver } from '../features/programs/program-mutation.resolver';
import { ProgramResolver, TierResolver } from '../features/programs/program.resolver';
import { RegistrationResolver } from '../features/registration/registration.resolver';
import { NodeResolver } from '../platform/graphql/node.resolver';

/** Every resolver of the schema. */
export const resolvers: readonly ClassType[] = [
  NodeResolver,
  ViewerResolver,
  ProgramResolver,
  TierResolver,
  ProgramMutationResolver,
  MemberResolver,
  RegistrationResolver,
];
