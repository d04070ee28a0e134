import { Arg, Authorized, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { invariant } from '../../domain/shared/invariant';
import { textFor } from '../../domain/shared/localized';
import { refused } from '../../domain/shared/result';
import type { Clock } from '../../platform/clock';
import { buildPage, pageRequest, type Page } from '../../platform/graphql/connection';
import { loaderOf, type GraphqlContext } from '../../platform/graphql/context';
import type { NodeSource } from '../../platform/graphql/node';
import { parsePublicId } from '../../platform/id';
import type { Permission } from '../../platform/security/permissions';
import { canSeeMember, requireProgram } from '../../platform/security/viewer';
import { MEMBER_LOADERS, type MakeMemberLoaders } from '../members';
import { memberType, MemberType } from '../members/member.type';
import type { ProgramDirectory, ProgramInForce } from '../programs';
import { readContext, type BenefitContextInput } from './benefit-context.inputs';
import { settingOf, type BenefitDirectory } from './benefit-directory.service';
import { benefitUseError } from './benefit-use-error.type';
import type { BenefitUseOutcome } from './benefit-use-refusal.service';
import type { BenefitUses, RedeemBenefit } from './benefit-uses.service';
import {
  BENEFIT_LOADERS,
  type LoadedEntitlement,
  type MakeBenefitLoaders,
} from './benefits.loader';
import {
  BenefitIssueInput,
  BenefitIssuePayload,
  BenefitRedeemInput,
  BenefitRedeemPayload,
  type EntitlementPayload,
} from './entitlement.inputs';
import {
  BenefitEntitlementConnection,
  BenefitEntitlementType,
  entitlementCursor,
  entitlementType,
} from './entitlement.type';

/** What entitlements are read and made with. */
export type EntitlementParts = {
  readonly clock: Clock;
  readonly programs: ProgramDirectory;
  readonly directory: BenefitDirectory;
  readonly uses: BenefitUses;
  readonly makeLoaders: MakeBenefitLoaders;
  readonly makeMemberLoaders: MakeMemberLoaders;
};

/** Benefits, as they are issued and redeemed. */
@Resolver()
export class BenefitUseResolver {
  constructor(private readonly parts: EntitlementParts) {}

  @Authorized<Permission>('benefits.redeem')
  @Mutation(() => BenefitIssuePayload, {
    description:
      'Promises a member a benefit that they get in this context; it is redeemed later, whatever holds then, and counts against caps from now on. A refusal is remembered under its key. Codes: UNKNOWN_MEMBER, NOT_FOUND, NOT_GRANTED, LIMIT_REACHED, OUT_OF_RANGE, REQUIRED, INVALID, INVALID_TEXT, TOO_MANY, DUPLICATE.',
  })
  async benefitIssue(
    @Arg('input', () => BenefitIssueInput, { description: 'Who gets what, and until when.' })
    { context: given, expiresAt, idempotencyKey, memberId, ruleId }: BenefitIssueInput,
    @Ctx() context: GraphqlContext,
  ): Promise<EntitlementPayload> {
    return this.answer(context, given, (asked) =>
      this.parts.uses.issue(context.viewer, {
        ...{ asked, idempotencyKey, expiresAt: expiresAt ?? null },
        memberId: parsePublicId('mem', memberId) ?? '',
        ruleId: parsePublicId('bnf', ruleId) ?? '',
      }),
    );
  }

  @Authorized<Permission>('benefits.redeem')
  @Mutation(() => BenefitRedeemPayload, {
    description:
      'Uses a benefit, online or in a store: one that was issued, or one that the member gets in this context, once or not at all. A refusal is remembered under its key. Codes: UNKNOWN_MEMBER, NOT_FOUND, NOT_GRANTED, LIMIT_REACHED, WRONG_STATE, NO_LONGER, OUT_OF_RANGE, REQUIRED, INVALID, INVALID_TEXT, TOO_MANY, DUPLICATE.',
  })
  async benefitRedeem(
    @Arg('input', () => BenefitRedeemInput, { description: 'What is used, where and for what.' })
    input: BenefitRedeemInput,
    @Ctx() context: GraphqlContext,
  ): Promise<EntitlementPayload> {
    const what = redeemed(input);
    return this.answer(context, input.context, (asked) =>
      what === null
        ? Promise.resolve(refused([{ kind: 'one-benefit' } as const]))
        : this.parts.uses.redeem(context.viewer, {
            ...{ what, asked, idempotencyKey: input.idempotencyKey },
            ...{ storeCode: input.storeCode ?? null, orderId: input.orderId ?? null },
          }),
    );
  }

  private async answer(
    context: GraphqlContext,
    given: BenefitContextInput | null | undefined,
    use: (asked: RedeemBenefit['asked']) => Promise<BenefitUseOutcome>,
  ): Promise<EntitlementPayload> {
    const program = await this.parts.programs.get(
      requireProgram(context.viewer, 'benefits.redeem'),
    );
    const now = this.parts.clock();
    const read = readContext(given, { currencyCode: program.currencyCode, now });
    const outcome: BenefitUseOutcome = read.ok
      ? await use(read.value)
      : refused(read.error.map((fault) => ({ kind: 'context', fault }) as const));
    if (!outcome.ok) {
      const words = await this.words(program, context);
      return {
        entitlement: null,
        userErrors: outcome.error.map((refusal) => benefitUseError(refusal, words)),
      };
    }
    const { entitlements } = loaderOf(context, BENEFIT_LOADERS, () =>
      this.parts.makeLoaders(program.id),
    );
    // What another mutation of this request has read is older than this one.
    const found = await entitlements.clear(outcome.value).load(outcome.value);
    invariant(found, 'what was given stays');
    const { currencyCode } = program;
    return { entitlement: entitlementType(found, { currencyCode, now }), userErrors: [] };
  }

  private async words(program: ProgramInForce, { locale }: GraphqlContext) {
    const { versions } = await this.parts.directory.get(program);
    const setting = settingOf(program);
    return {
      ...{ locale, setting },
      ruleName: (code: string) =>
        textFor(versions.get(code)?.content.names ?? {}, locale, setting.locales),
    };
  }
}

/** What members were given, and what it is. */
@Resolver(() => MemberType)
export class MemberEntitlementsResolver {
  constructor(private readonly parts: EntitlementParts) {}

  @Authorized<Permission>('benefits.read')
  @FieldResolver(() => BenefitEntitlementConnection, {
    description: 'What the member was given of benefits, newest first.',
  })
  async benefitEntitlements(
    @Root() { memberId }: MemberType,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'How many: 1 to 100, 20 when not said.',
    })
    first: number | null | undefined,
    @Arg('after', () => String, { nullable: true, description: 'Only those after this cursor.' })
    after: string | null | undefined,
    @Ctx() context: GraphqlContext,
  ): Promise<Page<BenefitEntitlementType>> {
    const request = pageRequest({ first: first ?? null, after: after ?? null }, entitlementCursor);
    const program = await this.parts.programs.get(requireProgram(context.viewer, 'benefits.read'));
    const loaders = loaderOf(context, BENEFIT_LOADERS, () => this.parts.makeLoaders(program.id));
    const rows = await loaders.entitlementPages.load({
      memberId,
      below: request.after?.[0] ?? null,
      limit: request.limit + 1,
    });
    const frame = { currencyCode: program.currencyCode, now: this.parts.clock() };
    return buildPage(rows, request, {
      cursor: entitlementCursor,
      positionOf: ({ id }: LoadedEntitlement): readonly [string] => [id],
      itemOf: (entitlement: LoadedEntitlement) => entitlementType(entitlement, frame),
    });
  }
}

