import { useTexts } from '../../locales/texts';
import { Figure, FigureRow } from '../../ui/figure';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import type { ReadRule } from './rule-acts';
import { RULE_TEXTS } from './rule.texts';

/** What became of what members were given of the rule. */
export function UsePanel({ use }: Pick<ReadRule, 'use'>) {
  const t = useTexts(RULE_TEXTS);
  const format = useFormat();
  const { issuedCount, redeemedCount, useRate, cost } = use;
  return (
    <Panel title={t('use')}>
      <FigureRow>
        <Figure label={t('issued')} value={format.count(issuedCount)} />
        <Figure
          label={t('redeemed')}
          value={format.count(redeemedCount)}
          note={useRate == null ? t('noUse') : format.percent(useRate)}
        />
        <Figure label={t('cost')} value={format.money(cost)} />
      </FigureRow>
    </Panel>
  );
}
