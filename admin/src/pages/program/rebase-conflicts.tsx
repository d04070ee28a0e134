import { Button } from 'antd';
import type { ProgramDraftRebaseMutation, ProgramDraftSide } from '../../api/generated/graphql';
import { useTexts } from '../../locales/texts';
import { DRAFT_TEXTS } from './draft.texts';
import { sayPath, sayValue } from '../../editing/say';

type Fault = ProgramDraftRebaseMutation['result']['userErrors'][number];

export interface RebaseConflictsProps {
  readonly conflicts: readonly Extract<Fault, { readonly path: unknown }>[];
  readonly onPrefer: (side: ProgramDraftSide) => void;
}

/** Where the draft and the version in force have both changed the same, and whose change stays. */
export function RebaseConflicts({ conflicts, onPrefer }: RebaseConflictsProps) {
  const t = useTexts(DRAFT_TEXTS);
  return (
    <div className="stack" role="alert">
      <strong>{t('rebaseConflicts')}</strong>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('place')}</th>
            <th scope="col">{t('was')}</th>
            <th scope="col">{t('mine')}</th>
            <th scope="col">{t('theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {conflicts.map(({ path, base, mine, theirs }) => (
            <tr key={path.join('.')}>
              <th scope="row">{sayPath(path.join('.'))}</th>
              <td>{sayValue(base)}</td>
              <td>{sayValue(mine)}</td>
              <td>{sayValue(theirs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="pager">
        <Button onClick={() => onPrefer('MINE')}>{t('keepMine')}</Button>
        <Button onClick={() => onPrefer('THEIRS')}>{t('keepTheirs')}</Button>
      </div>
    </div>
  );
}
