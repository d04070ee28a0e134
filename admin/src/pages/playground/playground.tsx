import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../locales/texts';
import { PageHead } from '../../ui/page-head';
import { Panel } from '../../ui/panel';
import { AnswerPanel } from './answer-panel';
import { EXAMPLES, exampleOf, type Example } from './examples';
import { PLAYGROUND_TEXTS } from './playground.texts';
import { QuestionForm } from './question-form';
import { useAsking } from './use-asking';

const settings = document.querySelector<HTMLMetaElement>('meta[name=laurel]');

/** Asks the API what a person writes, with examples to begin with. */
export function Playground() {
  const t = useTexts(PLAYGROUND_TEXTS);
  const [address, setAddress] = useSearchParams();
  const example = exampleOf(address.get('example'));
  // A chosen example begins anew, also when it is the same: behaviours count once for each key.
  const [turn, setTurn] = useState(0);
  const asking = useAsking();
  const schema = settings?.dataset['schema'];
  const choose = (next: Example) => {
    setAddress({ example: next.id }, { replace: true });
    setTurn(turn + 1);
  };
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead')}
        actions={schema && <a href={schema}>{t('schema')}</a>}
      />
      <div className="grid">
        <Panel title={t('questionTitle')} className="half">
          <ExampleList current={example} onChoose={choose} />
          <p className="muted">{t(`about.${example.id}`)}</p>
          <QuestionForm key={`${example.id}.${turn}`} example={example} asking={asking} />
        </Panel>
        <AnswerPanel asking={asking} />
      </div>
    </>
  );
}

interface ExampleListProps {
  readonly current: Example;
  readonly onChoose: (example: Example) => void;
}

function ExampleList({ current, onChoose }: ExampleListProps) {
  const t = useTexts(PLAYGROUND_TEXTS);
  return (
    <ul className="examples" aria-label={t('examples')}>
      {EXAMPLES.map((example) => (
        <li key={example.id}>
          <button
            type="button"
            aria-current={example === current || undefined}
            onClick={() => onChoose(example)}
          >
            {t(`example.${example.id}`)}
          </button>
        </li>
      ))}
    </ul>
  );
}
