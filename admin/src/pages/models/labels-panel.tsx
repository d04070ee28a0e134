import { Radio } from 'antd';
import type { ModelLabelKind } from '../../api/generated/graphql';
import { OptionalNumber } from '../../editing/controls';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import { TierMark } from '../../ui/tier-mark';
import type { PartProps } from './part-props';
import { TRAIN_TEXTS } from './train.texts';
import { useTier } from './use-tiers';

const KINDS: readonly ModelLabelKind[] = ['CURRENT_TIER', 'NEXT_SPEND'];

/** Where the tiers that are learned come from. */
export function LabelsPanel({ training, change, faults }: PartProps) {
  const t = useTexts(TRAIN_TEXTS);
  const fault = faults.find(({ path }) => path === 'labels' || path === 'labels.kind');
  return (
    <Panel title={t('labels')}>
      <Radio.Group
        aria-label={t('labels')}
        className="radio-stack"
        value={training.kind}
        onChange={({ target }) => change({ kind: target.value as ModelLabelKind })}
      >
        {KINDS.map((kind) => (
          <Radio key={kind} value={kind}>
            <span className="who">
              {t(`labels.${kind}`)}
              <small>{t(`labels.${kind}.text`)}</small>
            </span>
          </Radio>
        ))}
      </Radio.Group>
      {fault && <p className="field-fault">{fault.message}</p>}
      {training.kind === 'NEXT_SPEND' && (
        <div className="stack part-below">
          <OptionalNumber
            {...{ label: t('days'), path: 'labels.days', value: training.days }}
            none="90"
            onChange={(days) => change({ days })}
          />
          <Shares {...{ training, change, faults }} />
        </div>
      )}
    </Panel>
  );
}

function Shares({ training: { shares }, change, faults }: PartProps) {
  const t = useTexts(TRAIN_TEXTS);
  const format = useFormat();
  const tier = useTier();
  const fault = faults.find(({ path }) => path === 'labels.shares');
  const total = shares.reduce((sum, { share }) => sum + (share ?? 0), 0);
  const set = (at: number, share: number | null) =>
    change({
      shares: shares.map((each, index) => (index === at ? { ...each, share } : each)),
    });
  return (
    <>
      <table className="plain-table edit-table">
        <thead>
          <tr>
            <th scope="col">{t('tier')}</th>
            <th scope="col">{t('share')}</th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ tierCode, share }, at) => (
            <tr key={tierCode}>
              <th scope="row">
                <TierMark {...tier(tierCode)} />
              </th>
              <td>
                <OptionalNumber
                  isBare
                  {...{ label: t('shareOf', { tier: tier(tierCode).name }), value: share }}
                  path={`labels.shares.${at}.share`}
                  none="%"
                  onChange={(next) => set(at, next)}
                />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            <td>{format.percent(total / 100)}</td>
          </tr>
        </tfoot>
      </table>
      {fault && <p className="field-fault">{fault.message}</p>}
    </>
  );
}
