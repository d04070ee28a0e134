import type { RuleFault } from '../../domain/tiering/rule-fault';
import {
  conflictAt,
  conflictError,
  inputError,
  type ComparedVersions,
  type FaultText,
} from '../../platform/graphql/input-error';
import type { UserError } from '../../platform/graphql/user-error';
import type { Locale } from '../../platform/locale';
import { programError } from './program-error.type';
import { describeRuleFault } from './rule-fault.type';

/** Why points rules were not saved or published, as their service says it. */
type Refusal =
  | { readonly kind: 'rule'; readonly fault: RuleFault }
  | { readonly kind: 'invalid-reason'; readonly maximum: number }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'no-draft' }
  | { readonly kind: 'nothing-changed' }
  | ({ readonly kind: 'conflict' | 'draft-conflict' } & ComparedVersions);

/** A refusal for the client. */
export function pointsRulesError(refusal: Refusal, locale: Locale): UserError {
  switch (refusal.kind) {
    case 'rule':
      return inputError(
        describeRuleFault(refusal.fault),
        ['input', 'rules', ...refusal.fault.path],
        locale,
      );
    case 'conflict':
      return conflictError(refusal, locale);
    case 'draft-conflict':
      return draftConflict(refusal, locale);
    case 'not-found':
      return inputError(NOT_FOUND, ['programId'], locale);
    case 'no-draft':
      return inputError(NO_DRAFT, null, locale);
    default:
      return programError(refusal, locale);
  }
}

/** Somebody else saved the draft meanwhile. */
function draftConflict(versions: ComparedVersions, locale: Locale): UserError {
  const { expectedVersion, actualVersion } = versions;
  const text = {
    en: `You expected revision ${expectedVersion} of the draft; it is at ${actualVersion}.`,
    'zh-CN': `您预期草稿处于修订 ${expectedVersion}，而当前为 ${actualVersion}。`,
  };
  return conflictAt('expectedRevision', text[locale], versions);
}

const NOT_FOUND: FaultText = {
  code: 'NOT_FOUND',
  text: { en: 'There is no such programme.', 'zh-CN': '会员计划不存在。' },
};

const NO_DRAFT: FaultText = {
  code: 'NOT_FOUND',
  text: {
    en: 'There is no draft; save one first.',
    'zh-CN': '没有草稿，请先保存草稿。',
  },
};
