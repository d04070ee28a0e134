import { App } from 'antd';
import { useMutation } from 'urql';
import { BenefitRuleRestoreDocument } from '../../api/generated/graphql';
import { useSession } from '../../api/session';
import { useTexts } from '../../locales/texts';
import { ReasonedButton } from '../../ui/reasoned-button';
import type { ReadRule } from './rule-acts';
import { RULE_TEXTS } from './rule.texts';

export interface RestoreButtonProps {
  readonly rule: ReadRule;
  readonly isDirty: boolean;
  readonly number: number;
}

/** Makes of an earlier version a draft of the next one. */
export function RestoreButton({ rule, isDirty, number }: RestoreButtonProps) {
  const t = useTexts(RULE_TEXTS);
  const { message } = App.useApp();
  const { refresh } = useSession();
  const [{ fetching }, restore] = useMutation(BenefitRuleRestoreDocument);
  const isHeld = rule.isInForce && rule.versionNumber === number && rule.state === 'PUBLISHED';
  const act = async () => {
    const { data, error } = await restore({
      ...{ id: rule.id, expectedRevision: rule.revision, versionNumber: number },
    });
    const [fault] = error ? [error] : (data?.result.userErrors ?? []);
    if (fault) void message.error(fault.message);
    else void message.success(t('restored', { version: number }));
    refresh();
  };
  return (
    <ReasonedButton
      size="small"
      loading={fetching}
      aria-label={t('restoreVersion', { version: number })}
      reason={
        !rule.viewerCanEdit
          ? t('needsEdit')
          : isDirty
            ? t('why.unsaved')
            : isHeld
              ? t('isHeld')
              : null
      }
      onClick={() => void act()}
    >
      {t('restore')}
    </ReasonedButton>
  );
}
