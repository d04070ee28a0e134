import { Alert, Tabs } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { QueryView } from '../../app/query-view';
import { MemberHeadDocument } from '../../api/generated/graphql';
import { useTexts } from '../../locales/texts';
import { EmptyState } from '../../ui/empty-state';
import { useFormat } from '../../ui/format';
import { PageHead } from '../../ui/page-head';
import { TierMark } from '../../ui/tier-mark';
import { BehavioursTab } from './behaviours-tab';
import { PersonTab } from './person-tab';
import { PointsTab } from './points-tab';
import type { ProfileHead } from './profile-head';
import { PROFILE_TEXTS } from './profile.texts';
import { TierActs } from './tier-acts';
import { TierTab } from './tier-tab';

/** One member: which tier, why, what next; points, behaviours, and what people did. */
export function MemberProfile() {
  const t = useTexts(PROFILE_TEXTS);
  const { id = '' } = useParams();
  const [query, ask] = useQuery({ query: MemberHeadDocument, variables: { id } });
  const retry = () => ask({ requestPolicy: 'network-only' });
  return (
    <QueryView query={query} retry={retry}>
      {({ member }) =>
        member ? <Profile member={member} /> : <NoMember id={id} title={t('missing')} />
      }
    </QueryView>
  );
}

function NoMember({ id, title }: { readonly id: string; readonly title: string }) {
  const t = useTexts(PROFILE_TEXTS);
  return (
    <>
      <PageHead title={title} trail={[{ label: t('members'), to: '/members' }]} />
      <EmptyState
        title={t('missingText', { id })}
        action={<Link to="/members">{t('toList')}</Link>}
      />
    </>
  );
}

const TABS = ['tier', 'points', 'behaviours', 'person'] as const;

function Profile({ member }: { readonly member: ProfileHead }) {
  const t = useTexts(PROFILE_TEXTS);
  const format = useFormat();
  const [address, setAddress] = useSearchParams();
  const tab = TABS.find((each) => each === address.get('tab')) ?? 'tier';
  const externalId = member.externalId ?? member.id;
  const parts = {
    tier: <TierTab id={member.id} />,
    points: <PointsTab id={member.id} />,
    behaviours: <BehavioursTab id={member.id} />,
    person: <PersonTab member={member} />,
  };
  return (
    <>
      <PageHead
        title={member.profile.name ?? externalId}
        lead={t('lead', { externalId, joined: format.day(member.joinedAt) })}
        trail={[{ label: t('members'), to: '/members' }]}
        beside={<TierMark {...member.tier} />}
        actions={<TierActs member={member} />}
      />
      <Notices member={member} />
      <Tabs
        activeKey={tab}
        onChange={(next) => setAddress(next === 'tier' ? {} : { tab: next }, { replace: true })}
        destroyOnHidden
        items={TABS.map((key) => ({ key, label: t(`tab.${key}`), children: parts[key] }))}
      />
    </>
  );
}

/** What is out of the ordinary, said before everything else. */
function Notices({ member }: { readonly member: ProfileHead }) {
  const t = useTexts(PROFILE_TEXTS);
  const format = useFormat();
  const { lock, caps, earnedTier } = member.tierStanding;
  const until = lock?.until ? t('until.day', { day: format.day(lock.until) }) : t('until.never');
  const notices = [
    ...(member.mergedInto
      ? [t('mergedInto', { member: member.mergedInto.externalId ?? member.mergedInto.id })]
      : []),
    ...(lock ? [t('locked', { until, earned: earnedTier.name })] : []),
    ...caps.map(({ tier, until: day, cause }) =>
      t('capped', { tier: tier.name, day: format.day(day), cause: t(`cap.${cause}`) }),
    ),
  ];
  if (notices.length === 0) return null;
  return (
    <div className="stack notices">
      {notices.map((notice) => (
        <Alert key={notice} type="info" showIcon title={notice} />
      ))}
    </div>
  );
}
