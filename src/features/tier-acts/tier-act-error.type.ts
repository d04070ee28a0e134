import type { PersonActRefusal as TierActRefusal } from '../../domain/tiering/person-act';
import { formatLocalDay } from '../../domain/shared/calendar';
import { inputError, type FaultText } from '../../platform/graphql/input-error';
import type { UserError } from '../../platform/graphql/user-error';
import type { Locale } from '../../platform/locale';

/** Why nothing was done to a member's tier, for the client. */
export function tierActError(refusal: TierActRefusal, locale: Locale): UserError {
  const [fault, field] = faultOf(refusal);
  return inputError(fault, field, locale);
}

function faultOf(refusal: TierActRefusal): [FaultText, string[]] {
  switch (refusal.kind) {
    case 'unknown-member':
      return [told('UNKNOWN_MEMBER', 'There is no such member.', '没有这位会员。'), ['memberId']];
    case 'unknown-tier':
      return [
        told(
          'NOT_FOUND',
          `There is no tier "${refusal.tierCode}"; the query "tiers" lists them.`,
          `没有等级“${refusal.tierCode}”；查询“tiers”可列出全部等级。`,
        ),
        ['input', 'tierCode'],
      ];
    case 'invalid-reason':
      return [
        told(
          'INVALID_TEXT',
          `Say why, in 1 to ${refusal.maximum} characters.`,
          `请说明原因，1 至 ${refusal.maximum} 个字符。`,
        ),
        ['reason'],
      ];
    case 'over-already':
      return [
        told(
          'OUT_OF_RANGE',
          `${formatLocalDay(refusal.through)} is over already; name today or a later day, or none.`,
          `${formatLocalDay(refusal.through)} 已过去；请填写今天或之后的日期，或留空。`,
        ),
        ['input', 'through'],
      ];
    case 'no-invitation-needed':
      return [
        told(
          'INVALID',
          `The tier "${refusal.tierCode}" is open to everybody; to give it, set it.`,
          `等级“${refusal.tierCode}”无需邀请；如要授予，请直接设定等级。`,
        ),
        ['input', 'tierCode'],
      ];
    default:
      return [
        told('NOTHING_CHANGED', 'That is what holds already.', '目前已是如此。'),
        ['memberId'],
      ];
  }
}

const told = (code: FaultText['code'], en: string, zh: string): FaultText => ({
  code,
  text: { en, 'zh-CN': zh },
});
