import type { RuleFault } from '../../domain/tiering/rule-fault';
import { inputError } from '../../platform/graphql/input-error';
import type { UserError } from '../../platform/graphql/user-error';
import type { Locale } from '../../platform/locale';
import { triedRulesError } from './simulation-error.type';

type Refusal =
  | { readonly kind: 'rule'; readonly fault: RuleFault }
  | { readonly kind: 'unknown-member' }
  | { readonly kind: 'months'; readonly maximum: number }
  | { readonly kind: 'assumed'; readonly field: string; readonly maximum: number };

/** Why nothing could be told of the time to come, for the client. */
export function forecastError(refusal: Refusal, locale: Locale): UserError {
  switch (refusal.kind) {
    case 'rule':
      return triedRulesError(refusal.fault, ['rules'], locale);
    case 'unknown-member':
      return inputError(
        {
          code: 'UNKNOWN_MEMBER',
          text: { en: 'There is no such member.', 'zh-CN': '没有这位会员。' },
        },
        ['memberId'],
        locale,
      );
    case 'months':
      return outOfRange(['months'], { minimum: 1, maximum: refusal.maximum }, locale);
    default: {
      const name = refusal.field.charAt(0).toUpperCase() + refusal.field.slice(1);
      const field = ['assume', `monthly${name}`];
      return outOfRange(field, { minimum: 0, maximum: refusal.maximum }, locale);
    }
  }
}

const outOfRange = (
  field: string[],
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
  locale: Locale,
): UserError =>
  inputError(
    {
      code: 'OUT_OF_RANGE',
      text: {
        en: `This must be from ${minimum} to ${maximum.toLocaleString('en-US')}.`,
        'zh-CN': `此处必须在 ${minimum} 到 ${maximum.toLocaleString('en-US')} 之间。`,
      },
    },
    field,
    locale,
  );
