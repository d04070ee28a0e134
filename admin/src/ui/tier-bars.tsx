import { useFormat } from './format';
import type { TierShown } from './tier';
import { TierMark } from './tier-mark';

export interface TierBarsProps {
  readonly rows: readonly {
    readonly tier: TierShown;
    readonly members: number;
    readonly note?: string;
  }[];
  readonly headings: Readonly<Record<'tier' | 'from' | 'members' | 'share', string>>;
  readonly caption: string;
}

/** How many members each tier has: a table whose rows are bars as well. */
export function TierBars({ rows, headings, caption }: TierBarsProps) {
  const format = useFormat();
  const total = rows.reduce((sum, { members }) => sum + members, 0);
  const most = Math.max(1, ...rows.map(({ members }) => members));
  return (
    <table className="plain-table tier-bars">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{headings.tier}</th>
          <th scope="col">{headings.from}</th>
          <th scope="col" className="bar-cell">
            <span className="unseen">{headings.share}</span>
          </th>
          <th scope="col" className="number">
            {headings.members}
          </th>
          <th scope="col" className="number">
            {headings.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ tier, members, note }) => (
          <tr key={tier.code}>
            <th scope="row">
              <TierMark {...tier} />
            </th>
            <td className="muted tier-note">{note}</td>
            <td className="bar-cell">
              <div
                className="bar"
                data-rank={Math.min(tier.rank, 5)}
                style={{ inlineSize: `${(100 * members) / most}%` }}
              />
            </td>
            <td className="number">{format.count(members)}</td>
            <td className="number muted">{format.percent(total === 0 ? 0 : members / total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
