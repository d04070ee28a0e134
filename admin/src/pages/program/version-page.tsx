import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { QueryView } from '../../app/query-view';
import {
  ProgramVersionPageDocument,
  type ProgramVersionPageQuery,
} from '../../api/generated/graphql';
import { useSession } from '../../api/session';
import { useTexts } from '../../locales/texts';
import { EmptyState } from '../../ui/empty-state';
import { useFormat } from '../../ui/format';
import { PageHead } from '../../ui/page-head';
import { StatusMark } from '../../ui/status-mark';
import { ChangeList } from '../../editing/change-list';
import { NewDraft } from './new-draft';
import { PROGRAM_TEXTS } from './program.texts';
import { rulesOf } from './rules';
import { RulesView } from './rules-editor';
import { useWho } from '../../editing/use-who';

/** One published version: its rules, how it differs from what is in force, and a way back to it. */
export function VersionPage() {
  const t = useTexts(PROGRAM_TEXTS);
  const { program } = useSession();
  const number = Number(useParams()['number']);
  const [query, ask] = useQuery({
    query: ProgramVersionPageDocument,
    variables: { number, inForce: program.version.number },
    pause: !Number.isSafeInteger(number),
  });
  return (
    <QueryView query={query} retry={() => ask({ requestPolicy: 'network-only' })}>
      {(data) => {
        const version = data.program?.versions.nodes.find((each) => each.number === number);
        if (version) return <VersionView version={version} changes={data.programVersionDiff} />;
        return (
          <>
            <PageHead title={t('missing')} trail={[{ label: t('title'), to: '/program' }]} />
            <EmptyState title={t('missingText', { version: number })} />
          </>
        );
      }}
    </QueryView>
  );
}

interface VersionViewProps {
  readonly version: NonNullable<ProgramVersionPageQuery['program']>['versions']['nodes'][number];
  readonly changes: ProgramVersionPageQuery['programVersionDiff'];
}

function VersionView({ version, changes }: VersionViewProps) {
  const t = useTexts(PROGRAM_TEXTS);
  const format = useFormat();
  const who = useWho();
  const isInForce = version.state === 'IN_FORCE';
  const published = format.instant(version.publishedAt);
  return (
    <>
      <PageHead
        title={t('version', { version: version.number })}
        trail={[{ label: t('title'), to: '/program?tab=versions' }]}
        lead={`${published} · ${t('publishedBy', { who: who(version.publishedBy) })} · ${version.reason}`}
        beside={isInForce && <StatusMark tone="good">{t('inForce')}</StatusMark>}
        actions={!isInForce && <NewDraft fromVersion={version.number} />}
      />
      <div className="stack">
        <RulesView rules={rulesOf(version)} />
        {!isInForce && (
          <>
            <h2 className="part">{t('differs')}</h2>
            <ChangeList changes={changes ?? []} />
          </>
        )}
      </div>
    </>
  );
}
