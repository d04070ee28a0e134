import { Alert, Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { PageHead } from '../../ui/page-head';
import { StatusMark } from '../../ui/status-mark';
import { useNow } from '../../ui/use-now';
import { ActButtons } from './act-buttons';
import { ChangesTab } from './changes-tab';
import { CollisionNotice } from '../../editing/collision-notice';
import { useDraftEditor, type Draft } from './draft-editor';
import { DRAFT_TEXTS } from './draft.texts';
import { DRAFT_TONES } from './drafts-tab';
import { LeaveGuard } from '../../editing/leave-guard';
import { RulesTab } from './rules-tab';
import { SaveButton } from './save-button';
import { SimulationTab } from './simulation-tab';
import { TrialNotice } from './trial-notice';
import { StepsPanel } from '../../editing/steps-panel';
import { StrandedNotice } from '../../editing/stranded-notice';
import { useWho } from '../../editing/use-who';

export interface DraftViewProps {
  readonly draft: Draft;
  /** The number of the version in force. */
  readonly inForce: number;
  readonly requiresReview: boolean;
  readonly reread: () => void;
}

const TABS = ['rules', 'simulation', 'changes', 'history'] as const;
export function DraftView({ draft, inForce, requiresReview, reread }: DraftViewProps) {
  const t = useTexts(DRAFT_TEXTS);
  const format = useFormat();
  const who = useWho();
  const now = useNow();
  const editor = useDraftEditor(draft);
  const [address, setAddress] = useSearchParams();
  const tab = TABS.find((each) => each === address.get('tab')) ?? 'rules';
  const parts = {
    rules: <RulesTab draft={draft} editor={editor} />,
    simulation: <SimulationTab draft={draft} isDirty={editor.isDirty} />,
    changes: <ChangesTab draft={draft} />,
    history: <StepsPanel steps={draft.history} />,
  };
  const when = format.relative(draft.editedAt, now);
  const { basedOn: version } = draft;
  const isOpen = draft.state !== 'PUBLISHED' && draft.state !== 'DISCARDED';
  return (
    <>
      <PageHead
        title={editor.edits.title || draft.title}
        trail={[{ label: t('program'), to: '/program' }]}
        lead={t('lead', { version, when, who: who(draft.editedBy) })}
        beside={
          <>
            <StatusMark tone={DRAFT_TONES[draft.state]}>{t(`state.${draft.state}`)}</StatusMark>
            {editor.isDirty && <StatusMark tone="warning">{t('unsavedMark')}</StatusMark>}
          </>
        }
        actions={
          <>
            <ActButtons {...{ draft, inForce, requiresReview }} isDirty={editor.isDirty} />
            <SaveButton {...{ draft, editor, reread }} />
          </>
        }
      />
      {isOpen && <TrialNotice />}
      <DraftNotices draft={draft} inForce={inForce} />
      <CollisionNotice editor={editor} />
      <StrandedNotice editor={editor} isLocked={!draft.viewerCanEdit} />
      <Tabs
        activeKey={tab}
        onChange={(next) => setAddress(next === 'rules' ? {} : { tab: next }, { replace: true })}
        items={TABS.map((key) => ({ key, label: t(`tab.${key}`), children: parts[key] }))}
        destroyOnHidden
      />
      <LeaveGuard isDirty={editor.isDirty} />
    </>
  );
}

/** What somebody who opens the draft must know first. */
function DraftNotices({ draft, inForce }: { readonly draft: Draft; readonly inForce: number }) {
  const t = useTexts(DRAFT_TEXTS);
  const editing = useEditingNotices(draft);
  const { isOvertaken, versionNumber } = draft;
  const notices = [
    ...(isOvertaken ? [t('overtakenNote', { version: inForce })] : []),
    ...editing,
    ...(versionNumber == null ? [] : [t('publishedNote', { version: versionNumber })]),
  ];
  return (
    <div className="stack notices">
      {notices.map((notice) => (
        <Alert key={notice} type="info" showIcon title={notice} />
      ))}
    </div>
  );
}

/** What its state means for who wants to go on with it. */
function useEditingNotices({ state, review, schedule, viewerCanEdit }: Draft): readonly string[] {
  const t = useTexts(DRAFT_TEXTS);
  const format = useFormat();
  const who = useWho();
  if (state === 'DRAFT' && review?.verdict === 'CHANGES_REQUESTED') {
    return [t('returnedNote', { who: who(review.by), comment: review.comment ?? '' })];
  }
  if (state === 'SCHEDULED' && schedule) {
    return [t('scheduledNote', { at: format.instant(schedule.instant) })];
  }
  if (viewerCanEdit && state === 'IN_REVIEW') return [t('inReviewNote')];
  return viewerCanEdit && state === 'APPROVED' ? [t('approvedNote')] : [];
}
