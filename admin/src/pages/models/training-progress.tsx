import { Alert, Progress } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Refusals, type Refusal } from '../../app/refusals';
import {
  ModelTrainingCancelDocument,
  type ModelTrainingFragment,
} from '../../api/generated/graphql';
import { usePermitted, useSession } from '../../api/session';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import { ReasonedButton } from '../../ui/reasoned-button';
import { MODELS_TEXTS } from './models.texts';

/** How far a training is, how fast, how long still; or why there is nothing to see. */
export function TrainingProgress({ version }: { readonly version: ModelTrainingFragment }) {
  const t = useTexts(MODELS_TEXTS);
  const { state, problem } = version;
  if (state === 'TRAINED') return null;
  if (state === 'FAILED') {
    return (
      <Alert type="error" showIcon title={t('failedTitle')} description={problem?.message ?? ''} />
    );
  }
  if (state === 'CANCELLED') return <Alert type="info" showIcon title={t('cancelledText')} />;
  return <UnderWay version={version} />;
}

function UnderWay({ version }: { readonly version: ModelTrainingFragment }) {
  const t = useTexts(MODELS_TEXTS);
  const pace = usePace(version);
  return (
    <Panel title={t(`state.${version.state}`)} extra={<CancelButton id={version.id} />}>
      <div role="status">
        <Progress percent={Math.floor(100 * version.share)} aria-label={t('progress')} />
        <p className="muted">{pace}</p>
      </div>
    </Panel>
  );
}

function usePace({
  state,
  phase,
  membersPerSecond: rate,
  secondsLeft,
}: ModelTrainingFragment): string {
  const t = useTexts(MODELS_TEXTS);
  const format = useFormat();
  if (state === 'QUEUED') return t('queuedText');
  return [
    t(`phase.${phase}`),
    ...(rate == null ? [] : [t('rate', { rate: format.count(rate) })]),
    ...(secondsLeft == null ? [] : [t('left', { count: secondsLeft })]),
  ].join(' · ');
}

function CancelButton({ id }: { readonly id: string }) {
  const t = useTexts(MODELS_TEXTS);
  const { refresh } = useSession();
  const isPermitted = usePermitted('MODELS_TRAIN');
  const [{ fetching }, cancel] = useMutation(ModelTrainingCancelDocument);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const send = async () => {
    const { data, error } = await cancel({ id });
    setRefusals(error ? [error] : (data?.modelTrainingCancel.userErrors ?? []));
    refresh();
  };
  return (
    <>
      <ReasonedButton
        reason={isPermitted ? null : t('needsTrain')}
        loading={fetching}
        onClick={() => void send()}
      >
        {t('cancel')}
      </ReasonedButton>
      <Refusals refusals={refusals} />
    </>
  );
}
