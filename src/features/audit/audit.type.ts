import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { FINDING_CODES, type FindingCode } from '../../domain/points/verify-finding';
import type { LocalDay } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import { connectionOf } from '../../platform/graphql/connection';
import { DateTimeScalar, LocalDateScalar } from '../../platform/graphql/time-scalars';
import { PointsScalar } from '../../platform/graphql/number-scalars';
import { FINDING_TEXTS } from './finding-text.type';

const FindingCodeEnum = Object.fromEntries(FINDING_CODES.map((code) => [code, code]));

registerEnumType(FindingCodeEnum, {
  name: 'LedgerFindingCode',
  description: 'What can be wrong with a ledger. More codes will come.',
  valuesConfig: Object.fromEntries(
    FINDING_CODES.map((code) => [code, { description: FINDING_TEXTS[code].en }]),
  ),
});

const FinderEnum = { ANCHOR: 'ANCHOR', VERIFY: 'VERIFY' } as const;

registerEnumType(FinderEnum, {
  name: 'LedgerFinder',
  description: 'Who found something.',
  valuesConfig: {
    ANCHOR: { description: 'The check that goes on all the time; it froze the wallet.' },
    VERIFY: { description: 'The verifier, `laurel ledger verify`.' },
  },
});

const StateEnum = { RUNNING: 'RUNNING', PASSED: 'PASSED', FAILED: 'FAILED' } as const;

registerEnumType(StateEnum, {
  name: 'LedgerVerificationState',
  description: 'How a run of the verifier ended.',
  valuesConfig: {
    RUNNING: { description: 'It goes on, or was broken off and can be resumed.' },
    PASSED: { description: 'It found nothing.' },
    FAILED: { description: 'It found something; see the findings.' },
  },
});

@ObjectType('LedgerAccountBalance', {
  description: 'What stands on an account of the ledger.',
  simpleResolvers: true,
})
export class LedgerAccountBalanceType {
  @Field(() => String, { description: 'WALLET, DEBT, ISSUANCE, REDEMPTION and so on.' })
  account: string;

  @Field(() => PointsScalar, { description: 'The sum of its postings; all accounts sum to zero.' })
  points: number;
}

@ObjectType('LedgerCheckpoint', {
  description:
    'What the ledger was on a day. Its seal covers the heads of all wallets and the checkpoint before: who keeps it elsewhere can prove later that nothing was changed.',
  simpleResolvers: true,
})
export class LedgerCheckpointType {
  @Field(() => Int, { description: 'From 1, without gaps.' }) number: number;
  @Field(() => LocalDateScalar, { description: 'The day it is for.' }) day: LocalDay;
  @Field(() => DateTimeScalar, { description: 'When it was taken.' }) takenAt: Instant;

  @Field(() => Int, { description: 'How many wallets have changed since the one before.' })
  heads: number;

  @Field(() => Int, { description: 'How many wallets there were.' }) wallets: number;

  @Field(() => PointsScalar, { description: 'How many transactions there were.' })
  transactions: number;

  @Field(() => [LedgerAccountBalanceType], { description: 'What stood on each account.' })
  balances: LedgerAccountBalanceType[];

  @Field(() => String, { description: 'SHA-256 over the heads, in order of member.' })
  digest: string;

  @Field(() => String, { description: 'The seal of the checkpoint before.' })
  previousSeal: string;

  @Field(() => String, { description: 'SHA-256 over all of it.' }) seal: string;
}

@ObjectType('LedgerFinding', {
  description: 'Something in the ledger that is not as it must be.',
  simpleResolvers: true,
})
export class LedgerFindingType {
  @Field(() => FindingCodeEnum, { description: 'What is wrong.' }) code: FindingCode;
  @Field(() => String, { description: 'The same for people.' }) message: string;

  @Field(() => ID, { nullable: true, description: 'In whose wallet; null for none.' })
  memberId: string | null;

  @Field(() => PointsScalar, {
    nullable: true,
    description: 'At which place of the wallet; null for none.',
  })
  sequence: number | null;

  @Field(() => String, { nullable: true, description: 'What it should be.' })
  expected: string | null;

  @Field(() => String, { nullable: true, description: 'What it is.' }) actual: string | null;
  @Field(() => FinderEnum, { description: 'Who found it.' }) foundBy: keyof typeof FinderEnum;
  @Field(() => DateTimeScalar, { description: 'When it was first found.' }) foundAt: Instant;

  @Field(() => DateTimeScalar, { description: 'When it was last found.' })
  lastFoundAt: Instant;
}

@ObjectType('LedgerVerification', {
  description: 'A run of the verifier over the ledger of a programme.',
  simpleResolvers: true,
})
export class LedgerVerificationType {
  @Field(() => StateEnum, { description: 'How it ended.' }) state: keyof typeof StateEnum;
  @Field(() => DateTimeScalar, { description: 'When it began.' }) startedAt: Instant;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended.' })
  finishedAt: Instant | null;

  @Field(() => Int, {
    nullable: true,
    description: 'One wallet in so many was looked at; null for all.',
  })
  sample: number | null;

  @Field(() => Int, { description: 'How many wallets it looked at.' }) wallets: number;

  @Field(() => PointsScalar, { description: 'How many transactions.' })
  transactions: number;

  @Field(() => PointsScalar, {
    description: 'How many of them are older than the chain and carry no seal.',
  })
  unsealed: number;

  @Field(() => Int, { description: 'How much it found.' }) findings: number;

  @Field(() => Int, { description: 'Number of the last checkpoint it checked; 0 for none.' })
  checkpoint: number;
}

export const LedgerCheckpointConnection = connectionOf(() => LedgerCheckpointType, {
  name: 'LedgerCheckpoint',
  items: 'checkpoints',
});
export const LedgerFindingConnection = connectionOf(() => LedgerFindingType, {
  name: 'LedgerFinding',
  items: 'findings',
});
export const LedgerVerificationConnection = connectionOf(() => LedgerVerificationType, {
  name: 'LedgerVerification',
  items: 'runs',
});

@ArgsType()
export class LedgerPageArgs {
  @Field(() => Int, { nullable: true, description: 'How many: 1 to 100, 20 when not said.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only items after this cursor.' })
  after?: string | null;
}

@ArgsType()
export class LedgerFindingsArgs extends LedgerPageArgs {
  @Field(() => FindingCodeEnum, { nullable: true, description: 'Only findings of this kind.' })
  code?: FindingCode | null;

  @Field(() => ID, { nullable: true, description: 'Only those in the wallet of this member.' })
  memberId?: string | null;
}
