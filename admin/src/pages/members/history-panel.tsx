import type { MemberTierQuery } from '../../api/generated/graphql';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import { TierMark } from '../../ui/tier-mark';
import { PROFILE_TEXTS } from './profile.texts';

type Periods = NonNullable<MemberTierQuery['member']>['tierHistory']['nodes'];

/** The tiers of a member, newest first, each with why it came. */
export function HistoryPanel({ periods }: { readonly periods: Periods }) {
  const t = useTexts(PROFILE_TEXTS);
  const format = useFormat();
  return (
    <Panel title={t('history')}>
      <ol className="timeline">
        {periods.map(({ tier, from, until, cause, versionNumber, decision }) => (
          <li key={decision.id} data-rank={Math.min(tier.rank, 5)}>
            <p className="timeline-head">
              <TierMark {...tier} />
              <span className="muted">
                {format.day(from)} – {until ? format.day(until) : t('now')}
              </span>
            </p>
            <p className="muted">
              {t(`cause.${cause}`)} · {t('version', { version: versionNumber })}
            </p>
            <p>{decision.reasons.map(({ text }) => text).join(' ')}</p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
