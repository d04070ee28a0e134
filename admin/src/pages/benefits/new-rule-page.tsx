import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { BenefitCatalogueDocument, BenefitRuleCreateDocument } from '../../api/generated/graphql';
import { usePermitted } from '../../api/session';
import { QueryView } from '../../app/query-view';
import { Refusals, type Refusal } from '../../app/refusals';
import { useEditor, type Source } from '../../editing/editor';
import { LeaveGuard } from '../../editing/leave-guard';
import { useHandOver } from '../../editing/use-hand-over';
import { useTexts } from '../../locales/texts';
import { PageHead } from '../../ui/page-head';
import { ReasonedButton } from '../../ui/reasoned-button';
import type { Definition } from '../../editing/benefit/catalogue';
import { useCircumstances } from './circumstances';
import { NEW_RULE, type Rule } from '../../editing/benefit/rule';
import { sourceOf } from './rule-source';
import { RuleTab } from './rule-tab';
import { RULE_TEXTS } from './rule.texts';

const SOURCE: Source<Rule> = { id: 'benefit-rule.new', revision: 0, editedBy: '', edits: NEW_RULE };

/** A rule that is written for the first time. It is kept once it is good as a whole. */
export function NewRulePage() {
  const [query, ask] = useQuery({ query: BenefitCatalogueDocument });
  return (
    <QueryView query={query} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ benefitConditions }) => <NewRule catalogue={benefitConditions} />}
    </QueryView>
  );
}

function NewRule({ catalogue }: { readonly catalogue: readonly Definition[] }) {
  const t = useTexts(RULE_TEXTS);
  const navigate = useNavigate();
  const mayEdit = usePermitted('BENEFITS_RULES_EDIT');
  const editor = useEditor(SOURCE);
  const circumstances = useCircumstances();
  const [{ fetching }, create] = useMutation(BenefitRuleCreateDocument);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const { edits, isDirty } = editor;
  const goOn = useCallback(
    (id: string) => void navigate(`/benefits/${id}`, { replace: true }),
    [navigate],
  );
  const handOver = useHandOver(editor, goOn);
  const save = async () => {
    const { data, error } = await create({ rule: edits });
    setRefusals(error ? [error] : (data?.result.userErrors ?? []));
    const made = data?.result.rule;
    if (made) handOver({ sent: edits, source: sourceOf(made) });
  };
  const reason = !mayEdit ? t('needsEdit') : isDirty ? null : t('nothingWritten');
  return (
    <>
      <PageHead
        title={t('newRule')}
        trail={[{ label: t('rules'), to: '/benefits' }]}
        lead={t('newLead')}
        actions={
          <ReasonedButton
            type="primary"
            loading={fetching}
            reason={reason}
            onClick={() => void save()}
          >
            {t('saveDraft')}
          </ReasonedButton>
        }
      />
      {refusals.length > 0 && (
        <div className="stack notices">
          <Refusals refusals={refusals} />
        </div>
      )}
      <RuleTab rule={null} {...{ editor, catalogue, circumstances }} />
      <LeaveGuard isDirty={isDirty} />
    </>
  );
}