/** What an entitlement is shown with. */
@Resolver(() => BenefitEntitlementType)
export class BenefitEntitlementResolver {
  constructor(private readonly parts: EntitlementParts) {}

  @FieldResolver(() => String, { description: 'The code of the rule that it was given by.' })
  async ruleCode(
    @Root() entitlement: BenefitEntitlementType,
    @Ctx() context: GraphqlContext,
  ): Promise<string> {
    return (await this.content(entitlement, context)).code;
  }

  @FieldResolver(() => String, {
    description: "What it is called, as it was given, in the request's language.",
  })
  async name(
    @Root() entitlement: BenefitEntitlementType,
    @Ctx() context: GraphqlContext,
  ): Promise<string> {
    const { names } = await this.content(entitlement, context);
    const program = await this.programOf(context);
    return textFor(names, context.locale, program.locales);
  }

  @FieldResolver(() => MemberType, { description: 'Whose it is.' })
  async member(
    @Root() { memberId }: BenefitEntitlementType,
    @Ctx() context: GraphqlContext,
  ): Promise<MemberType> {
    const program = await this.programOf(context);
    const loaders = loaderOf(context, MEMBER_LOADERS, () =>
      this.parts.makeMemberLoaders(program.id),
    );
    const member = await loaders.byId.load(memberId);
    invariant(member, 'an entitlement is that of a member');
    return memberType(member);
  }

  private async content(
    { ruleId, version: number }: BenefitEntitlementType,
    context: GraphqlContext,
  ) {
    const program = await this.programOf(context);
    const { versions } = loaderOf(context, BENEFIT_LOADERS, () =>
      this.parts.makeLoaders(program.id),
    );
    const version = await versions.load({ ruleId, number });
    invariant(version, 'a version that was given stays');
    return version.content;
  }

  private programOf({ viewer }: GraphqlContext): Promise<ProgramInForce> {
    return this.parts.programs.get(requireProgram(viewer, 'program.read'));
  }
}

/** Entitlements by their ids: those of members that the viewer may see. */
export const entitlementNodes = ({
  clock,
  programs,
  makeLoaders,
}: EntitlementParts): readonly NodeSource[] => [
  {
    prefix: 'ent',
    typeName: 'BenefitEntitlement',
    permissions: ['benefits.read'],
    load: async (id, context) => {
      const program = await programs.get(requireProgram(context.viewer, 'benefits.read'));
      const { entitlements } = loaderOf(context, BENEFIT_LOADERS, () => makeLoaders(program.id));
      const found = await entitlements.load(id);
      if (found === null || !canSeeMember(context.viewer, found.memberId)) return null;
      return entitlementType(found, { currencyCode: program.currencyCode, now: clock() });
    },
  },
];

/** What was issued, or a benefit of a member; null where it is neither, or both. */
function redeemed({ entitlementId, memberId, ruleId }: BenefitRedeemInput) {
  const hasPair = typeof memberId === 'string' && typeof ruleId === 'string';
  const isPair = hasPair || typeof memberId === 'string' || typeof ruleId === 'string';
  if (typeof entitlementId === 'string') {
    return isPair ? null : { entitlementId: parsePublicId('ent', entitlementId) ?? '' };
  }
  return hasPair
    ? {
        memberId: parsePublicId('mem', memberId) ?? '',
        ruleId: parsePublicId('bnf', ruleId) ?? '',
      }
    : null;
}
