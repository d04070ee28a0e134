import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../platform/graphql/user-error';

export const BehaviourRowStatus = {
  RECORDED: 'RECORDED',
  NOT_COUNTED: 'NOT_COUNTED',
  DUPLICATE: 'DUPLICATE',
  REFUSED: 'REFUSED',
} as const;

registerEnumType(BehaviourRowStatus, {
  name: 'BehaviourRowStatus',
  description: 'What became of one row of a batch.',
  valuesConfig: {
    RECORDED: { description: 'It was recorded and took effect.' },
    NOT_COUNTED: { description: 'It came later than the programme allows: kept, without effect.' },
    DUPLICATE: { description: 'The same behaviour was recorded before: nothing was changed.' },
    REFUSED: { description: 'It was refused; `userErrors` says why.' },
  },
});

@ObjectType('BehaviourRow', {
  description: 'What became of one row of a batch.',
  simpleResolvers: true,
})
export class BehaviourRowType {
  @Field(() => Int, { description: 'The place of the row in the batch, counted from 0.' })
  index: number;

  @Field(() => BehaviourRowStatus, { description: 'What became of it.' })
  status: keyof typeof BehaviourRowStatus;

  @Field(() => ID, {
    nullable: true,
    description: 'The behaviour that is kept, for a duplicate the first one; null if refused.',
  })
  behaviourId: string | null;
}

@ObjectType('BehavioursRecordPayload', {
  description: 'What became of a batch. Refused rows do not keep the others from being recorded.',
})
export class BehavioursRecordPayload {
  @Field(() => Int, { description: 'Rows that were recorded and took effect.' })
  recorded: number;

  @Field(() => Int, { description: 'Rows that had been recorded before.' })
  duplicates: number;

  @Field(() => Int, { description: 'Rows that came too late: kept, without effect.' })
  notCounted: number;

  @Field(() => Int, { description: 'Rows that were refused.' })
  refused: number;

  @Field(() => [BehaviourRowType], { description: 'Every row, in the order of the batch.' })
  rows: BehaviourRowType[];

  @Field(() => [UserError], {
    description:
      'Why rows were refused, with their index and the path to the field, or why the whole batch was; empty if nothing was.',
  })
  userErrors: UserError[];

  /** Whom rows were of that were not refused, at rest; each once. */
  memberIds: readonly string[];
}
