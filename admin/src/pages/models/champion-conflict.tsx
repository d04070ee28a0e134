import { Alert } from 'antd';
import { useWho } from '../../editing/use-who';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { useNow } from '../../ui/use-now';
import { CHAMPION_TEXTS } from './champion.texts';
import type { FirstStep } from './use-champion-act';

/** Two people have chosen a champion at once: who was first, and that nothing is lost. */
export function ChampionConflict({ first }: { readonly first: FirstStep }) {
  const t = useTexts(CHAMPION_TEXTS);
  const format = useFormat();
  const who = useWho();
  const { actor, version, at, reason } = first;
  const when = format.relative(at, useNow());
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('conflict', { who: who(actor), version, when })}
      description={t('conflictText', { reason })}
    />
  );
}
