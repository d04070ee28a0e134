import { useQuery } from 'urql';
import { BenefitRuleDiffDocument } from '../../api/generated/graphql';
import { QueryView } from '../../app/query-view';
import { ChangeList } from '../../editing/change-list';
import { useTexts } from '../../locales/texts';
import { EmptyState } from '../../ui/empty-state';
import type { ReadRule } from './rule-acts';
import { RULE_TEXTS } from './rule.texts';

export interface ChangesTabProps {
  readonly rule: ReadRule;
  readonly isDirty: boolean;
}

/** What the rule as it is saved changes of what was published last. */
export function ChangesTab({ rule, isDirty }: ChangesTabProps) {
  const t = useTexts(RULE_TEXTS);
  const { versionNumber } = rule;
  if (versionNumber == null) return <EmptyState title={t('noBefore')} text={t('noBeforeText')} />;
  return (
    <div className="stack">
      <p className="muted">
        {t('changesLead', { version: versionNumber })}
        {isDirty && ` ${t('changesDirty')}`}
      </p>
      <RuleChanges id={rule.id} from={versionNumber} to={null} revision={rule.revision} />
    </div>
  );
}

export interface RuleChangesProps {
  readonly id: string;
  readonly from: number;
  /** Null for the rule as it stands. */
  readonly to: number | null;
  readonly revision: number;
}

/** What differs between two versions, in sentences and field by field. */
export function RuleChanges({ id, from, to, revision }: RuleChangesProps) {
  const [query, ask] = useQuery({
    query: BenefitRuleDiffDocument,
    variables: { id, from, to },
  });
  return (
    <QueryView key={revision} query={query} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ benefitRule }) => <ChangeList changes={benefitRule?.changes ?? []} />}
    </QueryView>
  );
}
