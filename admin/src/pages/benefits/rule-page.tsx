import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { QueryView } from '../../app/query-view';
import { BenefitCatalogueDocument, BenefitRulePageDocument } from '../../api/generated/graphql';
import { useTexts } from '../../locales/texts';
import { EmptyState } from '../../ui/empty-state';
import { PageHead } from '../../ui/page-head';
import { RULE_TEXTS } from './rule.texts';
import { RuleView } from './rule-view';

/** One rule: what it says, whom it touches, what it changes, and what becomes of it. */
export function RulePage() {
  const { id = '' } = useParams();
  const [catalogue, askCatalogue] = useQuery({ query: BenefitCatalogueDocument });
  const [query, ask] = useQuery({ query: BenefitRulePageDocument, variables: { id } });
  const reread = () => ask({ requestPolicy: 'network-only' });
  return (
    <QueryView query={query} retry={reread}>
      {({ benefitRule: rule, program }) =>
        rule && program ? (
          <QueryView
            query={catalogue}
            retry={() => askCatalogue({ requestPolicy: 'network-only' })}
          >
            {({ benefitConditions }) => (
              <RuleView
                key={rule.id}
                rule={rule}
                catalogue={benefitConditions}
                requiresReview={program.review.isRequired}
                reread={reread}
              />
            )}
          </QueryView>
        ) : (
          <NoRule id={id} />
        )
      }
    </QueryView>
  );
}

function NoRule({ id }: { readonly id: string }) {
  const t = useTexts(RULE_TEXTS);
  return (
    <>
      <PageHead title={t('missing')} trail={[{ label: t('rules'), to: '/benefits' }]} />
      <EmptyState title={t('missingText', { id })} />
    </>
  );
}
