import { useQuery } from 'urql';
import { QueryView } from '../../app/query-view';
import { MemberActsDocument, type MemberActsQuery } from '../../api/generated/graphql';
import { usePermitted, useSession } from '../../api/session';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import { ACTS_TEXTS } from './acts.texts';
import type { ProfileHead } from './profile-head';

/** Who the member is, by which names channels know them, and what people did to the tier. */
export function PersonTab({ member }: { readonly member: ProfileHead }) {
  const t = useTexts(ACTS_TEXTS);
  const { name, email, phone, birthday } = member.profile;
  const rows = [
    [t('name'), name],
    [t('email'), email],
    [t('phone'), phone],
    [t('birthday'), birthday],
    [t('externalId'), member.externalId],
    [t('id'), member.id],
  ] as const;
  return (
    <div className="grid">
      <Panel title={t('personal')} note={t('personalNote')} className="half">
        <dl className="facts">
          {rows.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value ?? <span className="muted">{t('notGiven')}</span>}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      <Panel title={t('identities')} className="half">
        <Identities identities={member.identities} />
      </Panel>
      <ActsPanel id={member.id} />
    </div>
  );
}

function Identities({ identities }: { readonly identities: ProfileHead['identities'] }) {
  const t = useTexts(ACTS_TEXTS);
  const format = useFormat();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('scheme')}</th>
          <th scope="col">{t('value')}</th>
          <th scope="col" className="number">
            {t('linked')}
          </th>
        </tr>
      </thead>
      <tbody>
        {identities.map(({ scheme, value, linkedAt }) => (
          <tr key={`${scheme}:${value}`}>
            <th scope="row">{scheme}</th>
            <td>{value}</td>
            <td className="number muted">{format.day(linkedAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ActsPanel({ id }: { readonly id: string }) {
  const t = useTexts(ACTS_TEXTS);
  const mayRead = usePermitted('TIER_SET_READ');
  const [query, ask] = useQuery({
    query: MemberActsDocument,
    variables: { id },
    pause: !mayRead,
  });
  return (
    <Panel title={t('acts')}>
      {mayRead ? (
        <QueryView query={query} retry={() => ask({ requestPolicy: 'network-only' })}>
          {({ member }) => <Acts acts={member?.tierActs ?? []} />}
        </QueryView>
      ) : (
        <p className="muted">{t('actsLocked')}</p>
      )}
    </Panel>
  );
}

type Act = NonNullable<MemberActsQuery['member']>['tierActs'][number];

function Acts({ acts }: { readonly acts: readonly Act[] }) {
  const t = useTexts(ACTS_TEXTS);
  const format = useFormat();
  const { tiers } = useSession().program;
  const nameOf = (code: string) => tiers.find((tier) => tier.code === code)?.name ?? code;
  if (acts.length === 0) return <p className="muted">{t('noActs')}</p>;
  return (
    <ol className="timeline">
      {acts.map(({ id, kind, at, actor, reason, tierCode, tierAfter }) => (
        <li key={id}>
          <p className="timeline-head">
            {t(`kind.${kind}`, { tier: nameOf(tierCode ?? tierAfter) })}
            <span className="muted">{format.instant(at)}</span>
          </p>
          <p>{reason}</p>
          <p className="muted">{actor}</p>
        </li>
      ))}
    </ol>
  );
}
