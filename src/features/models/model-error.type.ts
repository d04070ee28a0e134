import type { RuleFault } from '../../domain/tiering/rule-fault';
import type { ModelMismatch } from '../../domain/tiering/model-fit';
import type { TrainingProblem } from '../../domain/tiering/training-report';
import { conflictError, inputError, type FaultText } from '../../platform/graphql/input-error';
import type { UserError, UserErrorCode } from '../../platform/graphql/user-error';
import type { Locale } from '../../platform/locale';
import { describeRuleFault } from '../programs/rule-fault.type';
import { toldOf } from './model-training.type';

type Refusal =
  | { readonly kind: 'rule'; readonly fault: RuleFault }
  | { readonly kind: 'problem'; readonly problem: TrainingProblem }
  | { readonly kind: 'too-many' | 'too-many-codes'; readonly maximum: number }
  | { readonly kind: 'not-found' | 'over-already' };

const told = (code: UserErrorCode, en: string, zh: string): FaultText => ({
  code,
  text: { en, 'zh-CN': zh },
});

/** Why a training was not taken in or not cancelled, for the client. */
export function trainingError(refusal: Refusal, locale: Locale): UserError {
  switch (refusal.kind) {
    case 'rule': {
      const { fault } = refusal;
      return inputError(describeRuleFault(fault), ['input', ...fault.path], locale);
    }
    case 'problem': {
      const { field, text } = toldOf(refusal.problem);
      return inputError({ code: 'INVALID', text }, field, locale);
    }
    case 'too-many':
      return inputError(
        told(
          'LIMIT_REACHED',
          `${refusal.maximum} trainings wait or run already; wait for one to end, or cancel one.`,
          `已有 ${refusal.maximum} 个训练在等待或运行；请等待其结束或取消其中一个。`,
        ),
        ['input'],
        locale,
      );
    case 'too-many-codes':
      return inputError(
        told(
          'LIMIT_REACHED',
          `There are ${refusal.maximum} models already; train a next version of one of them.`,
          `已有 ${refusal.maximum} 个模型；请为其中之一训练新版本。`,
        ),
        ['input', 'code'],
        locale,
      );
    case 'not-found':
      return inputError(
        told(
          'NOT_FOUND',
          'There is no such version; the field "versions" of the model lists them.',
          '没有这个版本；模型的“versions”字段可列出全部版本。',
        ),
        ['id'],
        locale,
      );
    default:
      return inputError(
        told(
          'WRONG_STATE',
          'The training is at its end already; there is nothing to cancel.',
          '该训练已结束，无需取消。',
        ),
        ['id'],
        locale,
      );
  }
}

type PromotionRefusal =
  | { readonly kind: 'no-version' | 'not-trained' | 'champion-already' | 'nothing-before' }
  | { readonly kind: 'conflict'; readonly expected: number | null; readonly actual: number | null }
  | { readonly kind: 'invalid-reason'; readonly maximum: number }
  | { readonly kind: 'mismatch'; readonly mismatch: ModelMismatch };

type Plain = Extract<PromotionRefusal['kind'], 'no-version' | 'not-trained' | 'champion-already'>;

const PLAIN: Readonly<Record<Plain | 'nothing-before', readonly [FaultText, string]>> = {
  'no-version': [
    told(
      'NOT_FOUND',
      'The model has no version of this number; the field "versions" of the model lists them.',
      '该模型没有此编号的版本；模型的“versions”字段可列出全部版本。',
    ),
    'version',
  ],
  'not-trained': [
    told(
      'WRONG_STATE',
      'Only a version that is TRAINED can decide; wait for it, or name another one.',
      '只有训练完成（TRAINED）的版本才能启用；请等待训练完成或选择其他版本。',
    ),
    'version',
  ],
  'champion-already': [
    told(
      'NOTHING_CHANGED',
      'This version is the champion already; name another one.',
      '该版本已是当前启用的版本；请选择其他版本。',
    ),
    'version',
  ],
  'nothing-before': [
    told(
      'WRONG_STATE',
      'No champion from before is left to go back to; promote another version, or publish rules with another division.',
      '没有可回退的更早版本；请启用其他版本，或发布使用其他划分方式的规则。',
    ),
    'code',
  ],
};

/** Why a version was not promoted, or a champion not rolled back, for the client. */
export function promotionError(refusal: PromotionRefusal, locale: Locale): UserError {
  switch (refusal.kind) {
    case 'conflict':
      return championConflict(refusal, locale);
    case 'invalid-reason':
      return inputError(
        told(
          'INVALID_TEXT',
          `A reason is a text of 1 to ${refusal.maximum} characters; say why in a sentence.`,
          `理由须为 1 到 ${refusal.maximum} 个字符的文本；请用一句话说明原因。`,
        ),
        ['reason'],
        locale,
      );
    case 'mismatch': {
      const { mismatch } = refusal;
      const fault =
        mismatch.kind === 'tier'
          ? ({ code: 'MODEL_OF_OTHER_TIERS', data: { value: mismatch.tierCode } } as const)
          : ({ code: 'MODEL_OF_OTHER_WINDOW', data: {} } as const);
      return inputError(describeRuleFault({ ...fault, path: [] }), ['version'], locale);
    }
    default: {
      const [fault, field] = PLAIN[refusal.kind];
      return inputError(fault, [field], locale);
    }
  }
}

/** No champion is told as version 0, which no version has. */
function championConflict(
  { expected, actual }: { readonly expected: number | null; readonly actual: number | null },
  locale: Locale,
): UserError {
  const versions = { expectedVersion: expected ?? 0, actualVersion: actual ?? 0 };
  const text = {
    en: `You expected ${expected === null ? 'no champion' : `version ${expected} as champion`}; it is ${actual === null ? 'none' : `version ${actual}`} now. Read the model again, and decide anew.`,
    'zh-CN': `您预期的启用版本为${expected === null ? '无' : ` ${expected}`}，当前为${actual === null ? '无' : ` ${actual}`}。请重新读取模型后再决定。`,
  };
  return Object.assign(conflictError(versions, locale), {
    message: text[locale],
    field: ['expectedChampion'],
  });
}
