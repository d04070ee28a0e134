import { Arg, Args, Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { textFor } from '../../domain/shared/localized';
import { LocaleScalar } from '../../platform/graphql/code-scalars';
import { buildPage, PageArgs, pageRequest, type Page } from '../../platform/graphql/connection';
import type { GraphqlContext } from '../../platform/graphql/context';
import { defineCursor } from '../../platform/graphql/cursor';
import type { NodeSource } from '../../platform/graphql/node';
import type { Permission } from '../../platform/security/permissions';
import type { PointsRulesService } from './points-rules.service';
import {
  PointsRulesDraftType,
  PointsRulesInForceType,
  pointsRulesType,
  PointsRulesVersionConnection,
  pointsRulesVersionType,
  PointsRuleType,
  type PointsRulesVersionType,
} from './points-rules.type';
import type { ProgramDirectory } from './program-directory.service';
import { ProgramType } from './program.type';

const LOCALE = 'The language to answer in; that of the request when nothing is said.';
const versionCursor = defineCursor('points-rules.version', ['number']);

/** The points rules of a programme, as they are read. */
@Resolver(() => ProgramType)
export class PointsRulesResolver {
  constructor(
    private readonly directory: ProgramDirectory,
    private readonly rules: PointsRulesService,
  ) {}

  @Authorized<Permission>('points.rules.read')
  @FieldResolver(() => PointsRulesInForceType, { description: 'The points rules in force.' })
  async pointsRules(@Root() { programId }: ProgramType): Promise<PointsRulesInForceType> {
    const { points, locales } = await this.directory.get(programId);
    return { version: points.pointsVersion, rules: pointsRulesType(points.rules, locales) };
  }

  @Authorized<Permission>('points.rules.read')
  @FieldResolver(() => PointsRulesDraftType, {
    nullable: true,
    description: 'The points rules about to be published; null where there is no draft.',
  })
  async pointsRulesDraft(
    @Root() { programId, locales }: ProgramType,
  ): Promise<PointsRulesDraftType | null> {
    const draft = await this.rules.draft(programId);
    return draft && { ...draft, rules: pointsRulesType(draft.rules, locales) };
  }

  @Authorized<Permission>('points.rules.read')
  @FieldResolver(() => PointsRulesVersionConnection, {
    description: 'Every version of the points rules that was published, newest first.',
  })
  async pointsRulesVersions(
    @Root() { programId, locales }: ProgramType,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Page<PointsRulesVersionType>> {
    const request = pageRequest(args, versionCursor);
    const rows = await this.rules.versions(programId, {
      newestFirst: request.direction === 'forward',
      below: request.after?.[0] ?? null,
      above: request.before?.[0] ?? null,
      limit: request.limit + 1,
    });
    return buildPage(rows, request, {
      cursor: versionCursor,
      positionOf: ({ number }): readonly [number] => [number],
      itemOf: (version) => pointsRulesVersionType(version, locales),
    });
  }
}

/** Rules of points, as they are read. */
@Resolver(() => PointsRuleType)
export class PointsRuleResolver {
  @FieldResolver(() => String, { description: 'The name.' })
  name(
    @Root() rule: PointsRuleType,
    @Arg('locale', () => LocaleScalar, { nullable: true, description: LOCALE })
    locale: string | null,
    @Ctx() context: GraphqlContext,
  ): string {
    return textFor(rule.texts, locale ?? context.locale, rule.locales);
  }
}

/** Versions of points rules by their ids: the viewer's own and no others. */
export const pointsRulesNodes = (
  directory: ProgramDirectory,
  rules: PointsRulesService,
): readonly NodeSource[] => [
  {
    prefix: 'prl',
    typeName: 'PointsRulesVersion',
    permissions: ['points.rules.read'],
    load: async (id, { viewer }) => {
      const programId = viewer.kind === 'anonymous' ? null : viewer.programId;
      if (programId === null) return null;
      const version = await rules.versionById(programId, id);
      return version && pointsRulesVersionType(version, (await directory.get(programId)).locales);
    },
  },
];
