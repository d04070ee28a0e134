import { Args, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GraphqlContext } from '../../platform/graphql/context';
import type { Permission } from '../../platform/security/permissions';
import { memberError } from '../members/member-error.type';
import { memberType } from '../members/member.type';
import { MemberRegisterArgs, MemberRegisterPayload } from './registration.inputs';
import type { RegistrationService } from './registration.service';

/** Registration of members. */
@Resolver()
export class RegistrationResolver {
  constructor(private readonly registration: RegistrationService) {}

  @Authorized<Permission>('member.register')
  @Mutation(() => MemberRegisterPayload, {
    description:
      'Registers a member, who starts in the base tier. Codes: TAKEN, REQUIRED, INVALID, INVALID_TEXT, TOO_LONG, TOO_MANY, OUT_OF_RANGE, IN_FUTURE.',
  })
  async memberRegister(
    @Args(() => MemberRegisterArgs) { input, idempotencyKey }: MemberRegisterArgs,
    @Ctx() { viewer, locale }: GraphqlContext,
  ): Promise<MemberRegisterPayload> {
    const outcome = await this.registration.register(viewer, { ...input, idempotencyKey });
    if (!outcome.ok) {
      const userErrors = outcome.error.map((fault) => memberError(fault, ['input'], locale));
      return { member: null, userErrors };
    }
    return { member: memberType(outcome.value), userErrors: [] };
  }
}
