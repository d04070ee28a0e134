import type { CSSProperties } from 'react';
import { useTexts } from '../locales/texts';
import { useFormat } from './format';
import { ScrollFrame } from './scroll-frame';
import { tiersOf, type Movement, type TierShown } from './tier';
import { TierMark } from './tier-mark';
import { UI_TEXTS } from './ui.texts';

export interface MovementMatrixProps {
  readonly ladder: readonly TierShown[];
  readonly movements: readonly Movement[];
  /** What is counted, for who hears the table. */
  readonly caption: string;
}

/** Who went where: rows are where members were, columns where they are. The diagonal stayed. */
export function MovementMatrix({ ladder, movements, caption }: MovementMatrixProps) {
  const t = useTexts(UI_TEXTS);
  const tiers = tiersOf(ladder, movements);
  const moved = movements.filter((each) => each.fromTierCode !== each.toTierCode);
  const most = Math.max(1, ...moved.map(({ members }) => members));
  return (
    <ScrollFrame label={caption} className="matrix-frame">
      <table className="matrix">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              {t('from')} <span aria-hidden="true">↓</span> {t('to')}{' '}
              <span aria-hidden="true">→</span>
            </th>
            {tiers.map((tier) => (
              <th key={tier.code} scope="col">
                <TierMark {...tier} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tiers.map((from) => (
            <tr key={from.code}>
              <th scope="row">
                <TierMark {...from} />
              </th>
              {tiers.map((to) => (
                <Cell key={to.code} {...{ from, to, most }} movement={find(movements, from, to)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

const find = (movements: readonly Movement[], from: TierShown, to: TierShown) =>
  movements.find((each) => each.fromTierCode === from.code && each.toTierCode === to.code);

interface CellProps {
  readonly from: TierShown;
  readonly to: TierShown;
  readonly most: number;
  readonly movement: Movement | undefined;
}

/** The more members, the deeper the colour: green for up, red for down, none for who stayed. */
function Cell({ from, to, most, movement }: CellProps) {
  const t = useTexts(UI_TEXTS);
  const format = useFormat();
  const members = movement?.members ?? 0;
  if (members === 0) return <td className="matrix-none">{t('none')}</td>;
  const direction = to.rank === from.rank ? 'stayed' : to.rank > from.rank ? 'up' : 'down';
  const heat = direction === 'stayed' ? 0 : 0.25 + 0.75 * Math.sqrt(members / most);
  const range = rangeOf(movement);
  return (
    <td
      className={`matrix-${direction}`}
      style={{ '--heat': `${Math.round(heat * 100)}%` } as CSSProperties}
    >
      {format.count(members)}
      {range !== null && (
        <small>
          {format.count(range[0])}–{format.count(range[1])}
        </small>
      )}
    </td>
  );
}

function rangeOf(movement: Movement | undefined): readonly [number, number] | null {
  if (movement?.low === undefined || movement.high === undefined) return null;
  return movement.low === movement.high ? null : [movement.low, movement.high];
}
