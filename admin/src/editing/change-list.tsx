import { useTexts } from '../locales/texts';
import { EmptyState } from '../ui/empty-state';
import { Panel } from '../ui/panel';
import { ScrollFrame } from '../ui/scroll-frame';
import { CHANGES_TEXTS } from './changes.texts';
import { sayPath, sayValue } from './say';

/** One difference, in fields and in a sentence. */
export interface Change {
  readonly path: readonly string[];
  readonly kind: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly sentence: string;
}

/** The difference between two sets of rules: sentences to read, and a table to be exact. */
export function ChangeList({ changes }: { readonly changes: readonly Change[] }) {
  const t = useTexts(CHANGES_TEXTS);
  if (changes.length === 0) {
    return (
      <Panel title={t('sentences')}>
        <EmptyState title={t('none')} text={t('noneText')} />
      </Panel>
    );
  }
  return (
    <div className="stack">
      <Panel title={t('sentences')}>
        <ul className="reason-list">
          {changes.map(({ path, kind, sentence }) => (
            <li key={kind + path.join('.')}>{sentence}</li>
          ))}
        </ul>
      </Panel>
      <Panel title={t('fields')}>
        <ScrollFrame label={t('fields')}>
          <table className="plain-table diff-table">
            <thead>
              <tr>
                <th scope="col">{t('place')}</th>
                <th scope="col">{t('before')}</th>
                <th scope="col">{t('after')}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ path, kind, before, after }) => (
                <tr key={kind + path.join('.')}>
                  <th scope="row">{sayPath(path.join('.'))}</th>
                  <td className="before">{sayValue(before)}</td>
                  <td className="after">{sayValue(after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      </Panel>
    </div>
  );
}
