import { Link } from 'react-router';
import { useQuery } from 'urql';
import { QueryView } from '../../app/query-view';
import { BenefitRulesDocument, type BenefitRulesQuery } from '../../api/generated/graphql';
import { usePermitted } from '../../api/session';
import { useTexts } from '../../locales/texts';
import { EmptyState } from '../../ui/empty-state';
import { PageHead } from '../../ui/page-head';
import { Panel } from '../../ui/panel';
import { ReasonedButton } from '../../ui/reasoned-button';
import { useAddress } from '../../ui/use-address';
import { BENEFITS_TEXTS } from './benefits.texts';
import { ListFilter } from './list-filter';
import { isFound, readSearch, statesOf } from './list-search';
import { NewRuleButton } from './new-rule-button';
import { RuleTable } from './rule-table';

type Rules = BenefitRulesQuery['benefitRules'];

/** The benefit rules: what each says, how far it is, and how it stands beside the others. */
export function Benefits() {
  const t = useTexts(BENEFITS_TEXTS);
  const [address] = useAddress();
  const search = readSearch(address);
  const [query, ask] = useQuery({
    query: BenefitRulesDocument,
    variables: { states: statesOf(search.state), after: search.after },
  });
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} actions={<NewRuleButton />} />
      <Panel title={t('list')}>
        <ListFilter search={search} />
        <QueryView query={query} retry={() => ask({ requestPolicy: 'network-only' })}>
          {({ benefitRules }) => <Found rules={benefitRules} />}
        </QueryView>
      </Panel>
    </>
  );
}

function Found({ rules }: { readonly rules: Rules }) {
  const t = useTexts(BENEFITS_TEXTS);
  const [address, put] = useAddress();
  const search = readSearch(address);
  const found = rules.nodes.filter((rule) => isFound(rule, search.text));
  const { hasNextPage, endCursor } = rules.pageInfo;
  const turn = (after: string | null) => put({ after });
  return (
    <>
      {found.length === 0 ? <Nothing isNarrowed={address.size > 0} /> : <RuleTable rules={found} />}
      {(hasNextPage || search.after !== null) && (
        <div className="pager">
          <ReasonedButton
            reason={search.after === null ? t('noFirst') : null}
            onClick={() => turn(null)}
          >
            {t('first')}
          </ReasonedButton>
          <ReasonedButton
            reason={hasNextPage ? null : t('noNext')}
            onClick={() => turn(endCursor ?? null)}
          >
            {t('next')}
          </ReasonedButton>
        </div>
      )}
    </>
  );
}

function Nothing({ isNarrowed }: { readonly isNarrowed: boolean }) {
  const t = useTexts(BENEFITS_TEXTS);
  const mayEdit = usePermitted('BENEFITS_RULES_EDIT');
  if (isNarrowed) {
    return <EmptyState title={t('nothing')} action={<Link to="/benefits">{t('clear')}</Link>} />;
  }
  return (
    <EmptyState
      title={t('empty')}
      text={t('emptyText')}
      action={mayEdit && <Link to="/benefits/new">{t('write')}</Link>}
    />
  );
}
