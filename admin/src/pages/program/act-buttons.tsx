import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useClient } from 'urql';
import { useSession } from '../../api/session';
import { useTexts } from '../../locales/texts';
import { ReasonedButton } from '../../ui/reasoned-button';
import { ActDialog } from './act-dialog';
import { DRAFT_ACTS, permissionOf, whyNot, type DraftAct } from './draft-acts';
import type { Draft } from './draft-editor';
import { DRAFT_TEXTS } from './draft.texts';
import { runAct } from './run-act';

export interface ActButtonsProps {
  readonly draft: Draft;
  readonly inForce: number;
  readonly requiresReview: boolean;
  readonly isDirty: boolean;
}

/** What comes next in each state; the rest is under “more”. */
const NEXT: Readonly<Record<Draft['state'], readonly DraftAct[]>> = {
  DRAFT: ['publish', 'submit'],
  IN_REVIEW: ['return', 'approve'],
  APPROVED: ['schedule', 'publish'],
  SCHEDULED: ['unschedule'],
  PUBLISHED: [],
  DISCARDED: [],
};
/** Acts that need no words and can be taken back. */
const AT_ONCE: readonly DraftAct[] = ['submit', 'unschedule'];

/** What can be done with a draft; what cannot says why. */
export function ActButtons({ draft, inForce, requiresReview, isDirty }: ActButtonsProps) {
  const t = useTexts(DRAFT_TEXTS);
  const { viewer } = useSession();
  const { act, dialog, close } = useActs(draft, inForce);
  const { permissions } = viewer;
  const next = draft.isOvertaken ? (['rebase'] as const) : NEXT[draft.state];
  if (draft.state === 'PUBLISHED' || draft.state === 'DISCARDED') return null;
  const reasonOf = (each: DraftAct): string | null => {
    const why = whyNot(each, draft, { permissions, isDirty, requiresReview });
    return why && t(`why.${why}`, { permission: permissionOf(each) });
  };
  const others = DRAFT_ACTS.filter((each) => !next.includes(each)).map((each) => {
    const reason = reasonOf(each);
    return {
      key: each,
      danger: each === 'discard' && reason === null,
      disabled: reason !== null,
      label: (
        <span className="who">
          {t(`act.${each}`)}
          {reason !== null && <small>{reason}</small>}
        </span>
      ),
      onClick: () => act(each),
    };
  });
  return (
    <>
      <Dropdown menu={{ items: others }} trigger={['click']}>
        <Button>{t('more')}</Button>
      </Dropdown>
      {next.map((each) => (
        <ReasonedButton key={each} reason={reasonOf(each)} onClick={() => act(each)}>
          {t(`act.${each}`)}
        </ReasonedButton>
      ))}
      {dialog && <ActDialog {...{ draft, inForce }} act={dialog} onClose={close} />}
    </>
  );
}

/** Does at once what needs no words, and opens a dialog for the rest. */
function useActs(draft: Draft, inForce: number) {
  const t = useTexts(DRAFT_TEXTS);
  const client = useClient();
  const { message } = App.useApp();
  const { refresh } = useSession();
  const [dialog, setDialog] = useState<DraftAct | null>(null);
  const act = (each: DraftAct): void => {
    if (!AT_ONCE.includes(each)) return setDialog(each);
    void runAct(client, each, { draft, inForce, words: {} }).then(({ error, faults }) => {
      const [fault] = error ? [error] : faults;
      if (fault) void message.error(fault.message);
      else void message.success(t('done', { act: t(`act.${each}`) }));
      refresh();
    });
  };
  return { act, dialog, close: () => setDialog(null) };
}
