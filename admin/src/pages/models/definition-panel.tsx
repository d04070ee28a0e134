import type { ReactNode } from 'react';
import { useWho } from '../../editing/use-who';
import type { ModelVersionPageQuery } from '../../api/generated/graphql';
import { FEATURE_TEXTS } from '../../locales/feature.texts';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import { MODELS_TEXTS } from './models.texts';
import { REPORT_TEXTS } from './report.texts';
import { useTier } from './use-tiers';

type Version = NonNullable<ModelVersionPageQuery['modelVersion']>;

/** What was asked for: enough to have the same tree trained again. */
export function DefinitionPanel({ version }: { readonly version: Version }) {
  const t = useTexts(REPORT_TEXTS);
  const title = useTexts(MODELS_TEXTS);
  const format = useFormat();
  const feature = useTexts(FEATURE_TEXTS);
  const { features, day, window, split, seed, grid } = version;
  const parts = {
    train: format.percent(split.train),
    validation: format.percent(split.validation),
    test: format.percent(split.test),
  };
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('features'), features.map((each) => feature(each)).join(' · ')],
    [t('day'), t('dayText', { day: format.localDay(day) })],
    [
      t('window'),
      window.days == null ? t('window.other') : t('window.ROLLING', { days: window.days }),
    ],
    [t('labels'), useLabels(version.labels)],
    [t('split'), t('splitText', parts)],
    [
      t('grid'),
      t('gridText', { depths: grid.depths.join(', '), samples: grid.minimumSamples.join(', ') }),
    ],
    [t('seed'), String(seed)],
    ...useRun(version),
  ];
  return (
    <Panel title={title('tab.definition')}>
      <dl className="facts">
        {facts.map(([term, what]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function useLabels({ kind, days, shares }: Version['labels']): string {
  const t = useTexts(REPORT_TEXTS);
  const format = useFormat();
  const tier = useTier();
  if (kind === 'CURRENT_TIER') return t('labels.CURRENT_TIER');
  const told = shares.map(({ tierCode, share }) =>
    t('shareOf', { tier: tier(tierCode).name, share: format.percent(share) }),
  );
  return t('labels.NEXT_SPEND', { days: days ?? 0, shares: told.join(' · ') });
}

function useRun({ askedAt, askedBy, startedAt, endedAt }: Version) {
  const t = useTexts(REPORT_TEXTS);
  const format = useFormat();
  const who = useWho();
  const asked = t('askedText', { when: format.instant(askedAt), who: who(askedBy) });
  const facts: [string, ReactNode][] = [[t('asked'), asked]];
  if (startedAt != null && endedAt != null) {
    const seconds = (Date.parse(endedAt) - Date.parse(startedAt)) / 1_000;
    facts.push([t('took'), t('seconds', { seconds: format.score(seconds) })]);
  }
  return facts;
}
