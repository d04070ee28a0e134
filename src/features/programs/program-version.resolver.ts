import { Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { lintRules } from '../../domain/tiering/lint-rules';
import type { GraphqlContext } from '../../platform/graphql/context';
import type { Permission } from '../../platform/security/permissions';
import { ProgramVersionType } from './program.type';
import { ruleFindingTypes, RuleFindingType } from './rule-finding.type';

/** Versions of a programme, as they are read. */
@Resolver(() => ProgramVersionType)
export class ProgramVersionResolver {
  @FieldResolver(() => [RuleFindingType], {
    description:
      'What in the rules can hardly be meant: tiers that nobody can reach, rules that never act or undo each other.',
  })
  lint(
    @Root() { rules }: ProgramVersionType,
    @Ctx() { locale }: GraphqlContext,
  ): RuleFindingType[] {
    return ruleFindingTypes(lintRules(rules), locale);
  }

  @Authorized<Permission>('program.draft.read')
  @FieldResolver(() => String, { description: 'Who has published it: a key or a subject.' })
  publishedBy(@Root() { publisher }: ProgramVersionType): string {
    return publisher;
  }
}
