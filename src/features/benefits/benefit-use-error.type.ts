import { Field, ObjectType } from 'type-graphql';
import { refusalText, type AnswerWords } from '../../domain/benefits/answer-text';
import type { BenefitAnswer, BenefitRefusal } from '../../domain/benefits/benefit-answer';
import type { BenefitFault } from '../../domain/benefits/benefit-fault';
import type { BenefitRule } from '../../domain/benefits/benefit-rule';
import { formatLocalTime } from '../../domain/shared/local-date-time';
import type { Instant } from '../../domain/shared/instant';
import { inputError, type FaultText } from '../../platform/graphql/input-error';
import { UserError, type UserErrorCode } from '../../platform/graphql/user-error';
import type { AnsweringVariant } from './benefit-experiment.type';
import { benefitFaultError, contextPath } from './benefit-fault.type';
import { benefitType, BenefitType } from './benefit.type';

@ObjectType({
  implements: UserError,
  description: 'The member does not get the benefit; its own answer says why.',
})
class BenefitRefusedError extends UserError {
  @Field(() => BenefitType, { description: 'The answer of the rule, every condition told.' })
  benefit: BenefitType;
}

/** Why nothing was issued or redeemed, as its service says it. */
type Refusal =
  | { readonly kind: keyof typeof PLAIN }
  | {
      readonly kind: 'not-granted';
      readonly answer: Extract<BenefitAnswer, { readonly kind: 'refused' }>;
      readonly rule: BenefitRule;
      readonly arm: AnsweringVariant | null;
    }
  | { readonly kind: 'context'; readonly fault: BenefitFault }
  | { readonly kind: 'already-redeemed' | 'expired'; readonly at: Instant }
  | {
      readonly kind: 'invalid-text';
      readonly field: 'idempotencyKey' | 'storeCode' | 'orderId';
      readonly maximum: number;
    };

type Told = readonly [FaultText, readonly string[] | null];

const told = (code: FaultText['code'], en: string, zh: string): FaultText => ({
  code,
  text: { en, 'zh-CN': zh },
});

const PLAIN = {
  'unknown-member': [
    told('UNKNOWN_MEMBER', 'There is no such member.', '会员不存在。'),
    ['input', 'memberId'],
  ],
  'unknown-benefit': [
    told(
      'NOT_FOUND',
      'No version of this benefit rule is published.',
      '该权益规则没有已发布的版本。',
    ),
    ['input', 'ruleId'],
  ],
  'unknown-entitlement': [
    told('NOT_FOUND', 'There is no such entitlement.', '没有这项已发放的权益。'),
    ['input', 'entitlementId'],
  ],
  'cart-required': [
    told(
      'REQUIRED',
      'This benefit takes money off a cart: say what the cart costs.',
      '该权益从购物车中减免金额：请给出购物车金额。',
    ),
    ['input', 'context', 'cart'],
  ],
  'works-by-itself': [
    told(
      'INVALID',
      'This benefit multiplies points by itself when an order is recorded; there is nothing to redeem.',
      '该权益在订单入账时自动生效，无需核销。',
    ),
    ['input', 'ruleId'],
  ],
  'one-benefit': [
    told(
      'REQUIRED',
      'Name what was issued, or the member and the rule: one of the two.',
      '请指定已发放的权益，或指定会员和规则：二者选其一。',
    ),
    ['input'],
  ],
  'not-ahead': [
    told('OUT_OF_RANGE', 'The end must lie ahead.', '失效时间必须在将来。'),
    ['input', 'expiresAt'],
  ],
} as const satisfies Record<string, Told>;

/** A refusal for the client. */
export function benefitUseError(refusal: Refusal, words: AnswerWords): UserError {
  const { locale } = words;
  switch (refusal.kind) {
    case 'not-granted':
      return refusedError(refusal, words);
    case 'context': {
      const { fault } = refusal;
      const path = contextPath(fault.path);
      return benefitFaultError({ ...fault, path }, ['input', 'context'], locale);
    }
    case 'already-redeemed':
    case 'expired': {
      const text = endedText(refusal, words);
      return inputError(text, ['input', 'entitlementId'], locale);
    }
    case 'invalid-text':
      return inputError(textFault(refusal.maximum), ['input', refusal.field], locale);
    default: {
      const [text, field]: Told = PLAIN[refusal.kind];
      return inputError(text, field, locale);
    }
  }
}

/** The code and the words of the first reason; all of them are in the answer. */
function refusedError(
  { answer, rule, arm }: Extract<Refusal, { readonly kind: 'not-granted' }>,
  words: AnswerWords,
): UserError {
  const [first] = answer.reasons;
  const code: UserErrorCode = first ? CODES[first.kind] : 'NOT_GRANTED';
  return Object.assign(new BenefitRefusedError(), {
    code,
    message: answer.reasons.map((reason) => refusalText(reason, words)).join(' '),
    field: ['input'],
    benefit: benefitType(answer, { id: null, version: null, rule, arm }, words),
  });
}

const CODES: Readonly<Record<BenefitRefusal['kind'], UserErrorCode>> = {
  NOT_SCHEDULED: 'NOT_GRANTED',
  CONDITIONS_NOT_MET: 'NOT_GRANTED',
  CAP_USED_UP: 'LIMIT_REACHED',
  BEATEN_IN_GROUP: 'NOT_GRANTED',
  EXCLUDED_BY_EXCLUSIVE: 'NOT_GRANTED',
  NOT_ALONE: 'NOT_GRANTED',
};

function endedText(
  { kind, at }: { readonly kind: 'already-redeemed' | 'expired'; readonly at: Instant },
  { setting }: AnswerWords,
): FaultText {
  const when = formatLocalTime(at, setting.calendar).replace('T', ' ');
  return kind === 'expired'
    ? told('NO_LONGER', `It could be used until ${when}.`, `该权益已于 ${when} 失效。`)
    : told('WRONG_STATE', `It was used on ${when}.`, `该权益已于 ${when} 使用。`);
}

const textFault = (maximum: number): FaultText =>
  told(
    'INVALID_TEXT',
    `This is one line of 1 to ${maximum} characters.`,
    `此处须为一行，1 到 ${maximum} 个字符。`,
  );
