import { Select } from 'antd';
import { useQuery } from 'urql';
import {
  BenefitRuleVersionsDocument,
  type BenefitRuleVersionsQuery,
} from '../../api/generated/graphql';
import { QueryView } from '../../app/query-view';
import { useWho } from '../../editing/use-who';
import { useTexts } from '../../locales/texts';
import { EmptyState } from '../../ui/empty-state';
import { Field } from '../../ui/field';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import { ScrollFrame } from '../../ui/scroll-frame';
import { StatusMark } from '../../ui/status-mark';
import { useAddress } from '../../ui/use-address';
import { RuleChanges } from './changes-tab';
import { RestoreButton } from './restore-button';
import type { ReadRule } from './rule-acts';
import { RULE_TEXTS } from './rule.texts';

type Versions = NonNullable<BenefitRuleVersionsQuery['benefitRule']>['versions'];

export interface VersionsTabProps {
  readonly rule: ReadRule;
  readonly isDirty: boolean;
}

/** What was published of the rule, how any two versions differ, and a way back. */
export function VersionsTab({ rule, isDirty }: VersionsTabProps) {
  const t = useTexts(RULE_TEXTS);
  const [query, ask] = useQuery({
    query: BenefitRuleVersionsDocument,
    variables: { id: rule.id },
  });
  return (
    <QueryView query={query} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ benefitRule }) => {
        const versions = benefitRule?.versions ?? [];
        if (versions.length === 0) {
          return <EmptyState title={t('noVersions')} text={t('noVersionsText')} />;
        }
        return (
          <div className="stack">
            <VersionTable {...{ rule, versions, isDirty }} />
            {versions.length > 1 && <Compared {...{ rule, versions }} />}
          </div>
        );
      }}
    </QueryView>
  );
}

function VersionTable({
  rule,
  versions,
  isDirty,
}: VersionsTabProps & { readonly versions: Versions }) {
  const t = useTexts(RULE_TEXTS);
  const format = useFormat();
  const who = useWho();
  return (
    <Panel title={t('tab.versions')}>
      <ScrollFrame label={t('tab.versions')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('number')}</th>
              <th scope="col">{t('says')}</th>
              <th scope="col">{t('reason')}</th>
              <th scope="col" className="number">
                {t('published')}
              </th>
              <th scope="col">
                <span className="unseen">{t('restore')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {versions.map(({ number, sentence, reason, publishedAt, publishedBy, approvedBy }) => (
              <tr key={number}>
                <th scope="row">
                  <span className="who">
                    {t('version', { version: number })}
                    {rule.isInForce && rule.versionNumber === number && (
                      <StatusMark tone="good">{t('inForce')}</StatusMark>
                    )}
                  </span>
                </th>
                <td className="rule-said">{sentence}</td>
                <td>{reason}</td>
                <td className="number">
                  <span className="who">
                    {format.instant(publishedAt)}
                    <small>{t('publishedBy', { who: who(publishedBy) })}</small>
                    {approvedBy != null && (
                      <small>{t('approvedBy', { who: who(approvedBy) })}</small>
                    )}
                  </span>
                </td>
                <td>
                  <RestoreButton {...{ rule, isDirty, number }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </Panel>
  );
}

interface ComparedProps {
  readonly rule: ReadRule;
  readonly versions: Versions;
}

/** Two versions side by side; the address keeps which. */
function Compared({ rule, versions }: ComparedProps) {
  const t = useTexts(RULE_TEXTS);
  const [address, put] = useAddress();
  const numbers = versions.map(({ number }) => number);
  const chosen = (key: string, otherwise: number | undefined): number => {
    const asked = Number(address.get(key));
    return numbers.includes(asked) ? asked : (otherwise ?? 1);
  };
  const [from, to] = [chosen('from', numbers[1]), chosen('to', numbers[0])];
  const choose = (key: string, number: number) => put({ [key]: String(number) });
  return (
    <>
      <Panel title={t('compare')}>
        <div className="fields">
          {[['from', from] as const, ['to', to] as const].map(([key, number]) => (
            <Field key={key} label={t(`compare.${key}`)}>
              {({ 'aria-invalid': _, ...control }) => (
                <Select<number>
                  {...control}
                  value={number}
                  onChange={(next) => choose(key, next)}
                  options={numbers.map((each) => ({
                    value: each,
                    label: t('version', { version: each }),
                  }))}
                />
              )}
            </Field>
          ))}
        </div>
      </Panel>
      <RuleChanges id={rule.id} from={from} to={to} revision={rule.revision} />
    </>
  );
}
