import { useSession } from '../api/session';
import { SCORE_TEXTS } from '../locales/score.texts';
import { useTexts } from '../locales/texts';

/** What the score by the rules in force is called, within a sentence and where one begins. */
export function useScoreName(): { readonly measure: string; readonly Measure: string } {
  const t = useTexts(SCORE_TEXTS);
  const { program } = useSession();
  const measure = t(program.version.model.kind);
  return { measure, Measure: measure.charAt(0).toUpperCase() + measure.slice(1) };
}
