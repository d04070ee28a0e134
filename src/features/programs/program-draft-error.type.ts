import { Field, ObjectType } from 'type-graphql';
import type { DraftState } from '../../domain/shared/draft-life';
import type { RuleFault } from '../../domain/tiering/rule-fault';
import type { MergeConflict } from '../../domain/tiering/rules-merge';
import {
  conflictAt,
  conflictError,
  inputError,
  type ComparedVersions,
  type FaultText,
} from '../../platform/graphql/input-error';
import { JsonScalar, type JsonValue } from '../../platform/graphql/json-scalar';
import { UserError } from '../../platform/graphql/user-error';
import type { Locale } from '../../platform/locale';
import { jsonOf } from './program-change.type';
import { TRIAL_RUNS } from './program-error.type';
import { ProgramDraftState } from './program-draft.type';
import { describeRuleFault, ruleFieldOf } from './rule-fault.type';

@ObjectType({ implements: UserError, description: 'The draft is not in a state for this.' })
class DraftStateError extends UserError {
  @Field(() => ProgramDraftState, { description: 'The state that it is in.' })
  state: DraftState;
}

@ObjectType({
  implements: UserError,
  description: 'The draft and the version in force have both changed the same, and differently.',
})
class RebaseConflictError extends UserError {
  @Field(() => [String], { description: 'What both have changed, as in ProgramRuleChange.' })
  path: readonly string[];

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'What it was in the version that the draft was made from.',
  })
  base: JsonValue;

  @Field(() => JsonScalar, { nullable: true, description: 'What it is in the draft.' })
  mine: JsonValue;

  @Field(() => JsonScalar, { nullable: true, description: 'What it is in the version in force.' })
  theirs: JsonValue;
}

/** Why nothing became of what was asked of a draft, as its service says it. */
type Refusal =
  | { readonly kind: keyof typeof PLAIN }
  | { readonly kind: 'wrong-state'; readonly state: DraftState }
  | { readonly kind: 'too-far-ahead'; readonly maximumDays: number }
  | {
      readonly kind: 'invalid-reason' | 'invalid-title' | 'invalid-comment' | 'too-many-drafts';
      readonly maximum: number;
    }
  | { readonly kind: 'rule'; readonly fault: RuleFault }
  | { readonly kind: 'unknown-version'; readonly field: 'basedOn' | 'fromVersion' }
  | ({ readonly kind: 'conflict' | 'draft-conflict' | 'overtaken' } & ComparedVersions)
  | { readonly kind: 'merge-conflict'; readonly conflict: MergeConflict };

/** Where the rules stand that are at fault: in the input, or in the draft that `id` names. */
export type RulesUnder = readonly ['input', 'rules'] | readonly ['id'];

/** A refusal for the client. */
export function programDraftError(
  refusal: Refusal,
  locale: Locale,
  rulesUnder: RulesUnder = ['id'],
): UserError {
  switch (refusal.kind) {
    case 'rule': {
      const field = [...rulesUnder, ...ruleFieldOf(refusal.fault)];
      return inputError(describeRuleFault(refusal.fault), field, locale);
    }
    case 'wrong-state': {
      const error = inputError(WRONG_STATE[refusal.state], ['id'], locale);
      return Object.assign(new DraftStateError(), { ...error, state: refusal.state });
    }
    case 'conflict':
      return conflictError(refusal, locale);
    case 'draft-conflict':
    case 'overtaken':
      return versionsError(refusal, locale);
    case 'merge-conflict':
      return mergeError(refusal.conflict, locale);
    default:
      return inputError(...textOf(refusal), locale);
  }
}

/** A refusal of the setting that drafts are reviewed. */
export function programReviewError(refusal: Refusal, locale: Locale): UserError {
  const told = refusal.kind === 'four-eyes' ? REVIEW_FOUR_EYES : null;
  return told ? inputError(told, ['input'], locale) : programDraftError(refusal, locale);
}

type Textual = Exclude<
  Refusal,
  {
    readonly kind:
      'rule' | 'wrong-state' | 'conflict' | 'draft-conflict' | 'overtaken' | 'merge-conflict';
  }
>;

function textOf(refusal: Textual): Told {
  switch (refusal.kind) {
    case 'unknown-version':
      return [UNKNOWN_VERSION, ['input', refusal.field]];
    case 'too-far-ahead':
      return [tooFarAhead(refusal.maximumDays), ['at']];
    case 'invalid-reason':
    case 'invalid-title':
    case 'invalid-comment':
    case 'too-many-drafts': {
      const [fault, field] = BOUNDED[refusal.kind];
      return [fault(refusal.maximum), field];
    }
    default:
      return PLAIN[refusal.kind];
  }
}

function versionsError(
  { kind, ...versions }: ComparedVersions & { readonly kind: string },
  locale: Locale,
): UserError {
  const { expectedVersion, actualVersion } = versions;
  const isRevision = kind === 'draft-conflict';
  const text = isRevision
    ? {
        en: `You expected revision ${expectedVersion} of the draft; it is at ${actualVersion}. Read it again.`,
        'zh-CN': `您预期草稿处于修订 ${expectedVersion}，而当前为 ${actualVersion}。请重新读取。`,
      }
    : {
        en: `The draft changes version ${expectedVersion}, and version ${actualVersion} is in force: rebase it first.`,
        'zh-CN': `草稿基于版本 ${expectedVersion}，而当前生效的是版本 ${actualVersion}：请先更新基准版本。`,
      };
  return conflictAt(isRevision ? 'expectedRevision' : 'id', text[locale], versions);
}

