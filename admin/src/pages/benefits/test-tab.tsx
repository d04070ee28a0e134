import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { BenefitMemberDocument, BenefitMembersDocument } from '../../api/generated/graphql';
import { QueryView } from '../../app/query-view';
import { useTexts } from '../../locales/texts';
import { Field } from '../../ui/field';
import { Panel } from '../../ui/panel';
import { useAddress } from '../../ui/use-address';
import type { Definition } from '../../editing/benefit/catalogue';
import type { Circumstances } from './circumstances';
import { CircumstancesFields } from './circumstances-fields';
import type { Rule } from '../../editing/benefit/rule';
import { TestResult } from './test-result';
import { TRIAL_TEXTS } from './trial.texts';

export interface TestTabProps {
  readonly rule: Rule;
  readonly catalogue: readonly Definition[];
  readonly circumstances: Circumstances;
}

/** What the rule says of one member, as it stands here, saved or not. */
export function TestTab({ rule, catalogue, circumstances }: TestTabProps) {
  const t = useTexts(TRIAL_TEXTS);
  const [address, put] = useAddress();
  const member = address.get('member') ?? '';
  const choose = (externalId: string) => put({ member: externalId });
  return (
    <div className="stack">
      <Panel title={t('whoAndWhere')}>
        <div className="stack">
          <div className="fields">
            <MemberField key={member} shown={member} onChoose={choose} />
            <CircumstancesFields {...{ circumstances, catalogue }} />
          </div>
          {member === '' && <Suggestions onChoose={choose} />}
        </div>
      </Panel>
      {member !== '' && (
        <Found externalId={member}>
          {(memberId) => (
            <TestResult {...{ rule, catalogue, memberId }} context={circumstances.context} />
          )}
        </Found>
      )}
    </div>
  );
}

interface MemberFieldProps {
  readonly shown: string;
  readonly onChoose: (externalId: string) => void;
}

function MemberField({ shown, onChoose }: MemberFieldProps) {
  const t = useTexts(TRIAL_TEXTS);
  const [written, setWritten] = useState(shown);
  return (
    <Field label={t('member')} help={t('memberHelp')}>
      {({ 'aria-invalid': _, ...control }) => (
        <Input.Search
          {...control}
          allowClear
          enterButton={t('test')}
          value={written}
          onChange={(event) => setWritten(event.target.value)}
          onSearch={(text) => onChoose(text.trim())}
        />
      )}
    </Field>
  );
}

/** Some members to begin with, for who knows none by heart. */
function Suggestions({ onChoose }: Pick<MemberFieldProps, 'onChoose'>) {
  const t = useTexts(TRIAL_TEXTS);
  const [{ data }] = useQuery({ query: BenefitMembersDocument });
  const members = data?.members.nodes ?? [];
  if (members.length === 0) return null;
  return (
    <p className="inline-fields">
      <span className="muted">{t('forExample')}</span>
      {members.map(({ id, externalId }) => (
        <button
          key={id}
          type="button"
          className="link-button"
          onClick={() => onChoose(externalId ?? '')}
        >
          {externalId}
        </button>
      ))}
    </p>
  );
}

interface FoundProps {
  readonly externalId: string;
  readonly children: (memberId: string) => ReactNode;
}

function Found({ externalId, children }: FoundProps) {
  const t = useTexts(TRIAL_TEXTS);
  const [query, ask] = useQuery({ query: BenefitMemberDocument, variables: { externalId } });
  return (
    <QueryView query={query} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ memberBy }) =>
        memberBy ? children(memberBy.id) : <p role="alert">{t('nobody', { member: externalId })}</p>
      }
    </QueryView>
  );
}
