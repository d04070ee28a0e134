import { Button } from 'antd';
import { NumberControl } from '../../editing/controls';
import { useEditing } from '../../editing/editing';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import { ScrollFrame } from '../../ui/scroll-frame';
import { FaultsAt } from './faults-at';
import { evenly, percentOf, shareOf, sumOfWeights, withVariant, type Variant } from './plan';
import { PLAN_TEXTS } from './plan.texts';
import type { StepProps } from './step-props';
import { useNameOf } from './use-name-of';

/** Who takes part, and how chance spreads them. */
export function WhoStep({ plan, change }: StepProps) {
  const t = useTexts(PLAN_TEXTS);
  return (
    <div className="stack">
      <Panel title={t('who')}>
        <NumberControl
          label={t('coverage')}
          path="coverage"
          help={t('coverageHelp')}
          suffix="%"
          min={0}
          max={100}
          value={percentOf(plan.coverage)}
          onChange={(percent) => change({ ...plan, coverage: shareOf(percent) })}
        />
      </Panel>
      <SplitPanel {...{ plan, change }} />
      <Panel title={t('chance')}>
        <p>{t('chanceText')}</p>
      </Panel>
    </div>
  );
}

type SplitProps = Pick<StepProps, 'plan' | 'change'>;

function SplitPanel({ plan, change }: SplitProps) {
  const t = useTexts(PLAN_TEXTS);
  const format = useFormat();
  const { isLocked } = useEditing();
  const sum = sumOfWeights(plan);
  return (
    <Panel
      title={t('split')}
      extra={
        !isLocked && (
          <Button size="small" onClick={() => change(evenly(plan))}>
            {t('evenly')}
          </Button>
        )
      }
    >
      <ScrollFrame label={t('split')}>
        <table className="plain-table edit-table split-table">
          <thead>
            <tr>
              <th scope="col">{t('splitVariant')}</th>
              <th scope="col">{t('splitShare')}</th>
              <th scope="col" className="bar-cell">
                <span className="unseen">{t('splitAll')}</span>
              </th>
              <th scope="col" className="number">
                {t('splitAll')}
              </th>
            </tr>
          </thead>
          <tbody>
            {plan.variants.map((variant, place) => (
              <SplitRow key={place} {...{ plan, change, variant, place }} />
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <p role="status" className={sum === 1 ? 'muted' : 'field-fault wide-fault'}>
        {sum === 1 ? t('sumRight') : t('sumWrong', { sum: format.percent(sum) })}
      </p>
      {sum === 1 && <FaultsAt path="variants" />}
    </Panel>
  );
}

interface SplitRowProps extends SplitProps {
  readonly variant: Variant;
  readonly place: number;
}

function SplitRow({ plan, change, variant, place }: SplitRowProps) {
  const t = useTexts(PLAN_TEXTS);
  const format = useFormat();
  const name = useNameOf()(variant);
  const ofAll = variant.weight * plan.coverage;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <NumberControl
          isBare
          label={t('weightOf', { variant: name })}
          path={`variants.${place}.weight`}
          suffix="%"
          min={0}
          max={100}
          value={percentOf(variant.weight)}
          onChange={(percent) => change(withVariant(plan, place, { weight: shareOf(percent) }))}
        />
      </td>
      <td className="bar-cell">
        <div
          className="bar"
          data-rank={place}
          style={{ inlineSize: `${Math.min(100, 100 * ofAll)}%` }}
        />
      </td>
      <td className="number">{format.percent(ofAll)}</td>
    </tr>
  );
}
