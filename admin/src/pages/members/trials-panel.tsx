import { Link } from 'react-router';
import type { MemberTierQuery } from '../../api/generated/graphql';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import { PROFILE_TEXTS } from './profile.texts';

type Member = NonNullable<MemberTierQuery['member']>;

export interface TrialsPanelProps {
  readonly member: Pick<Member, 'experiments' | 'decision'>;
}

/** The experiments that a member takes or took part in; nothing where there is none. */
export function TrialsPanel({ member: { experiments, decision } }: TrialsPanelProps) {
  const t = useTexts(PROFILE_TEXTS);
  const format = useFormat();
  if (experiments.length === 0) return null;
  return (
    <Panel title={t('trials')}>
      <ul className="path-list">
        {experiments.map(({ experiment, variant, enrolledAt }) => (
          <li key={experiment.id}>
            <Link to={`/experiments/${experiment.id}`}>{experiment.name}</Link>
            <p>{t('trialVariant', { variant: variant.name })}</p>
            <p className="muted">
              {t('trialSince', { day: format.day(enrolledAt) })}
              {experiment.id === decision.experiment?.id && ` ${t('trialDecided')}`}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