function mergeError({ path, base, mine, theirs }: MergeConflict, locale: Locale): UserError {
  const text = {
    en: `The draft and the version in force have both changed "${path.join('.')}". Say which to prefer, or edit the draft.`,
    'zh-CN': `草稿与当前生效的版本都修改了“${path.join('.')}”。请指定以哪一方为准，或编辑草稿。`,
  };
  return Object.assign(new RebaseConflictError(), {
    ...{ code: 'CONFLICT' as const, message: text[locale], field: ['prefer'], path },
    ...{ base: jsonOf(base), mine: jsonOf(mine), theirs: jsonOf(theirs) },
  });
}

type Told = readonly [FaultText, readonly string[] | null];

const told = (code: FaultText['code'], en: string, zh: string): FaultText => ({
  code,
  text: { en, 'zh-CN': zh },
});

const PLAIN = {
  'not-found': [told('NOT_FOUND', 'There is no such draft.', '草稿不存在。'), ['id']],
  'nothing-changed': [
    told(
      'NOTHING_CHANGED',
      'Nothing would change: this is what holds already.',
      '没有任何变化：当前已是如此。',
    ),
    null,
  ],
  'four-eyes': [
    told(
      'FOUR_EYES',
      'You have edited or submitted this draft yourself: somebody else must approve it.',
      '该草稿由您本人编辑或提交：须由他人批准。',
    ),
    ['id'],
  ],
  'not-approved': [
    told(
      'REVIEW_REQUIRED',
      'Somebody else must approve the draft first: submit it for review.',
      '草稿须先由他人批准：请提交审核。',
    ),
    ['id'],
  ],
  'trial-runs': [TRIAL_RUNS, ['id']],
  'already-scheduled': [
    told(
      'ALREADY_SCHEDULED',
      'Another draft is scheduled and would overtake this one: take it off the schedule, or wait.',
      '另一份草稿已定时发布，届时将使此草稿的基准版本过期：请先取消其定时，或等待其生效。',
    ),
    ['id'],
  ],
  'one-time': [
    told(
      'INVALID',
      'Give an instant or a local date and time: one of the two.',
      '请给出时刻或本地日期时间，二者择一。',
    ),
    ['at'],
  ],
  'not-a-local-time': [
    told(
      'INVALID',
      'A local date and time is written as "2026-03-01T00:00", and the day exists.',
      '本地日期时间须写作“2026-03-01T00:00”，且日期必须存在。',
    ),
    ['at', 'localDateTime'],
  ],
  'not-ahead': [
    told(
      'OUT_OF_RANGE',
      'The instant must lie ahead; to publish now, use programDraftPublish.',
      '时刻必须在将来；如需立即发布，请使用 programDraftPublish。',
    ),
    ['at'],
  ],
} as const satisfies Record<string, Told>;

const REVIEW_FOUR_EYES = told(
  'FOUR_EYES',
  'You have asked for this already: somebody else must ask for it too, within 7 days.',
  '您已提出过此申请：须由他人在 7 天内同样提出。',
);

const UNKNOWN_VERSION = told('NOT_FOUND', 'There is no such version.', '版本不存在。');

const tooFarAhead = (days: number): FaultText =>
  told(
    'OUT_OF_RANGE',
    `The instant may lie at most ${days} days ahead.`,
    `时刻最多可在 ${days} 天之后。`,
  );

const BOUNDED: Readonly<
  Record<
    'invalid-reason' | 'invalid-title' | 'invalid-comment' | 'too-many-drafts',
    readonly [(maximum: number) => FaultText, readonly string[] | null]
  >
> = {
  'invalid-reason': [
    (maximum) =>
      told(
        'INVALID_TEXT',
        `A reason is 1 to ${maximum} characters of text.`,
        `原因须为 1 到 ${maximum} 个字符的文本。`,
      ),
    ['reason'],
  ],
  'invalid-title': [
    (maximum) =>
      told(
        'INVALID_TEXT',
        `A title is one line of 1 to ${maximum} characters.`,
        `标题须为一行，1 到 ${maximum} 个字符。`,
      ),
    ['input', 'title'],
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
  'too-many-drafts': [
    (maximum) =>
      told(
        'TOO_MANY',
        `There are ${maximum} open drafts; publish or discard one first.`,
        `已有 ${maximum} 份未完成的草稿；请先发布或废弃其中一份。`,
      ),
    null,
  ],
};

const wrongState = (en: string, zh: string): FaultText => told('WRONG_STATE', en, zh);

const WRONG_STATE: Readonly<Record<DraftState, FaultText>> = {
  DRAFT: wrongState(
    'This is for a draft that was submitted; submit it first.',
    '此操作针对已提交的草稿；请先提交审核。',
  ),
  IN_REVIEW: wrongState(
    'The draft is in review: wait for it, or edit the draft to take it back.',
    '草稿正在审核中：请等待审核结果，或编辑草稿以撤回提交。',
  ),
  APPROVED: wrongState(
    'The draft has been approved: publish or schedule it, or edit it.',
    '草稿已获批准：请发布、定时发布或编辑。',
  ),
  SCHEDULED: wrongState(
    'The draft is scheduled: take it off the schedule first.',
    '草稿已定时发布：请先取消定时。',
  ),
  PUBLISHED: wrongState(
    'The draft has been published: make a new one.',
    '草稿已发布：请新建草稿。',
  ),
  DISCARDED: wrongState(
    'The draft has been discarded: make a new one.',
    '草稿已废弃：请新建草稿。',
  ),
};
