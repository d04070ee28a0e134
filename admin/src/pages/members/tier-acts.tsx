import { useState } from 'react';
import { usePermitted } from '../../api/session';
import { useTexts } from '../../locales/texts';
import { ReasonedButton } from '../../ui/reasoned-button';
import { ACTS_TEXTS } from './acts.texts';
import type { ProfileHead } from './profile-head';
import { ReleaseTier } from './release-tier';
import { SetTier } from './set-tier';

/** What a person can do to the tier of a member. */
export function TierActs({ member }: { readonly member: ProfileHead }) {
  const t = useTexts(ACTS_TEXTS);
  const mayAct = usePermitted('TIER_SET');
  const [open, setOpen] = useState<'set' | 'release' | null>(null);
  const why = member.mergedInto ? t('merged') : mayAct ? null : t('needs');
  const whyNot = why ?? (member.tierStanding.lock ? null : t('notSet'));
  const close = () => setOpen(null);
  return (
    <>
      <ReasonedButton reason={whyNot} onClick={() => setOpen('release')}>
        {t('release')}
      </ReasonedButton>
      <ReasonedButton reason={why} onClick={() => setOpen('set')}>
        {t('set')}
      </ReasonedButton>
      {open === 'set' && <SetTier member={member} onClose={close} />}
      {open === 'release' && <ReleaseTier member={member} onClose={close} />}
    </>
  );
}
