import { PARTS_TEXTS } from '../../editing/benefit/parts.texts';
import type { Rule } from '../../editing/benefit/rule';
import { useEffectWords } from '../../editing/benefit/use-effect-words';
import { isSame } from '../../editing/same';
import { useTexts } from '../../locales/texts';
import { ScrollFrame } from '../../ui/scroll-frame';
import { BENEFIT_TEXTS } from './benefit.texts';
import type { PublishedBenefit } from './plan-benefit';
import { useWhoWords } from './use-change-words';

export interface BenefitTableProps {
  readonly published: PublishedBenefit;
  /** As the variant has it. */
  readonly rule: Rule;
}

/** Both parts of a benefit rule that a variant may change, published and in the variant. */
export function BenefitTable({ published: { name, rule: was }, rule }: BenefitTableProps) {
  const t = useTexts(BENEFIT_TEXTS);
  const parts = useTexts(PARTS_TEXTS);
  const effects = useEffectWords();
  const who = useWhoWords();
  const rows = [
    {
      ...{ head: parts('who'), published: who(was.when) },
      inVariant: isSame(rule.when, was.when) ? null : who(rule.when, was.when),
    },
    {
      ...{ head: parts('effects'), published: effects(was.then) },
      inVariant: isSame(rule.then, was.then) ? null : effects(rule.then),
    },
  ];
  return (
    <ScrollFrame label={t('title', { rule: name })}>
      <table className="plain-table overlay-table">
        <thead>
          <tr>
            <th scope="col">{t('part')}</th>
            <th scope="col">{t('published')}</th>
            <th scope="col">{t('inVariant')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ head, published, inVariant }) => (
            <tr key={head} className={inVariant === null ? undefined : 'row-marked'}>
              <th scope="row">{head}</th>
              <td>{published}</td>
              <td>{inVariant ?? t('unchanged')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
