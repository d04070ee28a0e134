import { Alert } from 'antd';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { ProgramTrialDocument } from '../../api/generated/graphql';
import { usePermitted } from '../../api/session';
import { useTexts } from '../../locales/texts';
import { PROGRAM_TEXTS } from './program.texts';

/** While an experiment runs on the rules nothing is published; where it is to be seen. */
export function TrialNotice() {
  const t = useTexts(PROGRAM_TEXTS);
  const mayRead = usePermitted('EXPERIMENTS_READ');
  const [{ data }] = useQuery({ query: ProgramTrialDocument, pause: !mayRead });
  const trial = data?.experiments.nodes[0];
  if (!trial) return null;
  return (
    <div className="notices">
      <Alert
        type="info"
        showIcon
        title={t('trialRuns')}
        description={<Link to={`/experiments/${trial.id}`}>{trial.name}</Link>}
      />
    </div>
  );
}
