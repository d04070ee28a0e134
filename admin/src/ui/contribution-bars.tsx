import { useFormat } from './format';

export interface ContributionShown {
  readonly key: string;
  readonly name: string;
  readonly value: number | null;
  readonly weight: number;
  readonly contribution: number;
}

export interface ContributionBarsProps {
  readonly rows: readonly ContributionShown[];
  readonly total: number;
  readonly headings: Readonly<
    Record<'feature' | 'value' | 'weight' | 'contribution' | 'total' | 'caption', string>
  >;
}

/** What a growth value is made of: each feature with its number, weight, and part as a bar. */
export function ContributionBars({ rows, total, headings }: ContributionBarsProps) {
  const format = useFormat();
  const most = Math.max(1e-9, ...rows.map(({ contribution }) => Math.abs(contribution)));
  return (
    <table className="plain-table contributions">
      <caption className="unseen">{headings.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{headings.feature}</th>
          <th scope="col" className="number">
            {headings.value}
          </th>
          <th scope="col" className="number">
            {headings.weight}
          </th>
          <th scope="col" className="bar-cell">
            <span className="unseen">{headings.contribution}</span>
          </th>
          <th scope="col" className="number">
            {headings.contribution}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, value, weight, contribution }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td className="number">{value === null ? '—' : format.score(value)}</td>
            <td className="number muted">× {format.score(weight)}</td>
            <td className="bar-cell">
              <div
                className={contribution < 0 ? 'bar bar-down' : 'bar'}
                style={{ inlineSize: `${(100 * Math.abs(contribution)) / most}%` }}
              />
            </td>
            <td className="number">{format.score(contribution)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={4}>
            {headings.total}
          </th>
          <td className="number">
            <strong>{format.score(total)}</strong>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
