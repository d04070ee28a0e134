import type { ReactNode } from 'react';
import { OptionalNumber } from '../../editing/controls';
import { FEATURE_TEXTS } from '../../locales/feature.texts';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { ScrollFrame } from '../../ui/scroll-frame';
import { TierMark } from '../../ui/tier-mark';
import { thresholdOf, weightOf, withThreshold, withVariant, withWeight } from './plan';
import { overlayPath } from './plan-faults';
import { PLAN_TEXTS } from './plan.texts';
import type { VariantProps } from './step-props';

/** What a variant changes, beside what is published. */
export function OverlayTables({ plan, change, published, variant, place }: VariantProps) {
  const t = useTexts(PLAN_TEXTS);
  const name = useTexts(FEATURE_TEXTS);
  const { ladder, weights } = published;
  // Nothing reaches the base tier but being a member.
  const reached = ladder.filter(({ rank }) => rank > 0);
  return (
    <div>
      <p className="muted part-lead">{t('overlayHelp')}</p>
      <div className="grid">
        <div className="half">
          <OverlayTable title={t('thresholds')} what={t('tier')}>
            {reached.map(({ code, name: tier, rank, threshold }) => (
              <OverlayRow
                key={code}
                head={<TierMark name={tier} rank={rank} />}
                label={t('inVariantOf', { what: tier })}
                path={overlayPath(place, code)}
                published={threshold}
                value={thresholdOf(variant, code)}
                onChange={(next) =>
                  change(withVariant(plan, place, withThreshold(variant, published, code, next)))
                }
              />
            ))}
          </OverlayTable>
        </div>
        <div className="half">
          <OverlayTable title={t('weightsOf')} what={t('feature')}>
            {weights.map(({ feature, weight }) => (
              <OverlayRow
                key={feature}
                head={name(feature)}
                label={t('inVariantOf', { what: name(feature) })}
                path={overlayPath(place, feature)}
                published={weight}
                value={weightOf(variant, feature)}
                onChange={(next) =>
                  change(withVariant(plan, place, withWeight(variant, published, feature, next)))
                }
              />
            ))}
          </OverlayTable>
        </div>
      </div>
    </div>
  );
}

interface OverlayTableProps {
  readonly title: string;
  readonly what: string;
  readonly children: ReactNode;
}

function OverlayTable({ title, what, children }: OverlayTableProps) {
  const t = useTexts(PLAN_TEXTS);
  return (
    <ScrollFrame label={title}>
      <table className="plain-table edit-table overlay-table">
        <caption className="table-title">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{what}</th>
            <th scope="col" className="number">
              {t('published')}
            </th>
            <th scope="col">{t('inVariant')}</th>
            <th scope="col" className="number">
              {t('change')}
            </th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollFrame>
  );
}

interface OverlayRowProps {
  readonly head: ReactNode;
  readonly label: string;
  readonly path: string;
  readonly published: number;
  /** Null where the published value stays. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

function OverlayRow({ head, label, path, published, value, onChange }: OverlayRowProps) {
  const t = useTexts(PLAN_TEXTS);
  const format = useFormat();
  const difference = value === null ? 0 : value - published;
  return (
    <tr className={difference === 0 ? undefined : 'row-marked'}>
      <th scope="row">{head}</th>
      <td className="number">{format.score(published)}</td>
      <td>
        <OptionalNumber
          isBare
          {...{ label, path, value }}
          none={format.score(published)}
          // What is published already is no change.
          onChange={(next) => onChange(next === published ? null : next)}
        />
      </td>
      <td className="number">{difference === 0 ? t('unchanged') : format.change(difference)}</td>
    </tr>
  );
}
