import { Alert, Button } from 'antd';
import { useTexts } from '../locales/texts';
import type { Editor } from './editor';
import { EDITING_TEXTS } from './editing.texts';
import { sayPath, sayValue } from './say';
import { useWho } from './use-who';

/** Two people have edited at once: what they did, what I did, and that nothing is lost. */
export function CollisionNotice<Edits>({ editor }: { readonly editor: Editor<Edits> }) {
  const t = useTexts(EDITING_TEXTS);
  const who = useWho();
  const { collision } = editor;
  if (!collision) return null;
  const { by, revision, taken, conflicts } = collision;
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className="collision"
      title={t('collisionTitle', { who: who(by), revision })}
      description={
        <div className="stack">
          <p>{t('collisionText')}</p>
          {taken.length > 0 && (
            <p>{t('collisionTaken', { places: taken.map(sayPath).join(', ') })}</p>
          )}
          {conflicts.length > 0 && <Conflicts editor={editor} />}
          <div>
            <Button onClick={() => editor.act({ kind: 'dismiss' })}>{t('collisionDone')}</Button>
          </div>
        </div>
      }
    />
  );
}

function Conflicts<Edits>({ editor }: { readonly editor: Editor<Edits> }) {
  const t = useTexts(EDITING_TEXTS);
  const conflicts = editor.collision?.conflicts ?? [];
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('place')}</th>
          <th scope="col">{t('was')}</th>
          <th scope="col">{t('mine')}</th>
          <th scope="col">{t('theirs')}</th>
          <th scope="col">
            <span className="unseen">{t('keepTheirs')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {conflicts.map((conflict) => (
          <tr key={conflict.path}>
            <th scope="row">{sayPath(conflict.path)}</th>
            <td>{sayValue(conflict.base)}</td>
            <td>
              <strong>{sayValue(conflict.mine)}</strong>
            </td>
            <td>{sayValue(conflict.theirs)}</td>
            <td className="number">
              <Button size="small" onClick={() => editor.act({ kind: 'theirs', conflict })}>
                {t('keepTheirs')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
