import { Field, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';

/** Every reason a mutation can refuse for; one list for the whole schema. */
export const UserErrorCode = {
  REQUIRED: 'REQUIRED',
  INVALID: 'INVALID',
  INVALID_TEXT: 'INVALID_TEXT',
  TOO_LONG: 'TOO_LONG',
  OUT_OF_RANGE: 'OUT_OF_RANGE',
  TOO_MANY: 'TOO_MANY',
  TOO_FEW: 'TOO_FEW',
  NOT_FOUND: 'NOT_FOUND',
  TAKEN: 'TAKEN',
  CONFLICT: 'CONFLICT',
  NOTHING_CHANGED: 'NOTHING_CHANGED',
  DUPLICATE: 'DUPLICATE',
  NOT_INCREASING: 'NOT_INCREASING',
  TIER_REMOVED: 'TIER_REMOVED',
  UNREACHABLE: 'UNREACHABLE',
  CONTRADICTORY: 'CONTRADICTORY',
  FROZEN: 'FROZEN',
  REVIEW_REQUIRED: 'REVIEW_REQUIRED',
  ALREADY_SCHEDULED: 'ALREADY_SCHEDULED',
  ALREADY_RUNNING: 'ALREADY_RUNNING',
  BATCH_EMPTY: 'BATCH_EMPTY',
  BATCH_TOO_LARGE: 'BATCH_TOO_LARGE',
  IN_FUTURE: 'IN_FUTURE',
  TOO_LONG_AGO: 'TOO_LONG_AGO',
  TOO_MANY_DECIMALS: 'TOO_MANY_DECIMALS',
  UNKNOWN_MEMBER: 'UNKNOWN_MEMBER',
  NO_EXCHANGE_RATE: 'NO_EXCHANGE_RATE',
  KEY_REUSED: 'KEY_REUSED',
  ADDRESS_NOT_ALLOWED: 'ADDRESS_NOT_ALLOWED',
  ENDPOINT_NOT_ACTIVE: 'ENDPOINT_NOT_ACTIVE',
  INSUFFICIENT_POINTS: 'INSUFFICIENT_POINTS',
  BELOW_MINIMUM: 'BELOW_MINIMUM',
  BALANCE_TOO_LARGE: 'BALANCE_TOO_LARGE',
  WALLET_FROZEN: 'WALLET_FROZEN',
  MEMBER_MERGED: 'MEMBER_MERGED',
  HOLDS_OPEN: 'HOLDS_OPEN',
  POINTS_OWED: 'POINTS_OWED',
  ALREADY_UNMERGED: 'ALREADY_UNMERGED',
  HOLD_ENDED: 'HOLD_ENDED',
  EXCEEDS_HOLD: 'EXCEEDS_HOLD',
  NOT_REVERSIBLE: 'NOT_REVERSIBLE',
  ALREADY_REVERSED: 'ALREADY_REVERSED',
  PAID_FOR_REWARD: 'PAID_FOR_REWARD',
  TRANSFERS_OFF: 'TRANSFERS_OFF',
  FOUR_EYES: 'FOUR_EYES',
  NOT_REQUESTER: 'NOT_REQUESTER',
  ADJUSTMENT_DECIDED: 'ADJUSTMENT_DECIDED',
  ALREADY_CONTESTED: 'ALREADY_CONTESTED',
  REVIEW_RESOLVED: 'REVIEW_RESOLVED',
  WRONG_STATE: 'WRONG_STATE',
  PRICE_CHANGED: 'PRICE_CHANGED',
  NOT_OFFERED: 'NOT_OFFERED',
  NOT_YET: 'NOT_YET',
  NO_LONGER: 'NO_LONGER',
  NOT_FOR_TIER: 'NOT_FOR_TIER',
  OUT_OF_STOCK: 'OUT_OF_STOCK',
  LIMIT_REACHED: 'LIMIT_REACHED',
  NOT_GRANTED: 'NOT_GRANTED',
  IDEMPOTENCY_KEY_REUSED: 'IDEMPOTENCY_KEY_REUSED',
  IDEMPOTENCY_IN_PROGRESS: 'IDEMPOTENCY_IN_PROGRESS',
} as const;

export type UserErrorCode = (typeof UserErrorCode)[keyof typeof UserErrorCode];

const DESCRIPTIONS: Readonly<Record<UserErrorCode, string>> = {
  REQUIRED: 'Something that must be given was not.',
  INVALID: 'The value is not of the form that the field asks for.',
  INVALID_TEXT: 'The text holds control characters or half of a surrogate pair.',
  TOO_LONG: 'The text has more characters than the field allows.',
  OUT_OF_RANGE: 'The number or date lies outside what the field allows.',
  TOO_MANY: 'More items were given than are allowed at once.',
  TOO_FEW: 'Fewer items were given than are needed.',
  NOT_FOUND: 'What was named does not exist, or may not be seen.',
  TAKEN: 'The name, code or identity belongs to something else already.',
  CONFLICT: 'Somebody else has changed it in the meantime: the expected version is not the latest.',
  NOTHING_CHANGED: 'What was asked is what holds already.',
  DUPLICATE: 'The same item stands more than once in a list.',
  NOT_INCREASING: 'The items of a list must grow from one to the next.',
  TIER_REMOVED: 'A published tier would disappear, and members hold it.',
  UNREACHABLE: 'A rule can never apply, because an earlier one always holds first.',
  CONTRADICTORY: 'Two rules contradict each other: what one says, the other takes back.',
  FROZEN: 'It can no longer be changed, because behaviours have been recorded.',
  REVIEW_REQUIRED: 'Somebody else must approve it before it is published.',
  ALREADY_SCHEDULED: 'Another draft waits for its instant, and would overtake this one.',
  ALREADY_RUNNING: 'An experiment runs on the rules, and has to end first.',
  BATCH_EMPTY: 'There is no row in the batch.',
  BATCH_TOO_LARGE: 'The batch has more rows than one request may carry.',
  IN_FUTURE: 'The instant lies more than five minutes ahead of the clock.',
  TOO_LONG_AGO: 'The instant lies before all that can be recorded.',
  TOO_MANY_DECIMALS: 'The amount has more decimals than its currency.',
  UNKNOWN_MEMBER: 'No member of the programme has this id, external id or identity.',
  NO_EXCHANGE_RATE: 'No exchange rate is known for the currency and the day.',
  KEY_REUSED: 'The source and external id were used before for another behaviour.',
  ADDRESS_NOT_ALLOWED: 'Events may not be sent to this address: it is not one of the public net.',
  ENDPOINT_NOT_ACTIVE: 'The webhook endpoint is paused or disabled.',
  INSUFFICIENT_POINTS: 'The member has fewer points than are asked for.',
  BELOW_MINIMUM: 'So few points cannot be spent or given away in this programme.',
  BALANCE_TOO_LARGE: 'No wallet may hold so many points.',
  WALLET_FROZEN: 'The wallet is frozen: it spends nothing until somebody unfreezes it.',
  MEMBER_MERGED: 'The member has become one with another, who stands for both.',
  HOLDS_OPEN: 'Points of the member are set aside by holds that are still open.',
  POINTS_OWED: 'The member owes points.',
  ALREADY_UNMERGED: 'The merge has been undone before; that happens once.',
  HOLD_ENDED: 'The points are set aside no longer.',
  EXCEEDS_HOLD: 'More is to be captured than was set aside.',
  NOT_REVERSIBLE: 'A transaction of this kind cannot be taken back.',
  ALREADY_REVERSED: 'The transaction has been taken back before.',
  PAID_FOR_REWARD: 'The points paid for a reward: cancel its redemption.',
  TRANSFERS_OFF: 'Points go from no member to another in this programme.',
  FOUR_EYES: 'Somebody else than who asked must decide.',
  NOT_REQUESTER: 'Only who asked may withdraw.',
  ADJUSTMENT_DECIDED: 'The adjustment no longer waits: somebody has decided.',
  ALREADY_CONTESTED: 'A review of the decision is open.',
  REVIEW_RESOLVED: 'The review has ended: somebody has decided.',
  WRONG_STATE: 'It has come too far for this: what is archived or closed stays so.',
  PRICE_CHANGED: 'It costs something else than the caller expected.',
  NOT_OFFERED: 'The reward is a draft or archived.',
  NOT_YET: 'The time for it has not come.',
  NO_LONGER: 'The time for it is over.',
  NOT_FOR_TIER: "The member's tier may not have it.",
  OUT_OF_STOCK: 'There are not so many left.',
  LIMIT_REACHED: 'The member has had as many as one may have.',
  NOT_GRANTED: 'The member does not get the benefit in this context; its answer says why.',
  IDEMPOTENCY_KEY_REUSED: 'The idempotency key was used before with another input.',
  IDEMPOTENCY_IN_PROGRESS: 'The first request with this idempotency key is still running.',
};

registerEnumType(UserErrorCode, {
  name: 'UserErrorCode',
  description: 'Why a mutation refused; never translated.',
  valuesConfig: Object.fromEntries(
    Object.entries(DESCRIPTIONS).map(([code, description]) => [code, { description }]),
  ),
});

const CODE = 'Why it was refused; stable, for programs.';
const MESSAGE = "Why it was refused in a sentence, in the request's language.";
const FIELD =
  'The path to the field within the input that is to blame; null when it is no one field.';

@InterfaceType({
  description:
    'Something the caller of a mutation can mend. Nothing of the refused part was stored.',
  // Each concrete type is a class of its name; features have their own.
  resolveType: (error: UserError) => error.constructor.name,
})
export abstract class UserError {
  @Field(() => UserErrorCode, { description: CODE }) code: UserErrorCode;
  @Field(() => String, { description: MESSAGE }) message: string;
  @Field(() => [String], { nullable: true, description: FIELD }) field: string[] | null;
}

@ObjectType({
  implements: UserError,
  description: 'A fault of the input as a whole or of one field.',
})
export class InputError extends UserError {}

@ObjectType({
  implements: UserError,
  description: 'A fault of one row of a batch; other rows stand.',
})
export class RowError extends UserError {
  @Field(() => Int, { description: 'The place of the row in the batch, counted from 0.' })
  index: number;
}

@ObjectType({
  implements: UserError,
  description: 'Somebody else has published in the meantime: read what holds now, and decide anew.',
})
export class ConflictError extends UserError {
  @Field(() => Int, { description: 'The version that the caller had read.' })
  expectedVersion: number;

  @Field(() => Int, { description: 'The version that is in force.' })
  actualVersion: number;
}
