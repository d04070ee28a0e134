import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { WalletState } from '../../domain/points/wallet';
import type { Instant } from '../../domain/shared/instant';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { UserError } from '../../platform/graphql/user-error';
import { WalletStateEnum } from './points.type';

@ObjectType('WalletChange', {
  description: 'A person froze or unfroze a wallet.',
  simpleResolvers: true,
})
export class WalletChangeType {
  @Field(() => WalletStateEnum, { description: 'What the wallet was from then on.' })
  state: WalletState;

  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Field(() => String, { description: 'Who: a key by its id, or a person.' })
  actor: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Instant;
}

@ObjectType('Wallet', {
  description: "Whether a member's points can be spent, and what people did about it.",
  simpleResolvers: true,
})
export class WalletType {
  @Field(() => ID, { description: 'The member whose wallet it is.' })
  memberId: string;

  @Field(() => WalletStateEnum, { description: 'Whether points can be spent.' })
  state: WalletState;

  @Field(() => [WalletChangeType], {
    description: 'The last hundred times that people froze or unfroze it, newest first.',
  })
  changes: readonly WalletChangeType[];
}

/** What freezing and unfreezing answer. */
@ObjectType({ simpleResolvers: true })
class WalletPayload {
  @Field(() => WalletType, {
    nullable: true,
    description: 'The wallet right after it; null if refused.',
  })
  wallet: WalletType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty on success.' })
  userErrors: UserError[];
}

@ObjectType({ description: 'The wallet that is frozen, or why not.', simpleResolvers: true })
export class WalletFreezePayload extends WalletPayload {}

@ObjectType({ description: 'The wallet that spends again, or why not.', simpleResolvers: true })
export class WalletUnfreezePayload extends WalletPayload {}

/** What both ask. */
@InputType()
class WalletMoveInput {
  @Field(() => ID, { description: 'The member.' })
  memberId: string;

  @Field(() => String, { description: 'Why: 1 to 200 characters, kept with the wallet.' })
  reason: string;

  @Field(() => String, {
    description:
      'Makes repetitions harmless: the same key with the same input is answered as the first time, a refusal too.',
  })
  idempotencyKey: string;
}

@InputType({ description: 'A wallet shall spend nothing until somebody unfreezes it.' })
export class WalletFreezeInput extends WalletMoveInput {}

@InputType({ description: 'A frozen wallet shall spend again.' })
export class WalletUnfreezeInput extends WalletMoveInput {}
