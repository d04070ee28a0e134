import { Progress } from 'antd';
import { useCallback } from 'react';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { QueryView } from '../../app/query-view';
import {
  JobTrainingCancelDocument,
  JobTrainingsDocument,
  type JobTrainingsQuery,
} from '../../api/generated/graphql';
import { usePermitted } from '../../api/session';
import { useTexts } from '../../locales/texts';
import { EmptyState } from '../../ui/empty-state';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import { ReasonedButton } from '../../ui/reasoned-button';
import { ScrollFrame } from '../../ui/scroll-frame';
import { StatusMark, type Tone } from '../../ui/status-mark';
import { useLooking } from '../../ui/use-looking';
import { useNow } from '../../ui/use-now';
import { TRAININGS_TEXTS } from './trainings.texts';

type Training = JobTrainingsQuery['models'][number]['versions']['nodes'][number];

const TONES: Readonly<Record<Training['state'], Tone>> = {
  ...{ QUEUED: 'neutral', TRAINING: 'running', TRAINED: 'good' },
  ...{ FAILED: 'bad', CANCELLED: 'neutral' },
};
const SHOWN = 20;
const isUnderWay = ({ state }: Training): boolean => state === 'QUEUED' || state === 'TRAINING';

/** The latest of every model, newest first. */
const trainingsOf = ({ models }: JobTrainingsQuery): readonly Training[] =>
  models
    .flatMap(({ versions }) => versions.nodes)
    .toSorted((left, right) => Date.parse(right.askedAt) - Date.parse(left.askedAt))
    .slice(0, SHOWN);

/** Trainings of models: how far they are, how fast, and how long still. */
export function TrainingsPanel() {
  const t = useTexts(TRAININGS_TEXTS);
  const mayRead = usePermitted('MODELS_READ');
  const [query, ask] = useQuery({ query: JobTrainingsDocument, pause: !mayRead });
  const look = useCallback(() => {
    if (mayRead) ask({ requestPolicy: 'network-only' });
  }, [ask, mayRead]);
  useLooking(query.data ? trainingsOf(query.data).some(isUnderWay) : false, look);
  return (
    <Panel title={t('title')}>
      {mayRead ? (
        <QueryView query={query} retry={look}>
          {(data) => <TrainingTable trainings={trainingsOf(data)} />}
        </QueryView>
      ) : (
        <p className="muted">{t('locked')}</p>
      )}
    </Panel>
  );
}

function TrainingTable({ trainings }: { readonly trainings: readonly Training[] }) {
  const t = useTexts(TRAININGS_TEXTS);
  if (trainings.length === 0) {
    return (
      <EmptyState
        title={t('none')}
        text={t('noneText')}
        action={<Link to="/models">{t('toModels')}</Link>}
      />
    );
  }
  return (
    <ScrollFrame label={t('title')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('progress')}</th>
            <th scope="col" className="number">
              {t('asked')}
            </th>
          </tr>
        </thead>
        <tbody>
          {trainings.map((training) => (
            <TrainingRow key={training.id} training={training} />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function TrainingRow({ training }: { readonly training: Training }) {
  const t = useTexts(TRAININGS_TEXTS);
  const format = useFormat();
  const now = useNow();
  const { code, number, state, askedAt } = training;
  return (
    <tr>
      <th scope="row">
        <Link to={`/models/${code}/${number}`}>{t('version', { code, number })}</Link>
      </th>
      <td>
        <StatusMark tone={TONES[state]}>{t(`state.${state}`)}</StatusMark>
      </td>
      <td>{isUnderWay(training) ? <UnderWay training={training} /> : <Took {...training} />}</td>
      <td className="number muted">{format.relative(askedAt, now)}</td>
    </tr>
  );
}

function UnderWay({ training }: { readonly training: Training }) {
  const t = useTexts(TRAININGS_TEXTS);
  const format = useFormat();
  const mayTrain = usePermitted('MODELS_TRAIN');
  const [{ fetching }, cancel] = useMutation(JobTrainingCancelDocument);
  const { id, state, phase, share, membersPerSecond, secondsLeft } = training;
  return (
    <div className="inline-fields">
      <Progress
        size="small"
        className="job-progress"
        percent={Math.floor(100 * share)}
        aria-label={t('progress')}
      />
      {state === 'TRAINING' && <span className="muted">{t(`phase.${phase}`)}</span>}
      {membersPerSecond != null && (
        <span className="muted">{t('rate', { rate: format.count(membersPerSecond) })}</span>
      )}
      {secondsLeft != null && <span className="muted">{t('left', { count: secondsLeft })}</span>}
      <ReasonedButton
        size="small"
        reason={mayTrain ? null : t('needsTrain')}
        loading={fetching}
        onClick={() => void cancel({ id })}
      >
        {t('cancel')}
      </ReasonedButton>
    </div>
  );
}

function Took({ startedAt, endedAt, problem }: Training) {
  const t = useTexts(TRAININGS_TEXTS);
  const format = useFormat();
  if (problem != null) return <span className="muted">{problem.message}</span>;
  if (startedAt == null || endedAt == null) return null;
  const seconds = (Date.parse(endedAt) - Date.parse(startedAt)) / 1_000;
  return <span className="muted">{t('seconds', { seconds: format.score(seconds) })}</span>;
}
