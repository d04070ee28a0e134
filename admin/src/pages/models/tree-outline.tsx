import type { ModelTreeQuery } from '../../api/generated/graphql';
import { nestRows, type Branch } from './tree-branches';

export type TreeRow = NonNullable<ModelTreeQuery['modelVersion']>['treeRows'][number];

/** A learned tree as text: a list within a list for each question, in place of the picture. */
export function TreeOutline({ rows, label }: TreeOutlineProps) {
  return (
    <div className="tree-outline">
      <Branches branches={nestRows(rows)} label={label} />
    </div>
  );
}

export interface TreeOutlineProps {
  readonly rows: readonly TreeRow[];
  readonly label: string;
}

function Branches({
  branches,
  label,
}: {
  readonly branches: readonly Branch[];
  readonly label?: string;
}) {
  return (
    <ul {...(label === undefined ? {} : { 'aria-label': label })}>
      {branches.map(({ text, leaf, below }) => (
        <li key={text}>
          {text}
          {leaf !== null && (
            <>
              {text !== '' && <span aria-hidden="true"> → </span>}
              <strong>{leaf}</strong>
            </>
          )}
          {below.length > 0 && <Branches branches={below} />}
        </li>
      ))}
    </ul>
  );
}
