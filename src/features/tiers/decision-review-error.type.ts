import { assertNever } from '../../domain/shared/invariant';
import type { TextFault } from '../../domain/shared/text';
import { inputError, type FaultText } from '../../platform/graphql/input-error';
import type { UserError, UserErrorCode } from '../../platform/graphql/user-error';
import type { Locale } from '../../platform/locale';
import type { ReviewStateName } from './decision-review.type';

/** Why a review was not opened or ended, as its service says it. */
type Refusal =
  | { readonly kind: 'unknown-decision' | 'already-contested' | 'unknown-review' | 'four-eyes' }
  | { readonly kind: 'resolved'; readonly state: ReviewStateName }
  | {
      readonly kind: 'invalid-text';
      readonly field: 'reason' | 'comment';
      readonly fault: TextFault | 'empty';
    };

/** The same for the client. */
export function reviewError(refusal: Refusal, locale: Locale): UserError {
  switch (refusal.kind) {
    case 'unknown-decision':
      return inputError(UNKNOWN_DECISION, ['input', 'decisionId'], locale);
    case 'already-contested':
      return inputError(ALREADY_CONTESTED, ['input', 'decisionId'], locale);
    case 'unknown-review':
      return inputError(UNKNOWN_REVIEW, ['input', 'reviewId'], locale);
    case 'four-eyes':
      return inputError(FOUR_EYES, ['input', 'reviewId'], locale);
    case 'resolved':
      return inputError(RESOLVED, ['input', 'reviewId'], locale);
    case 'invalid-text':
      return inputError(TEXT_FAULTS[refusal.fault], ['input', refusal.field], locale);
    default:
      return assertNever(refusal);
  }
}

const told = (code: UserErrorCode, en: string, zh: string): FaultText => ({
  code,
  text: { en, 'zh-CN': zh },
});

const UNKNOWN_DECISION = told(
  'NOT_FOUND',
  'The member has no such decision that you may see; read their decisions for the id.',
  '该会员没有此决定，或您无权查看；请从会员的决定列表中获取编号。',
);
const ALREADY_CONTESTED = told(
  'ALREADY_CONTESTED',
  'A review of this decision is open; wait for what a person makes of it.',
  '该决定已在复核中；请等待人工复核结果。',
);
const UNKNOWN_REVIEW = told('NOT_FOUND', 'There is no such review.', '该复核不存在。');
const FOUR_EYES = told(
  'FOUR_EYES',
  'You contested this decision yourself: somebody else must look at it.',
  '该决定由您本人提出异议：须由他人复核。',
);
const RESOLVED = told(
  'REVIEW_RESOLVED',
  'Somebody has ended this review; contest the decision again if there is something new.',
  '该复核已有结论；如有新的情况，请重新提出异议。',
);
const INVALID_TEXT = told(
  'INVALID_TEXT',
  'This holds characters that are not text; leave them out.',
  '此处含有无效字符，请删除。',
);

const TEXT_FAULTS: Readonly<Record<TextFault | 'empty', FaultText>> = {
  empty: told('REQUIRED', 'This is empty; say something.', '此处为空，请填写。'),
  'too-long': told(
    'TOO_LONG',
    'This has more than 1000 characters; shorten it.',
    '此处超过 1000 个字符，请缩短。',
  ),
  'control-character': INVALID_TEXT,
  'lone-surrogate': INVALID_TEXT,
};
