import {
  Arg,
  Authorized,
  Ctx,
  FieldResolver,
  Mutation,
  Resolver,
  Root,
  UseMiddleware,
} from 'type-graphql';
import type { BehaviourDraft, MemberReference } from '../../domain/behaviour/draft';
import { loaderOf, type GraphqlContext } from '../../platform/graphql/context';
import { batchCost } from '../../platform/graphql/limits';
import { RawInput, setInputAside } from '../../platform/graphql/raw-input';
import { parsePublicId, publicId } from '../../platform/id';
import type { Locale } from '../../platform/locale';
import type { Permission } from '../../platform/security/permissions';
import { requireProgram } from '../../platform/security/viewer';
import { MEMBER_LOADERS, type MakeMemberLoaders } from '../members';
import { memberType, MemberType } from '../members/member.type';
import { batchSizeError, behaviourRowError } from './behaviour-row-error.type';
import {
  BehavioursRecordInput,
  type BehaviourInput,
  type MemberReferenceInput,
} from './recording.inputs';
import type { RecordingService, RowOutcome } from './recording.service';
import { BehavioursRecordPayload } from './recording.type';

const MAX_BEHAVIOURS = 1_000;

@Resolver(() => BehavioursRecordPayload)
export class RecordingResolver {
  constructor(
    private readonly recording: RecordingService,
    private readonly makeMemberLoaders: MakeMemberLoaders,
  ) {}

  @Authorized<Permission>('behaviour.record')
  @UseMiddleware(setInputAside)
  @Mutation(() => BehavioursRecordPayload, {
    complexity: ({ args, childComplexity }) => batchCost(rowsOf(args), childComplexity),
    description:
      'Records behaviours. Features, tiers and points follow at once: a batch gives what its rows would give one by one. Codes: BATCH_EMPTY, BATCH_TOO_LARGE, REQUIRED, INVALID, INVALID_TEXT, TOO_LONG, OUT_OF_RANGE, TOO_MANY_DECIMALS, NO_EXCHANGE_RATE, IN_FUTURE, TOO_LONG_AGO, UNKNOWN_MEMBER, KEY_REUSED.',
  })
  async behavioursRecord(
    @Arg('input', () => BehavioursRecordInput, { description: 'What happened.' })
    _input: unknown,
    @RawInput() { behaviours }: BehavioursRecordInput,
    @Ctx() { viewer, locale }: GraphqlContext,
  ): Promise<BehavioursRecordPayload> {
    const programId = requireProgram(viewer, 'behaviour.record');
    if (behaviours.length === 0 || behaviours.length > MAX_BEHAVIOURS) {
      const userErrors = [batchSizeError(behaviours.length, MAX_BEHAVIOURS, locale)];
      return Object.assign(payloadOf([], locale), { userErrors });
    }
    const outcomes = await this.recording.record({
      programId,
      drafts: behaviours.map(draftOf),
      mode: { kind: 'LIVE' },
    });
    return payloadOf(outcomes, locale);
  }

  @FieldResolver(() => [MemberType], {
    description:
      'The members of all rows that were not refused, each once, as they are now: at most one for each row.',
  })
  async members(
    @Root() { memberIds }: BehavioursRecordPayload,
    @Ctx() context: GraphqlContext,
  ): Promise<MemberType[]> {
    const programId = requireProgram(context.viewer, 'member.read');
    const loaders = loaderOf(context, MEMBER_LOADERS, () => this.makeMemberLoaders(programId));
    const members = await Promise.all(memberIds.map((id) => loaders.byId.load(id)));
    return members.flatMap((member) => (member ? [memberType(member)] : []));
  }
}

function payloadOf(outcomes: readonly RowOutcome[], locale: Locale): BehavioursRecordPayload {
  const counts = { RECORDED: 0, NOT_COUNTED: 0, DUPLICATE: 0, REFUSED: 0 };
  for (const { status } of outcomes) counts[status] += 1;
  return Object.assign(new BehavioursRecordPayload(), {
    recorded: counts.RECORDED,
    notCounted: counts.NOT_COUNTED,
    duplicates: counts.DUPLICATE,
    refused: counts.REFUSED,
    rows: outcomes.map((outcome, index) => ({
      index,
      status: outcome.status,
      behaviourId: outcome.status === 'REFUSED' ? null : publicId('bhv', outcome.behaviourId),
    })),
    userErrors: outcomes.flatMap((outcome, index) =>
      outcome.status === 'REFUSED' ? [behaviourRowError(index, outcome.fault, locale)] : [],
    ),
    memberIds: [
      ...new Set(
        outcomes.flatMap((outcome) => (outcome.status === 'REFUSED' ? [] : [outcome.memberId])),
      ),
    ],
  });
}

/** A batch that is too large costs no more: it is refused by the use case, which says why. */
const rowsOf = (args: { readonly input?: BehavioursRecordInput }): number =>
  Math.min(args.input?.behaviours.length ?? 0, MAX_BEHAVIOURS);

const draftOf = ({ member, amount, ...behaviour }: BehaviourInput): BehaviourDraft => ({
  ...behaviour,
  member: referenceOf(member),
  amount: amount ? { value: amount.amount, currencyCode: amount.currencyCode } : null,
});

/** A text that is no id of a member is nobody's, like an id that nobody has. */
function referenceOf({ id, externalId, identity }: MemberReferenceInput): MemberReference {
  if (identity) return { kind: 'identity', scheme: identity.scheme, value: identity.value };
  if (typeof externalId === 'string') return { kind: 'externalId', externalId };
  return { kind: 'id', id: parsePublicId('mem', id ?? '') ?? '' };
}
