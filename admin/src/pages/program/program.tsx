import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { QueryView } from '../../app/query-view';
import { ProgramRulesDocument, type ProgramRulesQuery } from '../../api/generated/graphql';
import { useTexts } from '../../locales/texts';
import { useFormat } from '../../ui/format';
import { PageHead } from '../../ui/page-head';
import { DraftsTab } from './drafts-tab';
import { LintPanel } from './lint-panel';
import { NewDraft } from './new-draft';
import { PROGRAM_TEXTS } from './program.texts';
import { ReviewPanel } from './review-panel';
import { rulesOf } from './rules';
import { RulesView } from './rules-editor';
import { TrialNotice } from './trial-notice';
import { VersionsTab } from './versions-tab';

const TABS = ['rules', 'drafts', 'versions'] as const;

export type ProgramNow = NonNullable<ProgramRulesQuery['program']>;

/** The rules in force, what is being prepared, and what was before. */
export function Program() {
  const [query, ask] = useQuery({ query: ProgramRulesDocument });
  return (
    <QueryView query={query} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ program }) => program && <ProgramView program={program} />}
    </QueryView>
  );
}

function ProgramView({ program }: { readonly program: ProgramNow }) {
  const t = useTexts(PROGRAM_TEXTS);
  const format = useFormat();
  const [address, setAddress] = useSearchParams();
  const tab = TABS.find((each) => each === address.get('tab')) ?? 'rules';
  const { version } = program;
  const since = format.instant(version.inForceFrom ?? version.publishedAt);
  const parts = {
    rules: <RulesInForce program={program} />,
    drafts: <DraftsTab />,
    versions: <VersionsTab />,
  };
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead', { version: version.number, since })}
        actions={<NewDraft />}
      />
      <TrialNotice />
      <Tabs
        activeKey={tab}
        onChange={(next) => setAddress(next === 'rules' ? {} : { tab: next }, { replace: true })}
        items={TABS.map((key) => ({ key, label: t(`tab.${key}`), children: parts[key] }))}
        destroyOnHidden
      />
    </>
  );
}

function RulesInForce({ program }: { readonly program: ProgramNow }) {
  return (
    <div className="editor">
      <div className="editor-main">
        <RulesView rules={rulesOf(program.version)} />
      </div>
      <aside className="editor-side">
        <ReviewPanel program={program} />
        <LintPanel findings={program.version.lint} isDirty={false} />
      </aside>
    </div>
  );
}
