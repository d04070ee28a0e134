import { Args, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import { buildPage, pageRequest, type Page } from '../../platform/graphql/connection';
import type { GraphqlContext } from '../../platform/graphql/context';
import { defineCursor } from '../../platform/graphql/cursor';
import type { Permission } from '../../platform/security/permissions';
import { requireProgram } from '../../platform/security/viewer';
import type { NightlyService, StoredRun } from './nightly.service';
import { NightlyRunConnection, NightlyRunsArgs, type NightlyRunType } from './nightly.type';

const cursor = defineCursor('nightly-run', ['number']);
const AFTER_ALL_DAYS = 2 ** 31 - 1;

/** Shows what nightly runs did. */
@Resolver()
export class NightlyResolver {
  constructor(private readonly nightly: NightlyService) {}

  @Authorized<Permission>('program.runs.read')
  @Query(() => NightlyRunConnection, {
    description: 'The nightly runs of your programme, newest day first.',
  })
  async nightlyRuns(
    @Args(() => NightlyRunsArgs) { first, after }: NightlyRunsArgs,
    @Ctx() { viewer }: GraphqlContext,
  ): Promise<Page<NightlyRunType>> {
    const programId = requireProgram(viewer, 'program.runs.read');
    const request = pageRequest({ first, after }, cursor);
    const below = request.after?.[0] ?? AFTER_ALL_DAYS;
    const rows = await this.nightly.page(programId, below, request.limit + 1);
    return buildPage(rows, request, {
      cursor,
      positionOf: ({ day }): readonly [number] => [day],
      itemOf: runType,
    });
  }
}

const runType = ({ tally, notes, ...run }: StoredRun): NightlyRunType => ({
  ...run,
  ...tally,
  scope: notes.scope,
  members: notes.members,
  matrix: notes.matrix.map(({ from, to, members }) => ({
    ...{ fromTierCode: from, toTierCode: to, members },
  })),
  times: Object.entries(notes.seconds).map(([step, seconds]) => ({
    ...{ step: step as NightlyRunType['step'], seconds },
  })),
});
