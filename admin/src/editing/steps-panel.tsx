import { useTexts } from '../locales/texts';
import { useFormat } from '../ui/format';
import { Panel } from '../ui/panel';
import { EDITING_TEXTS } from './editing.texts';
import { useWho } from './use-who';

/** Something that was done to a draft. */
export interface Step {
  readonly kind: string;
  readonly at: string;
  readonly actor: string;
  readonly comment?: string | null;
  readonly sentence: string;
}

/** What was done to a draft, newest first. */
export function StepsPanel({ steps }: { readonly steps: readonly Step[] }) {
  const t = useTexts(EDITING_TEXTS);
  const format = useFormat();
  const who = useWho();
  return (
    <Panel title={t('steps')}>
      <ol className="timeline">
        {steps.toReversed().map(({ kind, at, actor, comment, sentence }) => (
          <li key={kind + at}>
            <p className="timeline-head">
              {sentence}
              <span className="muted">{format.instant(at)}</span>
            </p>
            {comment != null && <p>{comment}</p>}
            <p className="muted">{who(actor)}</p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
