import type { Locale } from '../shared/locale';

/** What can stand in the history of a draft, and of the setting that drafts are reviewed. */
export const PROGRAM_STEP_KINDS = [
  'CREATED',
  'RESTORED',
  'EDITED',
  'REBASED',
  'SUBMITTED',
  'APPROVED',
  'RETURNED',
  'SCHEDULED',
  'UNSCHEDULED',
  'PUBLISHED',
  'DISCARDED',
  /** What was published holds no longer. */
  'ARCHIVED',
  /** The instant came, and another version had come into force meanwhile. */
  'OVERTAKEN',
  /** The instant came, and the rules are not good any more. */
  'NOT_VALID',
  /** The instant came, and review had been required meanwhile. */
  'UNREVIEWED',
  /** The instant came while an experiment ran on the rules. */
  'TRIAL_RUNS',
  /** An experiment began, or ended. */
  'STARTED',
  'STOPPED',
  'REVIEW_ON',
  'REVIEW_OFF_ASKED',
  'REVIEW_OFF',
] as const;
export type ProgramStepKind = (typeof PROGRAM_STEP_KINDS)[number];

/** What is said of each step; `{version}` is the version that it speaks of. */
export const STEP_TEXTS: Readonly<Record<Locale, Readonly<Record<ProgramStepKind, string>>>> = {
  en: {
    CREATED: 'Created from version {version}.',
    RESTORED: 'Created to bring back version {version}.',
    EDITED: 'Edited.',
    REBASED: 'Rebased onto version {version}.',
    SUBMITTED: 'Submitted for review.',
    APPROVED: 'Approved.',
    RETURNED: 'Returned: changes were requested.',
    SCHEDULED: 'Scheduled.',
    UNSCHEDULED: 'Taken off the schedule.',
    PUBLISHED: 'Published as version {version}.',
    DISCARDED: 'Discarded.',
    ARCHIVED: 'Archived: version {version} holds no longer.',
    OVERTAKEN:
      'Not published: version {version} had come into force meanwhile. Rebase it and schedule it anew.',
    NOT_VALID: 'Not published: the rules no longer pass the checks. Edit it and schedule it anew.',
    UNREVIEWED:
      'Not published: the programme now asks for a review, and nobody has approved it. Submit it.',
    TRIAL_RUNS:
      'Not published: an experiment runs on the rules. Stop it, or schedule the draft behind its end.',
    STARTED: 'Started on version {version}.',
    STOPPED: 'Stopped; it ran on version {version}.',
    REVIEW_ON: 'From now on somebody else must approve what is published.',
    REVIEW_OFF_ASKED: 'Asked to end the review; somebody else must agree.',
    REVIEW_OFF: 'Agreed to end the review: nobody else must approve what is published.',
  },
  'zh-CN': {
    CREATED: '基于版本 {version} 创建。',
    RESTORED: '为恢复版本 {version} 而创建。',
    EDITED: '已编辑。',
    REBASED: '基准版本已更新为版本 {version}。',
    SUBMITTED: '已提交审核。',
    APPROVED: '已批准。',
    RETURNED: '已退回：需要修改。',
    SCHEDULED: '已定时发布。',
    UNSCHEDULED: '已取消定时发布。',
    PUBLISHED: '已发布为版本 {version}。',
    DISCARDED: '已废弃。',
    ARCHIVED: '已归档：版本 {version} 不再生效。',
    OVERTAKEN: '未发布：期间版本 {version} 已生效。请更新基准版本后重新定时。',
    NOT_VALID: '未发布：规则已不符合校验要求。请编辑后重新定时。',
    UNREVIEWED: '未发布：计划现在要求审核，而此草稿尚未获批准。请提交审核。',
    TRIAL_RUNS: '未发布：有实验正在该规则上运行。请停止实验，或将草稿定时在其结束之后。',
    STARTED: '已在版本 {version} 上启动。',
    STOPPED: '已停止；曾在版本 {version} 上运行。',
    REVIEW_ON: '自此发布须经他人批准。',
    REVIEW_OFF_ASKED: '申请取消审核要求，须由他人同意。',
    REVIEW_OFF: '同意取消审核要求：发布不再须经他人批准。',
  },
};

/**
 * A step of a history in a sentence (docs/domain.md §7, "Versions").
 *
 * @example
 * stepText({ kind: 'PUBLISHED', versionNumber: 4 }, 'en'); // 'Published as version 4.'
 */
export const stepText = (
  {
    kind,
    versionNumber,
  }: { readonly kind: ProgramStepKind; readonly versionNumber: number | null },
  locale: Locale,
): string =>
  kind === 'CREATED' && versionNumber === null
    ? CREATED_ANEW[locale]
    : STEP_TEXTS[locale][kind].replace('{version}', String(versionNumber ?? ''));

/** For what changes no version: it is the first of its kind. */
const CREATED_ANEW: Readonly<Record<Locale, string>> = { en: 'Created.', 'zh-CN': '已创建。' };
