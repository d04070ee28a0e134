import { Field, ObjectType } from 'type-graphql';
import type { BenefitFaultCode } from '../../domain/benefits/benefit-fault';
import { isBenefitFaultCode } from '../../domain/benefits/fault-text';
import type {
  ExperimentFault,
  ExperimentFaultCode,
} from '../../domain/experiments/check-experiment';
import type { ExperimentState } from '../../domain/experiments/experiment';
import type { RuleFault, RuleFaultCode } from '../../domain/tiering/rule-fault';
import {
  conflictAt,
  inputError,
  type ComparedVersions,
  type FaultText,
} from '../../platform/graphql/input-error';
import { UserError } from '../../platform/graphql/user-error';
import type { Locale } from '../../platform/locale';
import { benefitFaultError } from '../benefits/benefit-fault.type';
import { describeRuleFault } from '../programs/rule-fault.type';
import { ExperimentStateEnum } from './experiment.type';

@ObjectType({ implements: UserError, description: 'The experiment is not in a state for this.' })
class ExperimentStateError extends UserError {
  @Field(() => ExperimentStateEnum, { description: 'The state that it is in.' })
  state: ExperimentState;
}

/** Why nothing became of what was asked of an experiment, as its service says it. */
type Refusal =
  | { readonly kind: 'fault'; readonly fault: ExperimentFault }
  | { readonly kind: keyof typeof PLAIN }
  | { readonly kind: 'code-taken' | 'code-fixed'; readonly code: string }
  | { readonly kind: 'invalid-reason'; readonly maximum: number }
  | { readonly kind: 'wrong-state'; readonly state: ExperimentState }
  | { readonly kind: 'another-runs'; readonly code: string }
  | ({ readonly kind: 'conflict' } & ComparedVersions);

type Told = readonly [FaultText, readonly string[] | null];

const told = (code: FaultText['code'], en: string, zh: string): FaultText => ({
  code,
  text: { en, 'zh-CN': zh },
});

const PLAIN = {
  'not-found': [told('NOT_FOUND', 'There is no such experiment.', '实验不存在。'), ['id']],
  'nothing-changed': [
    told(
      'NOTHING_CHANGED',
      'Nothing would change: this is what it says already.',
      '没有任何变化：当前内容已是如此。',
    ),
    null,
  ],
  'four-eyes': [
    told(
      'FOUR_EYES',
      'You have edited this experiment last, and the programme asks for a second pair of eyes: somebody else must start it.',
      '该实验最近由您本人编辑，而本计划要求他人复核：须由他人启动。',
    ),
    ['id'],
  ],
} as const satisfies Record<string, Told>;

/** A refusal for the client. */
export function experimentError(refusal: Refusal, locale: Locale): UserError {
  switch (refusal.kind) {
    case 'fault':
      return faultError(refusal.fault, locale);
    case 'conflict':
      return revisionError(refusal, locale);
    case 'wrong-state': {
      const error = inputError(WRONG_STATE[refusal.state], ['id'], locale);
      return Object.assign(new ExperimentStateError(), { ...error, state: refusal.state });
    }
    case 'code-taken':
    case 'code-fixed':
      return inputError(codeText(refusal), ['input', 'code'], locale);
    case 'invalid-reason':
      return inputError(reasonText(refusal.maximum), ['reason'], locale);
    case 'another-runs':
      return inputError(anotherRuns(refusal.code), ['id'], locale);
    default: {
      const [text, field]: Told = PLAIN[refusal.kind];
      return inputError(text, field, locale);
    }
  }
}

type Data = ExperimentFault['data'];

const DESCRIBE: Readonly<
  Record<Exclude<ExperimentFaultCode, RuleFaultCode | BenefitFaultCode>, (data: Data) => FaultText>
