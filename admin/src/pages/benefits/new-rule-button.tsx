import { useNavigate } from 'react-router';
import { usePermitted } from '../../api/session';
import { useTexts } from '../../locales/texts';
import { ReasonedButton } from '../../ui/reasoned-button';
import { BENEFITS_TEXTS } from './benefits.texts';

/** Begins a rule. */
export function NewRuleButton() {
  const t = useTexts(BENEFITS_TEXTS);
  const navigate = useNavigate();
  const mayEdit = usePermitted('BENEFITS_RULES_EDIT');
  return (
    <ReasonedButton
      type="primary"
      reason={mayEdit ? null : t('needsEdit')}
      onClick={() => void navigate('/benefits/new')}
    >
      {t('write')}
    </ReasonedButton>
  );
}
