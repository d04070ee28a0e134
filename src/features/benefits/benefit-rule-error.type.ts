import { Field, ObjectType } from 'type-graphql';
import type { BenefitFault } from '../../domain/benefits/benefit-fault';
import type { StepRefusal } from '../../domain/shared/draft-life';
import {
  conflictAt,
  inputError,
  type ComparedVersions,
  type FaultText,
} from '../../platform/graphql/input-error';
import { UserError } from '../../platform/graphql/user-error';
import type { Locale } from '../../platform/locale';
import { benefitFaultError } from './benefit-fault.type';
import { BenefitRuleState } from './benefit-rule.type';

@ObjectType({ implements: UserError, description: 'The rule is not in a state for this.' })
class BenefitRuleStateError extends UserError {
  @Field(() => BenefitRuleState, { description: 'The state that it is in.' })
  state: keyof typeof BenefitRuleState;
}

/** Why nothing became of what was asked of a rule, as its service says it. */
type Refusal =
  | StepRefusal
  | { readonly kind: keyof typeof PLAIN }
  | { readonly kind: 'fault'; readonly fault: BenefitFault }
  | { readonly kind: 'code-taken' | 'code-fixed'; readonly code: string }
  | {
      readonly kind: 'too-many-rules' | 'invalid-reason' | 'invalid-comment';
      readonly maximum: number;
    }
  | ({ readonly kind: 'conflict' } & ComparedVersions);

type Told = readonly [FaultText, readonly string[] | null];

const told = (code: FaultText['code'], en: string, zh: string): FaultText => ({
  code,
  text: { en, 'zh-CN': zh },
});

const PLAIN = {
  'not-found': [told('NOT_FOUND', 'There is no such benefit rule.', '权益规则不存在。'), ['id']],
  'nothing-changed': [
    told(
      'NOTHING_CHANGED',
      'Nothing would change: this is what holds already.',
      '没有任何变化：当前已是如此。',
    ),
    null,
  ],
  'not-in-force': [
    told(
      'WRONG_STATE',
      'No version of the rule holds, so there is nothing to archive; discard what is being written.',
      '该规则没有生效的版本，无需归档；如有未发布的内容请废弃。',
    ),
    ['id'],
  ],
  'trial-runs': [
    told(
      'ALREADY_RUNNING',
      'An experiment that runs overlays this rule: stop it first (experimentStop), or wait for its end.',
      '正在运行的实验以该规则为基础：请先停止实验（experimentStop），或等待其结束。',
    ),
    ['id'],
  ],
  'unknown-version': [
    told('NOT_FOUND', 'The rule has no such version.', '该规则没有此版本。'),
    ['versionNumber'],
  ],
  'mixed-multiplier': [
    told(
      'CONTRADICTORY',
      'A points multiplier works by itself when an order is recorded, and the rest is redeemed: make two rules of it.',
      '积分倍数在订单入账时自动生效，其他权益则需核销：请拆成两条规则。',
    ),
    ['input', 'rule', 'then'],
  ],
  'four-eyes': [
    told(
      'FOUR_EYES',
      'You have edited or submitted this rule yourself: somebody else must approve it.',
      '该规则由您本人编辑或提交：须由他人批准。',
    ),
    ['id'],
  ],
  'not-approved': [
    told(
      'REVIEW_REQUIRED',
      'Somebody else must approve the rule first: submit it for review.',
      '规则须先由他人批准：请提交审核。',
    ),
    ['id'],
  ],
} as const satisfies Record<string, Told>;

