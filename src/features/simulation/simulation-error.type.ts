import type { RuleFault } from '../../domain/tiering/rule-fault';
import { inputError, type FaultText } from '../../platform/graphql/input-error';
import type { UserError } from '../../platform/graphql/user-error';
import type { Locale } from '../../platform/locale';
import { describeRuleFault, ruleFieldOf } from '../programs/rule-fault.type';

/** A fault of rules that are tried, under the argument that holds them. */
export const triedRulesError = (
  fault: RuleFault,
  under: readonly string[],
  locale: Locale,
): UserError => inputError(describeRuleFault(fault), [...under, ...ruleFieldOf(fault)], locale);

type Refusal =
  | { readonly kind: 'rule'; readonly fault: RuleFault }
  | { readonly kind: 'past' | 'too-far' | 'not-found' | 'over-already' | 'one-of' | 'no-draft' }
  | { readonly kind: 'one-over' }
  | { readonly kind: 'too-many' | 'days'; readonly maximum: number };

/** Why a simulation was not taken in or not cancelled, for the client. */
export function simulationError(refusal: Refusal, locale: Locale): UserError {
  if (refusal.kind === 'rule') return triedRulesError(refusal.fault, ['input', 'rules'], locale);
  const [fault, field] = faultOf(refusal);
  return inputError(fault, field, locale);
}

type Told = readonly [FaultText, string[]];

function faultOf(refusal: Exclude<Refusal, { kind: 'rule' }>): Told {
  if (refusal.kind !== 'too-many' && refusal.kind !== 'days') return PLAIN[refusal.kind];
  const { maximum } = refusal;
  if (refusal.kind === 'days') {
    const text = told(
      'OUT_OF_RANGE',
      `The past is lived through over 1 to ${maximum} days; give a number in between.`,
      `可回溯的天数为 1 到 ${maximum}；请填写其间的整数。`,
    );
    return [text, ['input', 'over', 'lastDays']];
  }
  const text = told(
    'LIMIT_REACHED',
    `${maximum} simulations wait or run already; wait for one to end, or cancel one.`,
    `已有 ${maximum} 个模拟在等待或运行；请等待其结束或取消其中一个。`,
  );
  return [text, ['input']];
}

const told = (code: FaultText['code'], en: string, zh: string): FaultText => ({
  code,
  text: { en, 'zh-CN': zh },
});

const PLAIN: Readonly<Record<Exclude<Refusal['kind'], 'rule' | 'too-many' | 'days'>, Told>> = {
  past: [
    told(
      'OUT_OF_RANGE',
      'Members are looked at as they are: give an instant from now on, or "lastDays" to live the past again.',
      '模拟以会员的当前状态为准；请填写现在或之后的时间，或用“lastDays”回溯过去。',
    ),
    ['input', 'over', 'asOf'],
  ],
  'too-far': [
    told(
      'OUT_OF_RANGE',
      'This is more than three years ahead; give an earlier instant.',
      '该时间距今超过三年；请填写更早的时间。',
    ),
    ['input', 'over', 'asOf'],
  ],
  'one-over': [
    told(
      'REQUIRED',
      'Give an instant (asOf) or a number of days (lastDays): one of the two; leave "over" out to look at members as they are now.',
      '请给出时间（asOf）或天数（lastDays）：二者选其一；如需查看会员的当前状态，请省略“over”。',
    ),
    ['input', 'over'],
  ],
  'one-of': [
    told(
      'REQUIRED',
      'Name a draft, or give changes of the rules: one of the two.',
      '请指定一个草稿，或给出规则的修改：二者选其一。',
    ),
    ['input'],
  ],
  'no-draft': [
    told(
      'NOT_FOUND',
      'There is no such draft; the field "drafts" of the programme lists them.',
      '没有这个草稿；会员计划的“drafts”字段可列出全部草稿。',
    ),
    ['input', 'draftId'],
  ],
  'not-found': [told('NOT_FOUND', 'There is no such simulation.', '没有这个模拟。'), ['id']],
  'over-already': [
    told(
      'WRONG_STATE',
      'The simulation is at its end already; there is nothing to cancel.',
      '该模拟已结束，无需取消。',
    ),
    ['id'],
  ],
};
