import { useSession } from '../../api/session';
import { isKeyOf, useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import { ScrollFrame } from '../../ui/scroll-frame';
import { TierMark } from '../../ui/tier-mark';
import type { Report } from './report';
import { SIMULATION_TEXTS } from './simulation.texts';

const useTierName = (): ((code: string) => string) => {
  const { tiers } = useSession().program;
  return (code) => tiers.find((tier) => tier.code === code)?.name ?? code;
};

/** Thresholds before and after, and what would leave each tier as it is. */
export function ThresholdsPanel({ thresholds }: { readonly thresholds: Report['thresholds'] }) {
  const t = useTexts(SIMULATION_TEXTS);
  const format = useFormat();
  const nameOf = useTierName();
  const { tiers } = useSession().program;
  return (
    <Panel title={t('thresholds')} note={t('suggestedHelp')}>
      <ScrollFrame label={t('thresholds')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('tier')}</th>
              {(['inForce', 'draft', 'suggested', 'membersInForce', 'membersByDraft'] as const).map(
                (each) => (
                  <th key={each} scope="col" className="number">
                    {t(each)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {thresholds.map((each) => {
              const rank = tiers.findIndex(({ code }) => code === each.tierCode);
              return (
                <tr key={each.tierCode}>
                  <th scope="row">
                    <TierMark name={nameOf(each.tierCode)} rank={rank < 0 ? tiers.length : rank} />
                  </th>
                  <td className="number muted">
                    {each.inForce == null ? '—' : format.score(each.inForce)}
                  </td>
                  <td className="number">{format.score(each.draft)}</td>
                  <td className="number muted">
                    {each.suggested == null ? '—' : format.score(each.suggested)}
                  </td>
                  <td className="number muted">{format.count(each.membersInForce)}</td>
                  <td className="number">{format.count(each.membersByDraft)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollFrame>
    </Panel>
  );
}

/** Whom it meets: by tier, and by how long somebody has been a member. */
export function GroupsPanel({ groups }: { readonly groups: Report['groups'] }) {
  const t = useTexts(SIMULATION_TEXTS);
  const format = useFormat();
  const nameOf = useTierName();
  const labelOf = (group: string) => {
    const key = `group.${group}`;
    return isKeyOf(SIMULATION_TEXTS, key) ? t(key) : nameOf(group);
  };
  return (
    <Panel title={t('groups')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('group')}</th>
            <th scope="col" className="number">
              {t('members')}
            </th>
            <th scope="col" className="number">
              {t('promoted')}
            </th>
            <th scope="col" className="number">
              {t('demoted')}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ by, group, members, promoted, demoted }) => (
            <tr key={by + group}>
              <th scope="row">{`${t(`by.${by}`)}: ${labelOf(group)}`}</th>
              {members == null ? (
                <td colSpan={3} className="muted number">
                  {t('tooFew')}
                </td>
              ) : (
                <>
                  <td className="number">{format.count(members)}</td>
                  <td className="number up">{format.count(promoted ?? 0)}</td>
                  <td className="number down">{format.count(demoted ?? 0)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
