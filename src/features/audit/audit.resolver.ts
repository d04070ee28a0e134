import { Args, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import { buildPage, pageRequest, type Page } from '../../platform/graphql/connection';
import type { GraphqlContext } from '../../platform/graphql/context';
import { defineCursor } from '../../platform/graphql/cursor';
import { parsePublicId, publicId } from '../../platform/id';
import type { Locale } from '../../platform/locale';
import type { Permission } from '../../platform/security/permissions';
import type { AuditService, SealedCheckpoint, StoredFinding, Verification } from './audit.service';
import {
  LedgerCheckpointConnection,
  LedgerFindingConnection,
  LedgerFindingsArgs,
  LedgerPageArgs,
  LedgerVerificationConnection,
  type LedgerCheckpointType,
  type LedgerFindingType,
  type LedgerVerificationType,
} from './audit.type';
import { FINDING_TEXTS } from './finding-text.type';

const CHECKPOINTS = defineCursor('ledger-checkpoint', ['number']);
const FINDINGS = defineCursor('ledger-finding', ['id']);
const RUNS = defineCursor('ledger-verification', ['id']);

/** Shows what checks of the ledger have left behind. */
@Resolver()
export class AuditResolver {
  constructor(private readonly audit: AuditService) {}

  @Authorized<Permission>('ledger.audit')
  @Query(() => LedgerCheckpointConnection, {
    description: 'The daily checkpoints of the ledger, newest first.',
  })
  async ledgerCheckpoints(
    @Args(() => LedgerPageArgs) { first, after }: LedgerPageArgs,
    @Ctx() { viewer }: GraphqlContext,
  ): Promise<Page<LedgerCheckpointType>> {
    const request = pageRequest({ first, after }, CHECKPOINTS);
    const below = request.after?.[0] ?? null;
    const rows = await this.audit.checkpoints(viewer, below, request.limit + 1);
    return buildPage(rows, request, {
      cursor: CHECKPOINTS,
      positionOf: ({ number }): readonly [number] => [number],
      itemOf: checkpointType,
    });
  }

  @Authorized<Permission>('ledger.audit')
  @Query(() => LedgerFindingConnection, {
    description: 'What checks of the ledger have found, newest first.',
  })
  async ledgerFindings(
    @Args(() => LedgerFindingsArgs) args: LedgerFindingsArgs,
    @Ctx() { viewer, locale }: GraphqlContext,
  ): Promise<Page<LedgerFindingType>> {
    const { first, after, code, memberId } = args;
    const request = pageRequest({ first, after }, FINDINGS);
    const below = request.after?.[0] ?? null;
    const filter = {
      code: code ?? null,
      // An id that is nobody's has no findings.
      memberId: memberId ? (parsePublicId('mem', memberId) ?? '') : null,
    };
    const rows = await this.audit.findings(viewer, filter, { below, limit: request.limit + 1 });
    return buildPage(rows, request, {
      cursor: FINDINGS,
      positionOf: ({ id }): readonly [string] => [id],
      itemOf: (row: StoredFinding) => findingType(row, locale),
    });
  }

  @Authorized<Permission>('ledger.audit')
  @Query(() => LedgerVerificationConnection, {
    description: 'The runs of the verifier over the ledger, newest first.',
  })
  async ledgerVerifications(
    @Args(() => LedgerPageArgs) { first, after }: LedgerPageArgs,
    @Ctx() { viewer }: GraphqlContext,
  ): Promise<Page<LedgerVerificationType>> {
    const request = pageRequest({ first, after }, RUNS);
    const below = request.after?.[0] ?? null;
    const rows = await this.audit.verifications(viewer, below, request.limit + 1);
    return buildPage(rows, request, {
      cursor: RUNS,
      positionOf: ({ id }): readonly [string] => [id],
      itemOf: (row: Verification): LedgerVerificationType => row,
    });
  }
}

const checkpointType = (row: SealedCheckpoint): LedgerCheckpointType => ({
  ...row,
  // Written by `balancesText`.
  balances: Object.entries(JSON.parse(row.balances) as Record<string, number>).map(
    ([account, points]) => ({ account, points }),
  ),
});

const findingType = (row: StoredFinding, locale: Locale): LedgerFindingType => ({
  ...row,
  message: FINDING_TEXTS[row.code][locale],
  memberId: row.memberId === null ? null : publicId('mem', row.memberId),
});
