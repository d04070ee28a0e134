import { Field, ObjectType } from 'type-graphql';
import type { CommandRefusal } from '../../domain/points/points-command';
import { inputError, type FaultText } from '../../platform/graphql/input-error';
import { UserError } from '../../platform/graphql/user-error';
import type { Locale } from '../../platform/locale';
import { PointsAdjustmentState, type AdjustmentStateName } from './adjustment.type';
import { pointsError } from './points-error.type';
import { told } from './points-fault-text.type';

@ObjectType({ implements: UserError, description: 'Somebody has decided on the adjustment.' })
class AdjustmentDecidedError extends UserError {
  @Field(() => PointsAdjustmentState, { description: 'What became of it.' })
  state: AdjustmentStateName;
}

/** Why an adjustment still waits, as its service says it. */
type Refusal =
  | CommandRefusal
  | { readonly kind: 'unknown-adjustment' | 'four-eyes' | 'not-requester' }
  | { readonly kind: 'decided'; readonly state: AdjustmentStateName };

const AT = ['input'];
const FIELD = [...AT, 'adjustmentId'];

/** The same for the client. */
export function adjustmentError(refusal: Refusal, locale: Locale): UserError {
  switch (refusal.kind) {
    case 'unknown-adjustment':
      return inputError(UNKNOWN, FIELD, locale);
    case 'four-eyes':
      return inputError(FOUR_EYES, FIELD, locale);
    case 'not-requester':
      return inputError(NOT_REQUESTER, FIELD, locale);
    case 'decided': {
      const error = inputError(DECIDED[refusal.state], FIELD, locale);
      return Object.assign(new AdjustmentDecidedError(), { ...error, state: refusal.state });
    }
    case 'insufficient-points':
    case 'balance-too-large': {
      // Here nobody says how many: the adjustment does.
      const error = pointsError(refusal, { at: AT, wallet: 'adjustmentId' }, locale);
      return Object.assign(error, { field: FIELD });
    }
    default:
      return pointsError(refusal, { at: AT, wallet: 'adjustmentId' }, locale);
  }
}

const UNKNOWN = told('NOT_FOUND', 'There is no such adjustment.', '该积分调整不存在。');
const FOUR_EYES = told(
  'FOUR_EYES',
  'You asked for this yourself: somebody else must decide. You may withdraw it.',
  '该调整由您本人发起：须由他人审批。您可以撤回该申请。',
);
const NOT_REQUESTER = told(
  'NOT_REQUESTER',
  'Somebody else asked for this; you may approve or reject it.',
  '该调整由他人发起；您可以批准或驳回。',
);

const decided = (en: string, zh: string): FaultText => told('ADJUSTMENT_DECIDED', en, zh);

const DECIDED: Readonly<Record<AdjustmentStateName, FaultText>> = {
  APPLIED: decided(
    'It was within the limit and posted at once; reverse its transaction to take it back.',
    '该调整未超过限额，已直接生效；如需取消，请撤销其交易。',
  ),
  WAITING: decided('It waits for a decision.', '该调整正在等待审批。'),
  APPROVED: decided(
    'It has been approved and posted; reverse its transaction to take it back.',
    '该调整已获批准并生效；如需取消，请撤销其交易。',
  ),
  REJECTED: decided(
    'It has been rejected; ask for a new adjustment.',
    '该调整已被驳回；如有需要请重新发起。',
  ),
  WITHDRAWN: decided(
    'Who asked for it has withdrawn it; ask for a new adjustment.',
    '该调整已由发起人撤回；如有需要请重新发起。',
  ),
};
