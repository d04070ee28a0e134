import { Link } from 'react-router';
import type { BenefitRulesQuery } from '../../api/generated/graphql';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { ScrollFrame } from '../../ui/scroll-frame';
import { StateMark } from './state-mark';
import { BENEFITS_TEXTS } from './benefits.texts';
import { ruleOf } from '../../editing/benefit/rule';
import { useTerms } from './rule-terms';

type Listed = BenefitRulesQuery['benefitRules']['nodes'][number];

/** Rules, one sentence each. */
export function RuleTable({ rules }: { readonly rules: readonly Listed[] }) {
  const t = useTexts(BENEFITS_TEXTS);
  return (
    <ScrollFrame label={t('list')}>
      <table className="plain-table rule-table">
        <thead>
          <tr>
            <th scope="col">{t('rule')}</th>
            <th scope="col">{t('sentence')}</th>
            <th scope="col" className="number">
              {t('priority')}
            </th>
            <th scope="col">{t('stacking')}</th>
            <th scope="col">{t('schedule')}</th>
            <th scope="col">{t('caps')}</th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <RuleRow key={rule.id} listed={rule} />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function RuleRow({ listed }: { readonly listed: Listed }) {
  const t = useTexts(BENEFITS_TEXTS);
  const format = useFormat();
  const termsOf = useTerms();
  const { id, code, name, sentence, state, isInForce, versionNumber } = listed;
  const rule = ruleOf(listed.rule);
  const { stacking, schedule, caps } = termsOf(rule);
  return (
    <tr>
      <th scope="row">
        <span className="who">
          <Link to={`/benefits/${id}`}>{name}</Link>
          <small>
            <code>{code}</code>
          </small>
        </span>
      </th>
      <td className="rule-said">{sentence}</td>
      <td className="number">{format.count(rule.priority)}</td>
      <td className="rule-term">{stacking}</td>
      <td className="rule-term">{schedule}</td>
      <td className="rule-term">
        {caps.length === 0 ? (
          <span className="muted">{t('noCaps')}</span>
        ) : (
          caps.map((cap) => <div key={cap}>{cap}</div>)
        )}
      </td>
      <td className="rule-term">
        <span className="who">
          <StateMark state={state} />
          {isInForce && <small>{t('inForce', { version: versionNumber ?? t('noVersion') })}</small>}
        </span>
      </td>
    </tr>
  );
}
