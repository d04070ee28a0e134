import {
  Arg,
  Args,
  Authorized,
  Ctx,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { Pace } from '../../domain/shared/pace';
import { invariant } from '../../domain/shared/invariant';
import type { PastReport } from '../../domain/tiering/past-report';
import { reasonCodes } from '../../domain/tiering/reason';
import type { SimulationReport } from '../../domain/tiering/simulation';
import { buildPage, pageRequest, type Page } from '../../platform/graphql/connection';
import { loaderOf, type GraphqlContext } from '../../platform/graphql/context';
import { defineCursor } from '../../platform/graphql/cursor';
import { moneyOf } from '../../platform/graphql/money';
import type { NodeSource } from '../../platform/graphql/node';
import { badArgument } from '../../platform/graphql/refusal';
import { parsePublicId, publicId } from '../../platform/id';
import type { Permission } from '../../platform/security/permissions';
import { requireProgram } from '../../platform/security/viewer';
import { MEMBER_LOADERS, type MakeMemberLoaders } from '../members';
import { memberType } from '../members/member.type';
import type { ProgramDirectory } from '../programs';
import { rulesOf } from '../programs/program.inputs';
import { simulationError, triedRulesError } from './simulation-error.type';
import type { SimulationPreviewService } from './simulation-preview.service';
import {
  ProgramSimulateArgs,
  SimulatedMembersArgs,
  SimulationPreviewArgs,
} from './simulation.inputs';
import {
  ProgramSimulatePayload,
  SimulatedMemberConnection,
  SimulationCancelPayload,
  SimulationConnection,
  SimulationPreviewType,
  SimulationType,
  type SimulatedMemberType,
} from './simulation.type';
import type { SimulationPastType, SimulationReportType } from './simulation-report.type';
import type {
  MovedMember,
  SimulationOutcome,
  SimulationsService,
  StoredSimulation,
} from './simulations.service';

const RULE_CODES =
  'REQUIRED, INVALID, INVALID_TEXT, TOO_LONG, OUT_OF_RANGE, TOO_FEW, TOO_MANY, DUPLICATE, NOT_INCREASING, CONTRADICTORY, TIER_REMOVED';
const FIRST = 'How many: 1 to 100, 20 when not said.';
const AFTER = 'Only those after this cursor.';
const PREVIEWED = { least: 100, most: 5_000, unsaid: 2_000 };

const cursor = defineCursor('simulation', ['id']);
const memberCursor = defineCursor('simulated-member', ['id']);

/** Rules that are tried on the members before they are published. */
@Resolver(() => SimulationType)
export class SimulationResolver {
  constructor(
    private readonly directory: ProgramDirectory,
    private readonly simulations: SimulationsService,
    private readonly previews: SimulationPreviewService,
    private readonly makeMemberLoaders: MakeMemberLoaders,
  ) {}

  @Authorized<Permission>('program.simulate')
  @Mutation(() => ProgramSimulatePayload, {
    description: `Has rules tried on all members and compared with those in force. It is answered at once; ask for the simulation again by its id to see how far it has come. Nothing else is written. Codes: ${RULE_CODES}, LIMIT_REACHED, NOT_FOUND.`,
  })
  async programSimulate(
    @Args(() => ProgramSimulateArgs) { input, idempotencyKey }: ProgramSimulateArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<ProgramSimulatePayload> {
    const { draftId, rules, over } = input;
    const asked = {
      draftId: draftId ? (parsePublicId('prd', draftId) ?? '') : null,
      rules: rules ? rulesOf(rules) : null,
      ...{ over: over ?? null, idempotencyKey },
    };
    return this.answer(context, await this.simulations.ask(context.viewer, asked));
  }

  @Authorized<Permission>('program.simulate')
  @Mutation(() => SimulationCancelPayload, {
    description: 'Ends a simulation that waits or runs. Codes: NOT_FOUND, WRONG_STATE.',
  })
  async simulationCancel(
    @Arg('id', () => ID, { description: 'The simulation.' }) id: string,
    @Ctx() context: GraphqlContext,
  ): Promise<SimulationCancelPayload> {
    const cancelled = parsePublicId('sim', id) ?? '';
    return this.answer(context, await this.simulations.cancel(context.viewer, cancelled));
  }

  @Authorized<Permission>('program.simulate')
  @Query(() => SimulationConnection, {
    name: 'simulations',
    description: 'The simulations of your programme, newest first.',
  })
  async listed(
    @Arg('first', () => Int, { nullable: true, description: FIRST }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: AFTER }) after: string | null,
    @Ctx() { viewer }: GraphqlContext,
  ): Promise<Page<SimulationType>> {
    const program = await this.directory.get(requireProgram(viewer, 'program.simulate'));
    const request = pageRequest({ first, after }, cursor);
    const below = request.after?.[0] ?? null;
    const rows = await this.simulations.page(program.id, below, request.limit + 1);
    return buildPage(rows, request, {
      cursor,
      positionOf: ({ id }): readonly [string] => [id],
      itemOf: (row: StoredSimulation) => this.typeOf(row, program.currencyCode),
    });
  }

  @Authorized<Permission>('program.simulate')
  @Query(() => SimulationPreviewType, {
    description: `Tries rules on a sample of the members, fast enough for an editor. The sample is always the same; numbers of the population that only the tried rules need are taken from it. Nothing is written. Codes: ${RULE_CODES}.`,
  })
  async programSimulatePreview(
    @Args(() => SimulationPreviewArgs) { rules, sample }: SimulationPreviewArgs,
    @Ctx() { viewer, locale }: GraphqlContext,
  ): Promise<SimulationPreviewType> {
    const size = sample ?? PREVIEWED.unsaid;
    if (size < PREVIEWED.least || size > PREVIEWED.most) {
      throw badArgument('sample', {
        en: '"sample" must be from 100 to 5,000.',
        'zh-CN': '“sample”必须在 100 到 5,000 之间。',
      });
    }
    const program = await this.directory.get(requireProgram(viewer, 'program.simulate'));
    const previewed = await this.previews.preview(program, rulesOf(rules), size);
    if (!previewed.ok) {
      const userErrors = previewed.error.map((fault) => triedRulesError(fault, ['rules'], locale));
      return { sampled: 0, total: 0, matrix: [], userErrors };
    }
    const { sampled, total, cells } = previewed.value;
    const matrix = cells.map(({ from, to, ...cell }) => ({
      ...cell,
      ...{ fromTierCode: from, toTierCode: to },
    }));
    return { sampled, total, matrix, userErrors: [] };
  }

  @Authorized<Permission>('member.read')
  @FieldResolver(() => SimulatedMemberConnection, {
    description:
      'Whom the rules would move one way, as far as it has come. All of them as a file for spreadsheets: `GET /simulations/{id}/members.csv` with the same credential, once the simulation is done.',
  })
  async members(
    @Args(() => SimulatedMembersArgs) { direction, first, after }: SimulatedMembersArgs,
    @Root() { simulationId }: SimulationType,
    @Ctx() context: GraphqlContext,
  ): Promise<Page<SimulatedMemberType>> {
    const request = pageRequest({ first, after }, memberCursor);
    const rows = await this.simulations.movedMembers(simulationId, {
      ...{ direction, after: request.after?.[0] ?? '', limit: request.limit + 1 },
    });
    const programId = requireProgram(context.viewer, 'program.simulate');
    const loaders = loaderOf(context, MEMBER_LOADERS, () => this.makeMemberLoaders(programId));
    const kept = rows.slice(0, request.limit);
    const members = await Promise.all(kept.map(({ memberId }) => loaders.byId.load(memberId)));
    const types = new Map(
      members.flatMap((member) => (member ? [[member.memberId, memberType(member)] as const] : [])),
    );
    return buildPage(rows, request, {
      cursor: memberCursor,
      positionOf: ({ memberId }): readonly [string] => [memberId],
      itemOf: (row: MovedMember): SimulatedMemberType => {
        const member = types.get(row.memberId);
        invariant(member, 'members stay');
        return {
          ...{ member, direction: row.direction, reasons: reasonCodes(row.reasons) },
          ...{ fromTierCode: row.tierBefore, toTierCode: row.tierAfter },
          ...{ growthValueBefore: row.scoreBefore, growthValueAfter: row.scoreAfter },
        };
      },
    });
  }

  private async answer(
    { viewer, locale }: GraphqlContext,
    outcome: SimulationOutcome,
  ): Promise<ProgramSimulatePayload> {
    if (!outcome.ok) {
      const userErrors = outcome.error.map((refusal) => simulationError(refusal, locale));
      return { simulation: null, userErrors };
    }
    const program = await this.directory.get(requireProgram(viewer, 'program.simulate'));
    const stored = await this.simulations.find(program.id, outcome.value);
    // What was answered long ago under the same key may be gone.
    if (stored === null) {
      return { simulation: null, userErrors: [simulationError({ kind: 'not-found' }, locale)] };
    }
    return { simulation: this.typeOf(stored, program.currencyCode), userErrors: [] };
  }

  private typeOf(stored: StoredSimulation, currencyCode: string): SimulationType {
    return simulationType(stored, this.simulations.paceOf(stored), currencyCode);
  }
}

/** Simulations by their ids. */
export const simulationNodes = (
  directory: ProgramDirectory,
  simulations: SimulationsService,
): readonly NodeSource[] => [
  {
    prefix: 'sim',
    typeName: 'Simulation',
    permissions: ['program.simulate'],
    load: async (id, { viewer }) => {
      const program = await directory.get(requireProgram(viewer, 'program.simulate'));
      const stored = await simulations.find(program.id, id);
      if (stored === null) return null;
      return simulationType(stored, simulations.paceOf(stored), program.currencyCode);
    },
  },
];

function simulationType(
  stored: StoredSimulation,
  { perSecond, secondsLeft }: Pace,
  currencyCode: string,
): SimulationType {
  const { id, report, startedAt, endedAt, done } = stored;
  return Object.assign(new SimulationType(), {
    ...{ state: stored.state, versionNumber: stored.versionNumber, rulesHash: stored.rulesHash },
    ...{ asOf: stored.asOf, lastDays: stored.lastDays },
    ...{ askedBy: stored.askedBy, askedAt: stored.askedAt },
    ...{ startedAt, endedAt, done, total: stored.total, errorCode: stored.errorCode },
    id: publicId('sim', id),
    simulationId: id,
    draftId: stored.draftId && publicId('prd', stored.draftId),
    draftRevision: stored.draftRevision,
    membersPerSecond: perSecond,
    secondsLeft,
    report: report && reportType(report, currencyCode),
  });
}

const reportType = (
  { benefitCostChange = null, ...report }: SimulationReport,
  currencyCode: string,
): SimulationReportType => ({
  ...report,
  matrix: report.matrix.map(({ from, to, members }) => ({
    ...{ fromTierCode: from, toTierCode: to, members },
  })),
  groups: [...report.groups],
  scores: [...report.scores],
  thresholds: [...report.thresholds],
  liabilityChange: moneyOf(report.liabilityChange, currencyCode),
  benefitCostChange: benefitCostChange === null ? null : moneyOf(benefitCostChange, currencyCode),
  past: report.past ? pastType(report.past) : null,
});

const pastType = ({ inForce, draft, days, ...past }: PastReport): SimulationPastType => ({
  ...past,
  ...{ promotionsInForce: inForce.promoted, demotionsInForce: inForce.demoted },
  ...{ promotionsByDraft: draft.promoted, demotionsByDraft: draft.demoted },
  days: days.map((day) => ({
    day: day.day,
    ...{ promotedInForce: day.inForce.promoted, demotedInForce: day.inForce.demoted },
    ...{ promotedByDraft: day.draft.promoted, demotedByDraft: day.draft.demoted },
    thresholds: [...day.thresholds],
  })),
});
