import { Args, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import { invariant } from '../../domain/shared/invariant';
import type { GraphqlContext } from '../../platform/graphql/context';
import { parsePublicId } from '../../platform/id';
import type { Permission } from '../../platform/security/permissions';
import { pointsRulesError } from './points-rules-error.type';
import {
  PointsRulesDraftDiscardArgs,
  PointsRulesDraftDiscardPayload,
  PointsRulesDraftSaveArgs,
  PointsRulesDraftSavePayload,
  PointsRulesPublishArgs,
  PointsRulesPublishPayload,
} from './points-rules.inputs';
import type { PointsRulesService } from './points-rules.service';
import { pointsRulesType, pointsRulesVersionType } from './points-rules.type';
import type { ProgramDirectory } from './program-directory.service';

const RULE_CODES =
  'REQUIRED, INVALID, INVALID_TEXT, TOO_LONG, OUT_OF_RANGE, TOO_FEW, TOO_MANY, DUPLICATE, NOT_INCREASING, UNREACHABLE';

/** The points rules of a programme, as they are changed. */
@Resolver()
export class PointsRulesMutationResolver {
  constructor(
    private readonly directory: ProgramDirectory,
    private readonly rules: PointsRulesService,
  ) {}

  @Authorized<Permission>('points.rules.edit')
  @Mutation(() => PointsRulesDraftSavePayload, {
    description: `Saves the draft of the points rules, checked as a whole. Nothing is earned by it before it is published. Codes: ${RULE_CODES}, CONFLICT, NOT_FOUND.`,
  })
  async pointsRulesDraftSave(
    @Args(() => PointsRulesDraftSaveArgs) args: PointsRulesDraftSaveArgs,
    @Ctx() { viewer, locale }: GraphqlContext,
  ): Promise<PointsRulesDraftSavePayload> {
    const { input, expectedRevision, idempotencyKey } = args;
    const programId = programIdOf(args);
    const outcome = await this.rules.saveDraft(viewer, {
      ...{ programId, expectedRevision, changes: input.rules, idempotencyKey },
    });
    if (!outcome.ok) {
      const userErrors = outcome.error.map((refusal) => pointsRulesError(refusal, locale));
      return { draft: null, userErrors };
    }
    const { locales } = await this.directory.get(programId);
    const rules = pointsRulesType(outcome.value.rules, locales);
    return { draft: { ...outcome.value, rules }, userErrors: [] };
  }

  @Authorized<Permission>('points.rules.edit')
  @Mutation(() => PointsRulesDraftDiscardPayload, {
    description: 'Throws the draft of the points rules away. Codes: CONFLICT, NOT_FOUND.',
  })
  async pointsRulesDraftDiscard(
    @Args(() => PointsRulesDraftDiscardArgs) args: PointsRulesDraftDiscardArgs,
    @Ctx() { viewer, locale }: GraphqlContext,
  ): Promise<PointsRulesDraftDiscardPayload> {
    const { expectedRevision, idempotencyKey } = args;
    const outcome = await this.rules.discardDraft(viewer, {
      ...{ programId: programIdOf(args), expectedRevision, idempotencyKey },
    });
    return outcome.ok
      ? { discardedRevision: outcome.value, userErrors: [] }
      : {
          discardedRevision: null,
          userErrors: outcome.error.map((refusal) => pointsRulesError(refusal, locale)),
        };
  }

  @Authorized<Permission>('points.rules.publish')
  @Mutation(() => PointsRulesPublishPayload, {
    description: `Publishes the draft as the next version. What was earned stays; orders first paid from now on earn by it. Codes: ${RULE_CODES}, CONFLICT, NOTHING_CHANGED, NOT_FOUND.`,
  })
  async pointsRulesPublish(
    @Args(() => PointsRulesPublishArgs) args: PointsRulesPublishArgs,
    @Ctx() { viewer, locale }: GraphqlContext,
  ): Promise<PointsRulesPublishPayload> {
    const { input, expectedVersion, expectedRevision, idempotencyKey } = args;
    const programId = programIdOf(args);
    const outcome = await this.rules.publish(viewer, {
      ...{ programId, expectedVersion, expectedRevision, reason: input.reason, idempotencyKey },
    });
    if (!outcome.ok) {
      const userErrors = outcome.error.map((refusal) => pointsRulesError(refusal, locale));
      return { version: null, userErrors };
    }
    const version = await this.rules.versionById(programId, outcome.value);
    invariant(version, 'a version that was published is there');
    const { locales } = await this.directory.get(programId);
    return { version: pointsRulesVersionType(version, locales), userErrors: [] };
  }
}

/** Not somebody's own, or no id at all, is found by nobody. */
const programIdOf = ({ programId }: { readonly programId: string }): string =>
  parsePublicId('prg', programId) ?? '';
