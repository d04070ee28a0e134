import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useClient } from 'urql';
import { useSession } from '../../api/session';
import { useTexts } from '../../locales/texts';
import { ReasonedButton } from '../../ui/reasoned-button';
import { ActDialog } from './act-dialog';
import { permissionOf, RULE_ACTS, whyNot, type ReadRule, type RuleAct } from './rule-acts';
import { RULE_TEXTS } from './rule.texts';
import { runAct } from './run-act';

export interface ActButtonsProps {
  readonly rule: ReadRule;
  readonly requiresReview: boolean;
  readonly isDirty: boolean;
}

/** What comes next in each state; the rest is under “more”. */
const NEXT: Readonly<Record<ReadRule['state'], readonly RuleAct[]>> = {
  DRAFT: ['publish', 'submit'],
  IN_REVIEW: ['return', 'approve'],
  APPROVED: ['publish'],
  PUBLISHED: [],
  ARCHIVED: [],
  DISCARDED: [],
};

/** What can be done with a rule; what cannot says why. */
export function ActButtons({ rule, requiresReview, isDirty }: ActButtonsProps) {
  const t = useTexts(RULE_TEXTS);
  const { permissions } = useSession().viewer;
  const { act, dialog, close } = useActs(rule);
  const next = NEXT[rule.state];
  const reasonOf = (each: RuleAct): string | null => {
    const why = whyNot(each, rule, { permissions, isDirty, requiresReview });
    return why && t(`why.${why}`, { permission: permissionOf(each) });
  };
  const others = RULE_ACTS.filter((each) => !next.includes(each)).map((each) => {
    const reason = reasonOf(each);
    return {
      key: each,
      danger: (each === 'discard' || each === 'archive') && reason === null,
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
      {dialog && <ActDialog rule={rule} act={dialog} onClose={close} />}
    </>
  );
}

/** Submits at once, for that can be taken back; opens a dialog for the rest. */
function useActs(rule: ReadRule) {
  const t = useTexts(RULE_TEXTS);
  const client = useClient();
  const { message } = App.useApp();
  const { refresh } = useSession();
  const [dialog, setDialog] = useState<RuleAct | null>(null);
  const act = (each: RuleAct): void => {
    if (each !== 'submit') return setDialog(each);
    void runAct(client, each, rule, {}).then(({ error, faults }) => {
      const [fault] = error ? [error] : faults;
      if (fault) void message.error(fault.message);
      else void message.success(t('done', { act: t(`act.${each}`) }));
      refresh();
    });
  };
  return { act, dialog, close: () => setDialog(null) };
}
