import { useQuery } from 'urql';
import { QueryView } from '../../app/query-view';
import { useScoreName } from '../../app/use-score-name';
import { MemberTierDocument, type MemberTierQuery } from '../../api/generated/graphql';
import { useSession, type CurrentProgram } from '../../api/session';
import { FEATURE_TEXTS } from '../../locales/feature.texts';
import { useTexts } from '../../locales/texts';
import { ContributionBars } from '../../ui/contribution-bars';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import { TierLadder } from '../../ui/tier-ladder';
import { HistoryPanel } from './history-panel';
import { ModelPath } from './model-path';
import { PROFILE_TEXTS } from './profile.texts';
import { TrialsPanel } from './trials-panel';

type Member = NonNullable<MemberTierQuery['member']>;

/** Which tier, why, and what would change it. */
export function TierTab({ id }: { readonly id: string }) {
  const [query, ask] = useQuery({ query: MemberTierDocument, variables: { id } });
  return (
    <QueryView query={query} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ member }) =>
        member && (
          <div className="grid">
            <div className="stack two-thirds">
              <WhyPanel member={member} />
              <MakeupPanel member={member} />
            </div>
            <div className="stack third">
              <NextPanel member={member} />
              <OutlookPanel member={member} />
              <TrialsPanel member={member} />
              <HistoryPanel periods={member.tierHistory.nodes} />
            </div>
          </div>
        )
      }
    </QueryView>
  );
}

function WhyPanel({ member }: { readonly member: Member }) {
  const t = useTexts(PROFILE_TEXTS);
  const format = useFormat();
  const { program } = useSession();
  const { Measure } = useScoreName();
  const { decision, growthValue } = member;
  const score = format.score(growthValue.score);
  const ladder = ladderOf(member, program.tiers);
  const tiers = ladder.map(({ name, threshold }) => `${name} ${format.score(threshold)}`);
  return (
    <Panel
      title={t('why')}
      note={t('whyNote', {
        day: format.day(decision.decidedAt),
        version: decision.versionNumber,
      })}
    >
      <TierLadder
        ladder={ladder}
        score={growthValue.score}
        label={t('ladder', { measure: Measure, score, tiers: tiers.join(', ') })}
      />
      <ul className="reason-list" aria-label={t('why')}>
        {decision.reasons.map(({ code, text }) => (
          <li key={code}>{text}</li>
        ))}
      </ul>
      {decision.model && <ModelPath reading={decision.model} />}
      <h3 className="part">{t('conditions')}</h3>
      <ul className="condition-list" aria-label={t('conditions')}>
        {decision.conditions.map(({ kind, isMet, text }) => (
          <li key={kind + text}>
            <span className={isMet ? 'sign up' : 'sign muted'} aria-hidden="true">
              {isMet ? '✓' : '✕'}
            </span>
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <details className="paragraph">
        <summary>{t('paragraph')}</summary>
        <p>{decision.text}</p>
      </details>
    </Panel>
  );
}

/** The tiers as the member meets them: in a variant of an experiment, from its thresholds on. */
function ladderOf({ experiments, decision }: Member, tiers: CurrentProgram['tiers']) {
  const met = experiments.find(({ experiment }) => experiment.id === decision.experiment?.id);
  if (met?.experiment.state !== 'RUNNING') return tiers;
  const { thresholds } = met.variant;
  return tiers.map((tier) => ({
    ...tier,
    threshold:
      thresholds.find(({ tierCode }) => tierCode === tier.code)?.threshold ?? tier.threshold,
  }));
}

function MakeupPanel({ member }: { readonly member: Member }) {
  const t = useTexts(PROFILE_TEXTS);
  const feature = useTexts(FEATURE_TEXTS);
  const format = useFormat();
  const { measure, Measure } = useScoreName();
  const { contributions, score, asOf } = member.growthValue;
  if (contributions.length === 0) return null;
  const makeup = t('makeup', { measure });
  return (
    <Panel title={makeup} note={t('asOf', { day: format.day(asOf) })}>
      <ContributionBars
        total={score}
        rows={contributions.map((each) => ({
          ...{ key: each.feature, name: feature(each.feature), value: each.value ?? null },
          ...{ weight: each.weight, contribution: each.contribution },
        }))}
        headings={{
          ...{ feature: t('feature'), value: t('value'), weight: t('weight') },
          ...{ contribution: t('contribution'), total: Measure, caption: makeup },
        }}
      />
    </Panel>
  );
}

function NextPanel({ member }: { readonly member: Member }) {
  const t = useTexts(PROFILE_TEXTS);
  const format = useFormat();
  const { nextTier } = member;
  if (!nextTier) {
    return (
      <Panel title={t('nextTop')}>
        <p className="muted">{t('nextTopText')}</p>
      </Panel>
    );
  }
  const { tier, missing, paths, noPath } = nextTier;
  return (
    <Panel
      title={t('next', { tier: tier.name })}
      note={t('nextNote', { missing: format.score(missing) })}
    >
      {paths.length === 0 ? (
        <p className="muted">{noPath?.text ?? t('noPaths')}</p>
      ) : (
        <ol className="path-list">
          {paths.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      )}
    </Panel>
  );
}

function OutlookPanel({ member }: { readonly member: Member }) {
  const t = useTexts(PROFILE_TEXTS);
  const { tierOutlook } = member;
  if (!tierOutlook) return null;
  return (
    <Panel title={t('outlook')}>
      <p>{tierOutlook.text}</p>
      <ol className="path-list">
        {tierOutlook.paths.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
    </Panel>
  );
}
