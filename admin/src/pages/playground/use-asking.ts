import { useCallback, useRef, useState } from 'react';
import { useSession } from '../../api/session';
import { cleanKey } from '../../api/kept-key';
import { useAppearance } from '../../ui/appearance';
import { ask, type Answer, type Question } from './ask';

export interface Asking {
  readonly isAsking: boolean;
  /** The answer to the last question; null before the first. */
  readonly answer: Answer | null;
  readonly put: (question: Question, otherKey: string) => Promise<void>;
}

/** Asks one question at a time; the answer to an earlier one is not shown any more. */
export function useAsking(): Asking {
  const { key } = useSession();
  const { locale } = useAppearance();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isAsking, setAsking] = useState(false);
  const turn = useRef(0);
  const put = useCallback(
    async (question: Question, otherKey: string) => {
      turn.current += 1;
      const mine = turn.current;
      setAsking(true);
      const next = await ask(question, cleanKey(otherKey) || key, locale);
      if (mine !== turn.current) return;
      setAnswer(next);
      setAsking(false);
    },
    [key, locale],
  );
  return { isAsking, answer, put };
}
