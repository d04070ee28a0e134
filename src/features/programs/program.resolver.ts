import { Arg, Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { textFor } from '../../domain/shared/localized';
import { LocaleScalar } from '../../platform/graphql/code-scalars';
import { buildPage, PageArgs, pageRequest, type Page } from '../../platform/graphql/connection';
import type { GraphqlContext } from '../../platform/graphql/context';
import { defineCursor } from '../../platform/graphql/cursor';
import type { NodeSource } from '../../platform/graphql/node';
import type { Permission } from '../../platform/security/permissions';
import type { Viewer } from '../../platform/security/viewer';
import { ProgramPopulationType } from './population.type';
import type { ProgramDirectory } from './program-directory.service';
import {
  programType,
  ProgramType,
  ProgramVersionConnection,
  versionType,
  type ProgramVersionType,
} from './program.type';
import type { ProgramsService } from './programs.service';
import { TierType } from './tier.type';

const LOCALE = 'The language to answer in; that of the request when nothing is said.';
const versionCursor = defineCursor('program-version.number', ['number']);

/** Programmes, as they are read. */
@Resolver(() => ProgramType)
export class ProgramResolver {
  constructor(
    private readonly directory: ProgramDirectory,
    private readonly programs: ProgramsService,
  ) {}

  @Authorized<Permission>('program.read', 'program.create')
  @Query(() => ProgramType, {
    nullable: true,
    description: 'Your programme; null for an operator, who belongs to none.',
  })
  async program(@Ctx() { viewer }: GraphqlContext): Promise<ProgramType | null> {
    const programId = programIdOf(viewer);
    return programId === null ? null : programType(await this.directory.get(programId));
  }

  @Authorized<Permission>('program.read')
  @Query(() => [TierType], { description: 'The tiers of your programme, from the base tier up.' })
  async tiers(@Ctx() { viewer }: GraphqlContext): Promise<readonly TierType[]> {
    const programId = programIdOf(viewer);
    return programId === null ? [] : programType(await this.directory.get(programId)).tiers;
  }

  @FieldResolver(() => String, { description: 'The name.' })
  name(
    @Root() program: ProgramType,
    @Arg('locale', () => LocaleScalar, { nullable: true, description: LOCALE })
    locale: string | null,
    @Ctx() context: GraphqlContext,
  ): string {
    return textFor(program.texts, locale ?? context.locale, program.locales);
  }

  @Authorized<Permission>('program.runs.read')
  @FieldResolver(() => ProgramPopulationType, {
    nullable: true,
    description:
      'What was last computed from all members by the rules in force; null where they need nothing of the kind, and until the first time.',
  })
  population(@Root() program: ProgramType): ProgramPopulationType | null {
    return program.computed;
  }

  @FieldResolver(() => ProgramVersionConnection, {
    description: 'Every version that was published, newest first.',
  })
  async versions(
    @Root() program: ProgramType,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Page<ProgramVersionType>> {
    const request = pageRequest(args, versionCursor);
    const rows = await this.programs.versions(program.programId, {
      newestFirst: request.direction === 'forward',
      below: request.after?.[0] ?? null,
      above: request.before?.[0] ?? null,
      limit: request.limit + 1,
    });
    return buildPage(rows, request, {
      cursor: versionCursor,
      positionOf: ({ number }): readonly [number] => [number],
      itemOf: (version) => versionType(version, program.locales),
    });
  }
}

/** Tiers, as they are read. */
@Resolver(() => TierType)
export class TierResolver {
  @FieldResolver(() => String, { description: 'The name.' })
  name(
    @Root() tier: TierType,
    @Arg('locale', () => LocaleScalar, { nullable: true, description: LOCALE })
    locale: string | null,
    @Ctx() context: GraphqlContext,
  ): string {
    return textFor(tier.texts, locale ?? context.locale, tier.locales);
  }
}

/** Programmes and versions by their ids: the viewer's own and no others. */
export const programNodes = (
  directory: ProgramDirectory,
  programs: ProgramsService,
): readonly NodeSource[] => [
  {
    prefix: 'prg',
    typeName: 'Program',
    permissions: ['program.read'],
    load: async (id, { viewer }) =>
      id === programIdOf(viewer) ? programType(await directory.get(id)) : null,
  },
  {
    prefix: 'prv',
    typeName: 'ProgramVersion',
    permissions: ['program.read'],
    load: async (id, { viewer }) => {
      const programId = programIdOf(viewer);
      if (programId === null) return null;
      const version = await programs.versionById(programId, id);
      return version && versionType(version, (await directory.get(programId)).locales);
    },
  },
];

const programIdOf = (viewer: Viewer): string | null =>
  viewer.kind === 'anonymous' ? null : viewer.programId;
