import type { BenefitFault, BenefitFaultCode } from '../../domain/benefits/benefit-fault';
import { benefitFaultText, isBenefitFaultCode } from '../../domain/benefits/fault-text';
import { inputError } from '../../platform/graphql/input-error';
import type { UserError, UserErrorCode } from '../../platform/graphql/user-error';
import type { Locale } from '../../platform/locale';
import { describeRuleFault } from '../programs/rule-fault.type';

/** The code of each fault that only benefit rules and contexts have. */
const CODES: Readonly<Record<BenefitFaultCode, UserErrorCode>> = {
  WRONG_TYPE: 'INVALID',
  UNKNOWN_KEY: 'INVALID',
  UNKNOWN_FIELD: 'INVALID',
  UNKNOWN_OPERATOR: 'INVALID',
  UNKNOWN_CHOICE: 'INVALID',
  NOT_SUPPORTED: 'INVALID',
  EMPTY_GROUP: 'TOO_FEW',
  TOO_DEEP: 'TOO_MANY',
  TOO_MANY_CONDITIONS: 'TOO_MANY',
  NOT_A_DAY: 'INVALID',
  NOT_A_MOMENT: 'INVALID',
  INVALID_TEXT: 'INVALID_TEXT',
  TEXT_MISSING: 'REQUIRED',
  MONEY_CAP_WITHOUT_MONEY: 'CONTRADICTORY',
};

/** A fault of a benefit rule, or of a context, in words; `within` is where that was given. */
export function benefitFaultError(
  { path, code, data }: BenefitFault,
  within: readonly string[],
  locale: Locale,
): UserError {
  const field = [...within, ...path];
  if (!isBenefitFaultCode(code)) {
    return inputError(describeRuleFault({ path, code, data }), field, locale);
  }
  const text = {
    en: benefitFaultText(code, data, 'en'),
    'zh-CN': benefitFaultText(code, data, 'zh-CN'),
  };
  return inputError({ code: CODES[code], text }, field, locale);
}

/** Where in the input a fault is that the core has found in the context. */
export const contextPath = (path: readonly string[]): readonly string[] => {
  const place = path.join('.');
  if (place === 'cart.totalMinor') return ['cart', 'total', 'amount'];
  if (place === 'cart.currencyCode') return ['cart', 'total', 'currencyCode'];
  return path.map((part) => (part === 'amountMinor' ? 'amount' : part));
};
