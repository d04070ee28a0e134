import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { ExperimentSampleSizeDocument, type ExperimentMetric } from '../../api/generated/graphql';
import { FailureNotice } from '../../app/failure-notice';
import { NumberControl, OptionalNumber, SelectControl } from '../../editing/controls';
import { EditingContext } from '../../editing/editing';
import { faultsOf } from '../../editing/faults';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import { ReasonedButton } from '../../ui/reasoned-button';
import { useSettled } from '../../ui/use-settled';
import { percentOf, shareOf, type Plan } from './plan';
import { PLAN_TEXTS } from './plan.texts';
import { RESULTS_TEXTS } from './results.texts';
import type { StepProps } from './step-props';

const METRICS: readonly ExperimentMetric[] = [
  'PURCHASE_AMOUNT',
  'PURCHASE_COUNT',
  'AVERAGE_ORDER_VALUE',
  'RETENTION',
  'POINTS_ISSUED',
];

interface Wish {
  /** As a share of the control's mean. */
  readonly effect: number;
  readonly metric: ExperimentMetric;
  /** Standard deviation by mean; null for that of the members. */
  readonly spread: number | null;
}

const BEGINNING: Wish = { effect: 0.05, metric: 'PURCHASE_AMOUNT', spread: null };
const TYPING_MS = 350;

/** How many members it takes to find an effect, to be taken over into the plan. */
export function SizeHelper({ plan, change }: Pick<StepProps, 'plan' | 'change'>) {
  const t = useTexts(PLAN_TEXTS);
  const [wish, setWish] = useState(BEGINNING);
  const { size, error, isPending } = useSampleSize(wish, plan);
  const errors = size?.userErrors;
  const editing = useMemo(
    () => ({ isLocked: false, faults: faultsOf(errors ?? [], 'input') }),
    [errors],
  );
  return (
    <Panel title={t('helper')}>
      <p className="muted part-lead">{t('helperLead')}</p>
      <EditingContext value={editing}>
        <WishFields {...{ wish, setWish }} />
      </EditingContext>
      {error && <FailureNotice error={error} />}
      <p role="status" className="helper-answer">
        {isPending ? (
          <span className="muted">{t('previewPending')}</span>
        ) : (
          size?.members != null && <SizeAnswer {...{ plan, change, size }} members={size.members} />
        )}
      </p>
    </Panel>
  );
}

interface WishFieldsProps {
  readonly wish: Wish;
  readonly setWish: (wish: Wish) => void;
}

function WishFields({ wish, setWish }: WishFieldsProps) {
  const t = useTexts(PLAN_TEXTS);
  const metrics = useTexts(RESULTS_TEXTS);
  return (
    <div className="fields measure-fields">
      <NumberControl
        {...{ label: t('effect'), path: 'effect', suffix: '%' }}
        value={percentOf(wish.effect)}
        onChange={(percent) => setWish({ ...wish, effect: shareOf(percent) })}
      />
      <SelectControl<ExperimentMetric>
        {...{ label: t('helperMetric'), path: 'metric' }}
        value={wish.metric}
        options={METRICS.map((value) => ({ value, label: metrics(`metric.${value}`) }))}
        onChange={(metric) => setWish({ ...wish, metric })}
      />
      <OptionalNumber
        {...{ label: t('spread'), path: 'baseline.standardDeviation', help: t('spreadHelp') }}
        none={t('spreadRead')}
        value={wish.spread}
        onChange={(spread) => setWish({ ...wish, spread })}
      />
    </div>
  );
}

/** What the API answers, a moment after the last key. */
function useSampleSize({ effect, metric, spread }: Wish, { alpha, windowDays }: Plan) {
  const input = useMemo(
    () => ({
      ...{ effect, alpha, windowDays, metric },
      baseline: spread === null ? null : { mean: 1, standardDeviation: spread },
    }),
    [effect, alpha, windowDays, metric, spread],
  );
  const settled = useSettled(input, TYPING_MS);
  const [{ data, error, fetching }] = useQuery({
    ...{ query: ExperimentSampleSizeDocument, variables: { input: settled } },
    requestPolicy: 'cache-first',
  });
  return { size: data?.experimentSampleSize, error, isPending: fetching || settled !== input };
}

interface SizeAnswerProps extends Pick<StepProps, 'plan' | 'change'> {
  readonly members: number;
  readonly size: NonNullable<ReturnType<typeof useSampleSize>['size']>;
}

function SizeAnswer({ plan, change, members, size: { baseline } }: SizeAnswerProps) {
  const t = useTexts(PLAN_TEXTS);
  const format = useFormat();
  const isTaken = members === plan.plannedMembers;
  return (
    <>
      <strong>{t('helperAnswer', { members: format.count(members) })}</strong>
      {baseline?.sampled != null && (
        <span className="muted">
          {t('helperRead', {
            ...{ sampled: format.count(baseline.sampled), days: plan.windowDays },
            mean: format.score(baseline.mean),
            spread: format.score(baseline.standardDeviation / baseline.mean),
          })}
        </span>
      )}
      <ReasonedButton
        size="small"
        reason={isTaken ? t('taken') : null}
        onClick={() => change({ ...plan, plannedMembers: members })}
      >
        {t('takeOver')}
      </ReasonedButton>
    </>
  );
}
