import { Alert, Button, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { QueryView } from '../../app/query-view';
import {
  SimulationMoversDocument,
  type SimulationDirection,
  type SimulationMoversQuery,
} from '../../api/generated/graphql';
import { fetchFile, keepFile } from '../../api/download';
import { useSession } from '../../api/session';
import { useTexts } from '../../locales/texts';
import { useAppearance } from '../../ui/appearance';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import { ReasonedButton } from '../../ui/reasoned-button';
import { ScrollFrame } from '../../ui/scroll-frame';
import { TierMark } from '../../ui/tier-mark';
import { SIMULATION_TEXTS } from './simulation.texts';

type Movers = Extract<
  NonNullable<SimulationMoversQuery['node']>,
  { readonly members: unknown }
>['members'];

/** Who would move, by name, up or down. */
export function MoversPanel({ id }: { readonly id: string }) {
  const t = useTexts(SIMULATION_TEXTS);
  const [direction, setDirection] = useState<SimulationDirection>('PROMOTED');
  const [after, setAfter] = useState<string | null>(null);
  const [query, ask] = useQuery({
    query: SimulationMoversDocument,
    variables: { id, direction, after },
  });
  return (
    <Panel
      title={t('movers')}
      extra={
        <Segmented<SimulationDirection>
          aria-label={t('movers')}
          value={direction}
          onChange={(next) => {
            setDirection(next);
            setAfter(null);
          }}
          options={[
            { value: 'PROMOTED', label: t('promoted') },
            { value: 'DEMOTED', label: t('demoted') },
          ]}
        />
      }
    >
      <QueryView query={query} retry={() => ask({ requestPolicy: 'network-only' })}>
        {({ node }) =>
          node &&
          'members' in node && (
            <MoverTable movers={node.members} isFirst={after === null} onPage={setAfter} />
          )
        }
      </QueryView>
      <MoversFile id={id} />
    </Panel>
  );
}

/** All of them, up and down, as a file for spreadsheets. */
function MoversFile({ id }: { readonly id: string }) {
  const t = useTexts(SIMULATION_TEXTS);
  const { key } = useSession();
  const { locale } = useAppearance();
  const [isFetching, setFetching] = useState(false);
  const [reason, setReason] = useState<string | null>(null);
  const fetchCsv = async () => {
    setFetching(true);
    setReason(null);
    const fetched = await fetchFile(`/simulations/${id}/members.csv`, key, locale);
    setFetching(false);
    if ('file' in fetched) keepFile(fetched.file, `${id}.csv`);
    else setReason(fetched.reason);
  };
  return (
    <>
      <Button loading={isFetching} onClick={() => void fetchCsv()}>
        {t('csv')}
      </Button>
      {reason !== null && <Alert type="error" showIcon title={t('csvFailed', { reason })} />}
    </>
  );
}

interface MoverTableProps {
  readonly movers: Movers;
  readonly isFirst: boolean;
  readonly onPage: (cursor: string | null) => void;
}

function MoverTable({ movers, isFirst, onPage }: MoverTableProps) {
  const t = useTexts(SIMULATION_TEXTS);
  const { nodes, pageInfo } = movers;
  if (nodes.length === 0) return <p className="muted">{t('noMovers')}</p>;
  return (
    <>
      <ScrollFrame label={t('movers')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('member')}</th>
              <th scope="col">{t('from')}</th>
              <th scope="col">{t('to')}</th>
              <th scope="col" className="number">
                {t('growthValue')}
              </th>
            </tr>
          </thead>
          <tbody>
            {nodes.map((mover) => (
              <MoverRow key={mover.member.id} mover={mover} />
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <div className="pager">
        <ReasonedButton reason={isFirst ? t('atFirst') : null} onClick={() => onPage(null)}>
          {t('firstPage')}
        </ReasonedButton>
        <ReasonedButton
          reason={pageInfo.hasNextPage ? null : t('atLast')}
          onClick={() => onPage(pageInfo.endCursor ?? null)}
        >
          {t('nextPage')}
        </ReasonedButton>
      </div>
    </>
  );
}

function MoverRow({ mover }: { readonly mover: Movers['nodes'][number] }) {
  const t = useTexts(SIMULATION_TEXTS);
  const format = useFormat();
  const { tiers } = useSession().program;
  const markOf = (code: string) => {
    const tier = tiers.find((each) => each.code === code);
    return <TierMark name={tier?.name ?? code} rank={tier?.rank ?? tiers.length} />;
  };
  const { member, growthValueBefore, growthValueAfter } = mover;
  const isOther = growthValueBefore !== growthValueAfter;
  return (
    <tr>
      <th scope="row">
        <Link to={`/members/${member.id}`} className="who">
          <span>{member.profile.name ?? member.externalId ?? member.id}</span>
          <small>{member.externalId}</small>
        </Link>
      </th>
      <td>{markOf(mover.fromTierCode)}</td>
      <td>{markOf(mover.toTierCode)}</td>
      <td className="number">
        {format.score(growthValueAfter)}
        {isOther && (
          <span className="muted">{` (${t('before')} ${format.score(growthValueBefore)})`}</span>
        )}
      </td>
    </tr>
  );
}
