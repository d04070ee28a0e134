import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import type { Draft } from './draft-editor';
import { DRAFT_TEXTS } from './draft.texts';
import { useWho } from './use-who';

/** What was done to a draft, newest first. */
export function StepsTab({ steps }: { readonly steps: Draft['history'] }) {
  const t = useTexts(DRAFT_TEXTS);
  const format = useFormat();
  const who = useWho();
  return (
    <Panel title={t('tab.history')}>
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
