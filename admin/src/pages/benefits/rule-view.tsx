import { Alert, Tabs } from 'antd';
import { useMemo } from 'react';
import { CollisionNotice } from '../../editing/collision-notice';
import { useEditor } from '../../editing/editor';
import { LeaveGuard } from '../../editing/leave-guard';
import { StepsPanel } from '../../editing/steps-panel';
import { StrandedNotice } from '../../editing/stranded-notice';
import { useWho } from '../../editing/use-who';
import { useTexts } from '../../locales/texts';
import { useAppearance } from '../../ui/appearance';
import { useFormat } from '../../ui/format';
import { PageHead } from '../../ui/page-head';
import { StatusMark } from '../../ui/status-mark';
import { useAddress } from '../../ui/use-address';
import { useNow } from '../../ui/use-now';
import { ActButtons } from './act-buttons';
import type { Definition } from '../../editing/benefit/catalogue';
import { ChangesTab } from './changes-tab';
import { useCircumstances } from './circumstances';
import type { ReadRule } from './rule-acts';
import { sourceOf } from './rule-source';
import { RuleTab } from './rule-tab';
import { RULE_TEXTS } from './rule.texts';
import { SaveButton } from './save-button';
import { StateMark } from './state-mark';
import { TestTab } from './test-tab';
import { UsePanel } from './use-panel';
import { VersionsTab } from './versions-tab';

export interface RuleViewProps {
  readonly rule: ReadRule;
  readonly catalogue: readonly Definition[];
  readonly requiresReview: boolean;
  readonly reread: () => void;
}

const TABS = ['rule', 'test', 'changes', 'versions', 'history'] as const;

export function RuleView({ rule, catalogue, requiresReview, reread }: RuleViewProps) {
  const t = useTexts(RULE_TEXTS);
  const { locale } = useAppearance();
  const lead = useLead(rule);
  const editor = useEditor(useMemo(() => sourceOf(rule), [rule]));
  const circumstances = useCircumstances();
  const [address, put] = useAddress();
  const tab = TABS.find((each) => each === address.get('tab')) ?? 'rule';
  const { edits, isDirty } = editor;
  const parts = {
    rule: <RuleTab {...{ rule, editor, catalogue, circumstances }} />,
    test: <TestTab {...{ rule: edits, catalogue, circumstances }} />,
    changes: <ChangesTab rule={rule} isDirty={isDirty} />,
    versions: <VersionsTab rule={rule} isDirty={isDirty} />,
    history: (
      <div className="stack">
        <UsePanel use={rule.use} />
        <StepsPanel steps={rule.history} />
      </div>
    ),
  };
  const turn = (next: string) => put({ tab: next === 'rule' ? null : next });
  return (
    <>
      <PageHead
        title={edits.names[locale] ?? rule.name}
        trail={[{ label: t('rules'), to: '/benefits' }]}
        lead={lead}
        beside={
          <>
            <StateMark state={rule.state} />
            {isDirty && <StatusMark tone="warning">{t('unsavedMark')}</StatusMark>}
          </>
        }
        actions={
          <>
            <ActButtons {...{ rule, requiresReview, isDirty }} />
            <SaveButton {...{ rule, editor, reread }} />
          </>
        }
      />
      <Notices rule={rule} />
      <CollisionNotice editor={editor} />
      <StrandedNotice editor={editor} isLocked={!rule.viewerCanEdit} />
      <Tabs
        activeKey={tab}
        onChange={turn}
        items={TABS.map((key) => ({ key, label: t(`tab.${key}`), children: parts[key] }))}
        destroyOnHidden
      />
      <LeaveGuard isDirty={isDirty} />
    </>
  );
}

/** What of it is in force, and who was at it last. */
function useLead({ editedAt, editedBy, isInForce, versionNumber }: ReadRule): string {
  const t = useTexts(RULE_TEXTS);
  const format = useFormat();
  const who = useWho();
  const now = useNow();
  const edited = t('edited', { when: format.relative(editedAt, now), who: who(editedBy) });
  const held = isInForce ? t('held', { version: versionNumber ?? 0 }) : t('notHeld');
  return `${held} · ${edited}`;
}

/** What somebody who opens the rule must know first. */
function Notices({ rule }: { readonly rule: ReadRule }) {
  const t = useTexts(RULE_TEXTS);
  const format = useFormat();
  const { state, isInForce, versionNumber, restores, archivedAt } = rule;
  const notices = [
    ...useReviewNotices(rule),
    ...(isInForce && state !== 'PUBLISHED' ? [t('nextNote', { version: versionNumber ?? 0 })] : []),
    ...(restores == null ? [] : [t('restoresNote', { version: restores })]),
    ...(archivedAt == null ? [] : [t('archivedNote', { at: format.instant(archivedAt) })]),
  ];
  if (notices.length === 0) return null;
  return (
    <div className="stack notices">
      {notices.map((notice) => (
        <Alert key={notice} type="info" showIcon title={notice} />
      ))}
    </div>
  );
}

/** What the review means for who wants to go on with it. */
function useReviewNotices({ state, review, viewerCanEdit }: ReadRule): readonly string[] {
  const t = useTexts(RULE_TEXTS);
  const who = useWho();
  if (state === 'DRAFT' && review?.verdict === 'CHANGES_REQUESTED') {
    return [t('returnedNote', { who: who(review.by), comment: review.comment ?? '' })];
  }
  if (!viewerCanEdit) return [];
  if (state === 'IN_REVIEW') return [t('inReviewNote')];
  return state === 'APPROVED' ? [t('approvedNote')] : [];
}