> = {
  WEIGHTS_NOT_ONE: ({ total }) =>
    told(
      'INVALID',
      `Together the weights are ${total}; make them 1, which is everybody who takes part. Use "coverage" to have fewer take part.`,
      `各变体权重合计为 ${total}；合计须为 1，即全部参与者。如需减少参与者，请使用 “coverage”。`,
    ),
  CONTROL_CHANGES: () =>
    told(
      'CONTRADICTORY',
      'The first variant is the control that the others are compared with: it changes nothing. Put a variant without changes first.',
      '第一个变体是对照组，供其他变体比较，不得改变任何规则。请把没有改动的变体放在首位。',
    ),
  END_NOT_AHEAD: () =>
    told(
      'OUT_OF_RANGE',
      'The planned end must lie ahead: choose a later one.',
      '计划结束时间必须在将来：请选择更晚的时间。',
    ),
  WINDOW_BEYOND_END: ({ maximum }) =>
    told(
      'OUT_OF_RANGE',
      `Until the planned end only ${maximum} days lie ahead, so nobody's window would be over: shorten it, or plan a later end.`,
      `距计划结束仅有 ${maximum} 天，没有会员的观察窗口能够完成：请缩短窗口，或推迟计划结束时间。`,
    ),
  QUANTILE_DIVISION: () =>
    told(
      'CONTRADICTORY',
      'Here shares of the members give the thresholds, and each variant would need those of its own members. Publish rules with FIXED thresholds first, or try these rules in a simulation.',
      '此处门槛由会员比例决定，各变体须按自身会员分别计算。请先发布使用 FIXED 门槛的规则，或改用模拟进行试算。',
    ),
  MODEL_DIVISION: ({ model }) =>
    told(
      'CONTRADICTORY',
      `Here the model "${model}" gives the tiers; thresholds and weights decide only those of whom it is not sure, so that the variants would hardly differ. Publish rules with FIXED thresholds first, have the variant change a benefit rule instead, or try these rules in a simulation.`,
      `此处等级由模型“${model}”判定，门槛和权重仅对模型把握不足的会员起作用，各变体几乎没有差别。请先发布使用 FIXED 门槛的规则，改为让变体更改权益规则，或改用模拟进行试算。`,
    ),
  INVALID_HYPOTHESIS: ({ maximum }) =>
    told(
      'INVALID_TEXT',
      `A hypothesis is 1 to ${maximum} characters of text: what is expected to happen, and why.`,
      `假设须为 1 到 ${maximum} 个字符的文本：说明预期结果及原因。`,
    ),
  NO_BASELINE: ({ days }) =>
    told(
      'TOO_FEW',
      `In the ${days} days before today members have nothing of this metric to compute from: take a longer window, or give mean and standard deviation as "baseline".`,
      `今天之前的 ${days} 天内，会员没有可用于计算该指标的数据：请加长窗口，或用 “baseline” 给出均值与标准差。`,
    ),
  BEYOND_PLAN: ({ maximum }) =>
    told(
      'OUT_OF_RANGE',
      `It would take more than the ${maximum} members that an experiment can be planned with: look for a larger effect, or choose a metric that varies less.`,
      `所需会员数超过实验可计划的上限 ${maximum}：请寻找更大的效果，或选择波动较小的指标。`,
    ),
};

const isOwn = (code: ExperimentFaultCode): code is keyof typeof DESCRIBE =>
  Object.hasOwn(DESCRIBE, code);

function faultError({ code, path, data }: ExperimentFault, locale: Locale): UserError {
  if (isOwn(code)) return inputError(DESCRIBE[code](data), ['input', ...path], locale);
  if (isBenefitFaultCode(code)) return benefitFaultError({ code, path, data }, ['input'], locale);
  return inputError(ruleText({ code, path, data }), ['input', ...path], locale);
}

function ruleText(known: RuleFault): FaultText {
  const { code, path } = known;
  // A feature that exists and is not weighed is nothing that the text of rules speaks of.
  return code === 'UNKNOWN_VALUE' && path.at(-1) === 'feature'
    ? NOT_WEIGHED
    : describeRuleFault(known);
}

const NOT_WEIGHED = told(
  'INVALID',
  'The published rules do not weigh this feature, so it is not added up for anybody. Choose one that they weigh, or publish it with a weight first.',
  '已发布的规则未对该特征加权，因此没有为会员累计。请选择已加权的特征，或先发布包含该特征权重的规则。',
);

function revisionError(versions: ComparedVersions, locale: Locale): UserError {
  const { expectedVersion, actualVersion } = versions;
  const text = {
    en: `You expected revision ${expectedVersion} of the experiment; it is at ${actualVersion}. Read it again.`,
    'zh-CN': `您预期实验处于修订 ${expectedVersion}，而当前为 ${actualVersion}。请重新读取。`,
  };
  return conflictAt('expectedRevision', text[locale], versions);
}

const codeText = ({ kind, code }: { readonly kind: string; readonly code: string }): FaultText =>
  kind === 'code-taken'
    ? told(
        'TAKEN',
        `The code "${code}" belongs to another experiment; choose another, or edit that one.`,
        `代码“${code}”已被其他实验使用；请更换代码或编辑该实验。`,
      )
    : told(
        'INVALID',
        `The code of an experiment stays as it is: "${code}". Make a new one for another code.`,
        `实验代码不可更改，应为“${code}”。如需其他代码请新建实验。`,
      );

const anotherRuns = (code: string): FaultText =>
  told(
    'ALREADY_RUNNING',
    `The experiment "${code}" runs on the same rules, and effects of two could not be told apart: stop it first, or wait for its end.`,
    `实验“${code}”正在同一套规则上运行，两者的效果无法区分：请先停止它，或等待其结束。`,
  );

const reasonText = (maximum: number): FaultText =>
  told(
    'INVALID_TEXT',
    `A reason is 1 to ${maximum} characters of text.`,
    `原因须为 1 到 ${maximum} 个字符的文本。`,
  );

const WRONG_STATE: Readonly<Record<ExperimentState, FaultText>> = {
  DRAFT: told(
    'WRONG_STATE',
    'The experiment has not started: start it first.',
    '实验尚未开始：请先启动。',
  ),
  RUNNING: told(
    'WRONG_STATE',
    'The experiment runs, so it can no longer be changed or started: stop it, and make a new one.',
    '实验正在运行，不能再修改或启动：请停止后新建实验。',
  ),
  STOPPED: told(
    'WRONG_STATE',
    'The experiment has stopped for good: make a new one.',
    '实验已停止，不能重新启动：请新建实验。',
  ),
};
