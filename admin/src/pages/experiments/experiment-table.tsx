import { Link } from 'react-router';
import { useQuery } from 'urql';
import { ExperimentMembersDocument, type ExperimentsQuery } from '../../api/generated/graphql';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { ScrollFrame } from '../../ui/scroll-frame';
import { StatusMark } from '../../ui/status-mark';
import { useNow } from '../../ui/use-now';
import { EXPERIMENT_TONES } from './experiment-tones';
import { EXPERIMENTS_TEXTS } from './experiments.texts';

type Listed = ExperimentsQuery['experiments']['nodes'][number];

/** Experiments with how far they are. */
export function ExperimentTable({ experiments }: { readonly experiments: readonly Listed[] }) {
  const t = useTexts(EXPERIMENTS_TEXTS);
  return (
    <ScrollFrame label={t('list')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('variants')}</th>
            <th scope="col" className="number">
              {t('members')}
            </th>
            <th scope="col" className="number">
              {t('ends')}
            </th>
          </tr>
        </thead>
        <tbody>
          {experiments.map((each) => (
            <ExperimentRow key={each.id} experiment={each} />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function ExperimentRow({ experiment }: { readonly experiment: Listed }) {
  const t = useTexts(EXPERIMENTS_TEXTS);
  const format = useFormat();
  const now = useNow();
  const { id, code, name, state, stopCause, variants, plannedEnd, plannedMembers } = experiment;
  return (
    <tr>
      <th scope="row">
        <Link className="who" to={`/experiments/${id}`}>
          <span>{name}</span>
          <small>{code}</small>
        </Link>
      </th>
      <td>
        <StatusMark tone={EXPERIMENT_TONES[state]}>{t(`state.${state}`)}</StatusMark>
        {stopCause != null && <small className="muted beside">{t(`cause.${stopCause}`)}</small>}
      </td>
      <td>{variants.map((variant) => variant.name).join(' · ')}</td>
      <td className="number">
        {state === 'RUNNING' ? (
          <Enrolled {...experiment} />
        ) : (
          t('membersPlanned', { planned: format.count(plannedMembers) })
        )}
      </td>
      <td className="number">
        <span className="who">
          {format.day(plannedEnd)}
          {state === 'RUNNING' && <small>{format.relative(plannedEnd, now)}</small>}
        </span>
      </td>
    </tr>
  );
}

/** One runs at a time, so one row asks how many take part. */
function Enrolled({ id, plannedMembers }: Listed) {
  const t = useTexts(EXPERIMENTS_TEXTS);
  const format = useFormat();
  const [{ data }] = useQuery({ query: ExperimentMembersDocument, variables: { id } });
  const planned = format.count(plannedMembers);
  const split = data?.experimentResults?.sampleRatio.variants;
  if (!split) return t('membersPlanned', { planned });
  const members = split.reduce((sum, variant) => sum + variant.members, 0);
  return t('membersOf', { members: format.count(members), planned });
}
