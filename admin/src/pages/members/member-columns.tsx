import { Link } from 'react-router';
import type { MembersQuery } from '../../api/generated/graphql';
import { useScoreName } from '../../app/use-score-name';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { TierMark } from '../../ui/tier-mark';
import { MEMBERS_TEXTS } from './members.texts';

export type ListedMember = MembersQuery['members']['nodes'][number];

/** The columns of the list. */
export function useMemberColumns() {
  const t = useTexts(MEMBERS_TEXTS);
  const format = useFormat();
  const { Measure } = useScoreName();
  return [
    {
      key: 'member',
      title: t('member'),
      render: (_: unknown, member: ListedMember) => (
        <Link to={`/members/${member.id}`} className="who">
          <span>{member.profile.name ?? t('nameless')}</span>
          <small>{member.externalId ?? member.id}</small>
        </Link>
      ),
    },
    {
      key: 'tier',
      title: t('tier'),
      render: (_: unknown, { tier, tierSince }: ListedMember) => (
        <span className="who">
          <TierMark {...tier} />
          <small>{t('since', { day: format.day(tierSince) })}</small>
        </span>
      ),
    },
    {
      key: 'growthValue',
      title: Measure,
      align: 'end' as const,
      render: (_: unknown, { growthValue }: ListedMember) => format.score(growthValue.score),
    },
    {
      key: 'next',
      title: t('toNext'),
      align: 'end' as const,
      render: (_: unknown, { nextTier }: ListedMember) => (
        <span className="muted">
          {nextTier
            ? t('toNextTier', {
                missing: format.score(nextTier.missing),
                tier: nextTier.tier.name,
              })
            : t('topTier')}
        </span>
      ),
    },
    {
      key: 'points',
      title: t('points'),
      align: 'end' as const,
      render: (_: unknown, { points }: ListedMember) => format.count(points.balance),
    },
    {
      key: 'joined',
      title: t('joined'),
      align: 'end' as const,
      render: (_: unknown, { joinedAt }: ListedMember) => format.day(joinedAt),
    },
  ] as const;
}
