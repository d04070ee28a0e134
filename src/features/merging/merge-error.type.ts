import type { CommandFault } from '../../domain/points/check-command';
import type { PointsRefusal } from '../../domain/points/wallet-command';
import { inputError } from '../../platform/graphql/input-error';
import type { UserError, UserErrorCode } from '../../platform/graphql/user-error';
import type { Locale } from '../../platform/locale';
import { pointsError } from '../points/points-error.type';

type Side = 'sourceId' | 'targetId' | 'mergeId';

/** Why nothing was merged or undone, as the service says it. */
type Refusal =
  | CommandFault
  | { readonly kind: 'key-reused' | 'key-in-progress' }
  | { readonly kind: 'unknown-member' | 'member-merged'; readonly side: Side }
  | { readonly kind: keyof typeof PLAIN }
  | { readonly kind: 'wallet'; readonly refusal: PointsRefusal; readonly side: Side };

const told = (code: UserErrorCode, field: Side, en: string, zh: string) => ({
  code,
  field,
  text: { en, 'zh-CN': zh },
});

const PLAIN = {
  'same-member': told(
    'INVALID',
    'targetId',
    'Two members become one; name somebody else.',
    '合并需要两位不同的会员，请填写其他会员。',
  ),
  'unknown-merge': told('NOT_FOUND', 'mergeId', 'There is no such merge.', '该合并记录不存在。'),
  'already-unmerged': told(
    'ALREADY_UNMERGED',
    'mergeId',
    'This merge has been undone; to make one member of the two again, merge them anew.',
    '该合并已被撤销；如需再次合并，请重新发起合并。',
  ),
} as const;

const UNKNOWN = { en: 'There is no such member.', 'zh-CN': '会员不存在。' };
const MERGED = {
  en: 'The member has become one with another: name that one, who is mergedInto of this one.',
  'zh-CN': '该会员已并入另一位会员；请改用其 mergedInto 所指的会员。',
};
const MERGED_SINCE = {
  en: 'Who it made one has become one with another since; undo that merge first.',
  'zh-CN': '该合并所得的会员其后又并入了另一位会员；请先撤销后一次合并。',
};

/** A refusal for the client: code, sentence, and the field of the input that is to blame. */
export function mergeError(refusal: Refusal, locale: Locale): UserError {
  const at = (field: Side): readonly string[] => ['input', field];
  switch (refusal.kind) {
    case 'same-member':
    case 'unknown-merge':
    case 'already-unmerged': {
      const { field, ...fault } = PLAIN[refusal.kind];
      return inputError(fault, at(field), locale);
    }
    case 'unknown-member':
      return inputError({ code: 'UNKNOWN_MEMBER', text: UNKNOWN }, at(refusal.side), locale);
    case 'member-merged': {
      const text = refusal.side === 'mergeId' ? MERGED_SINCE : MERGED;
      return inputError({ code: 'MEMBER_MERGED', text }, at(refusal.side), locale);
    }
    case 'wallet': {
      const error = pointsError(refusal.refusal, { at: ['input'], wallet: refusal.side }, locale);
      return Object.assign(error, { field: [...at(refusal.side)] });
    }
    default:
      return pointsError(refusal, { at: ['input'], wallet: 'sourceId' }, locale);
  }
}