/** A refusal for the client. */
export function benefitRuleError(refusal: Refusal, locale: Locale): UserError {
  switch (refusal.kind) {
    case 'fault':
      return benefitFaultError(refusal.fault, ['input', 'rule'], locale);
    case 'conflict':
      return revisionError(refusal, locale);
    case 'wrong-state': {
      const state = refusal.state === 'SCHEDULED' ? 'APPROVED' : refusal.state;
      const error = inputError(WRONG_STATE[state], ['id'], locale);
      return Object.assign(new BenefitRuleStateError(), { ...error, state });
    }
    case 'code-taken':
    case 'code-fixed':
      return inputError(codeText(refusal), ['input', 'rule', 'code'], locale);
    case 'too-many-rules':
    case 'invalid-reason':
    case 'invalid-comment': {
      const [text, field] = BOUNDED[refusal.kind];
      return inputError(text(refusal.maximum), field, locale);
    }
    default: {
      const [text, field]: Told = PLAIN[refusal.kind];
      return inputError(text, field, locale);
    }
  }
}

function revisionError(versions: ComparedVersions, locale: Locale): UserError {
  const { expectedVersion, actualVersion } = versions;
  const text = {
    en: `You expected revision ${expectedVersion} of the rule; it is at ${actualVersion}. Read it again, and bring in what you have changed.`,
    'zh-CN': `您预期规则处于修订 ${expectedVersion}，而当前为 ${actualVersion}。请重新读取后再合入您的修改。`,
  };
  return conflictAt('expectedRevision', text[locale], versions);
}

const codeText = ({ kind, code }: { readonly kind: string; readonly code: string }): FaultText =>
  kind === 'code-taken'
    ? told(
        'TAKEN',
        `The code "${code}" belongs to another rule; choose another, or edit that one.`,
        `代码“${code}”已被其他规则使用；请更换代码或编辑该规则。`,
      )
    : told(
        'INVALID',
        `The code of a rule stays as it is: "${code}". Make a new rule for another code.`,
        `规则代码不可更改，应为“${code}”。如需其他代码请新建规则。`,
      );

const BOUNDED: Readonly<
  Record<
    'too-many-rules' | 'invalid-reason' | 'invalid-comment',
    readonly [(maximum: number) => FaultText, readonly string[] | null]
  >
> = {
  'too-many-rules': [
    (maximum) =>
      told(
        'TOO_MANY',
        `There are ${maximum} benefit rules; archive or discard one first.`,
        `已有 ${maximum} 条权益规则；请先归档或废弃其中一条。`,
      ),
    null,
  ],
  'invalid-reason': [
    (maximum) =>
      told(
        'INVALID_TEXT',
        `A reason is 1 to ${maximum} characters of text.`,
        `原因须为 1 到 ${maximum} 个字符的文本。`,
      ),
    ['reason'],
  ],
  'invalid-comment': [
    (maximum) =>
      told(
        'INVALID_TEXT',
        `A comment is text of at most ${maximum} characters; who asks for changes says which.`,
        `意见为不超过 ${maximum} 个字符的文本；要求修改时必须填写。`,
      ),
    ['comment'],
  ],
};

const wrongState = (en: string, zh: string): FaultText => told('WRONG_STATE', en, zh);

const WRONG_STATE: Readonly<Record<Exclude<keyof typeof BenefitRuleState, 'ARCHIVED'>, FaultText>> =
  {
    DRAFT: wrongState(
      'This is for a rule that was submitted; submit it first.',
      '此操作针对已提交的规则；请先提交审核。',
    ),
    IN_REVIEW: wrongState(
      'The rule is in review: wait for it, or edit the rule to take it back.',
      '规则正在审核中：请等待审核结果，或编辑规则以撤回提交。',
    ),
    APPROVED: wrongState(
      'The rule has been approved: publish it, or edit it.',
      '规则已获批准：请发布或编辑。',
    ),
    PUBLISHED: wrongState(
      'The rule is published as it stands: edit it first, or archive it.',
      '规则已按当前内容发布：请先编辑，或将其归档。',
    ),
    DISCARDED: wrongState(
      'The rule has been discarded: edit it to begin anew.',
      '规则已废弃：编辑即可重新开始。',
    ),
  };
