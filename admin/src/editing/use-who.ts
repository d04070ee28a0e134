import { useCallback } from 'react';
import { useSession } from '../api/session';
import { useTexts } from '../locales/texts';
import { EDITING_TEXTS } from './editing.texts';

const SHOWN = 14;

/** Names who did something: “you”, or the actor as it is kept, shortened where it is long. */
export function useWho(): (actor: string) => string {
  const t = useTexts(EDITING_TEXTS);
  const { viewer } = useSession();
  return useCallback(
    (actor) => {
      if (actor === viewer.actor) return t('you');
      return actor.length > SHOWN ? `${actor.slice(0, 4)}…${actor.slice(-6)}` : actor;
    },
    [t, viewer.actor],
  );
}
