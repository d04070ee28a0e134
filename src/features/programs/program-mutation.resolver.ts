import { Arg, Args, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GraphqlContext } from '../../platform/graphql/context';
import { parsePublicId } from '../../platform/id';
import type { Permission } from '../../platform/security/permissions';
import type { ProgramDirectory } from './program-directory.service';
import { programError, rateCountError, rateError } from './program-error.type';
import {
  IDEMPOTENCY_KEY,
  ProgramCreateInput,
  ProgramCreatePayload,
  ProgramPublishArgs,
  ProgramPublishPayload,
  rulesOf,
} from './program.inputs';
import { programType } from './program.type';
import type { ProgramsService } from './programs.service';
import { ExchangeRatesRecordInput, ExchangeRatesRecordPayload } from './rates.inputs';
import type { RatesService } from './rates.service';

const RULE_CODES =
  'REQUIRED, INVALID, INVALID_TEXT, TOO_LONG, OUT_OF_RANGE, TOO_FEW, TOO_MANY, DUPLICATE, NOT_INCREASING, CONTRADICTORY';

/** Programmes, as they are changed. */
@Resolver()
export class ProgramMutationResolver {
  constructor(
    private readonly directory: ProgramDirectory,
    private readonly programs: ProgramsService,
    private readonly rates: RatesService,
  ) {}

  @Authorized<Permission>('program.create')
  @Mutation(() => ProgramCreatePayload, {
    description: `Creates a programme with the first version of its rules, and a key to go on with. Codes: ${RULE_CODES}, TAKEN.`,
  })
  async programCreate(
    @Arg('input', () => ProgramCreateInput, { description: 'What it is.' })
    input: ProgramCreateInput,
    @Arg('idempotencyKey', () => String, { nullable: true, description: IDEMPOTENCY_KEY })
    idempotencyKey: string | null,
    @Ctx() { viewer, locale }: GraphqlContext,
  ): Promise<ProgramCreatePayload> {
    const command = { ...input, rules: rulesOf(input.rules), idempotencyKey };
    const outcome = await this.programs.create(viewer, command);
    if (!outcome.ok) {
      const userErrors = outcome.error.map((refusal) => programError(refusal, locale));
      return { program: null, adminKey: null, userErrors };
    }
    const { programId, adminKey } = outcome.value;
    const program = programType(await this.directory.get(programId));
    return { program, adminKey, userErrors: [] };
  }

  @Authorized<Permission>('program.publish')
  @Mutation(() => ProgramPublishPayload, {
    description: `Publishes the next version of the rules. What was decided stays; what comes next is decided by it, and what fell due before by the version before it. Codes: ${RULE_CODES}, CONFLICT, REVIEW_REQUIRED, ALREADY_RUNNING, NOTHING_CHANGED, FROZEN, TIER_REMOVED, NOT_FOUND.`,
  })
  async programPublish(
    @Args(() => ProgramPublishArgs) args: ProgramPublishArgs,
    @Ctx() { viewer, locale }: GraphqlContext,
  ): Promise<ProgramPublishPayload> {
    const { id, expectedVersion, input, idempotencyKey } = args;
    const programId = parsePublicId('prg', id) ?? '';
    const outcome = await this.programs.publish(viewer, {
      programId,
      expectedVersion,
      changes: { ...input, rules: input.rules ? rulesOf(input.rules) : undefined },
      idempotencyKey,
    });
    if (!outcome.ok) {
      const userErrors = outcome.error.map((refusal) => programError(refusal, locale));
      return { program: null, userErrors };
    }
    return { program: programType(await this.directory.get(programId)), userErrors: [] };
  }

  @Authorized<Permission>('rates.record')
  @Mutation(() => ExchangeRatesRecordPayload, {
    description:
      'Records what other currencies are worth. A rate that is known already is no fault; another rate for the same currency and day is. Codes: TOO_FEW, TOO_MANY, INVALID, OUT_OF_RANGE, TAKEN.',
  })
  async exchangeRatesRecord(
    @Arg('input', () => ExchangeRatesRecordInput, { description: 'The rates.' })
    { rates }: ExchangeRatesRecordInput,
    @Ctx() { viewer, locale }: GraphqlContext,
  ): Promise<ExchangeRatesRecordPayload> {
    const outcome = await this.rates.record(viewer, rates);
    if (!outcome.ok) {
      const userErrors = [rateCountError(outcome.error.maximum, rates.length, locale)];
      return { exchangeRates: [], unchangedCount: 0, userErrors };
    }
    const { recorded, unchangedCount, refusals } = outcome.value;
    const userErrors = refusals.map(({ index, fault }) => rateError(index, fault, locale));
    return { exchangeRates: recorded, unchangedCount, userErrors };
  }
}
