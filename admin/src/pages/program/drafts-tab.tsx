import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { QueryView } from '../../app/query-view';
import {
  ProgramDraftsDocument,
  type ProgramDraftsQuery,
  type ProgramDraftState,
} from '../../api/generated/graphql';
import { useTexts } from '../../locales/texts';
import { EmptyState } from '../../ui/empty-state';
import { useFormat } from '../../ui/format';
import { Panel } from '../../ui/panel';
import { ScrollFrame } from '../../ui/scroll-frame';
import { StatusMark, type Tone } from '../../ui/status-mark';
import { useNow } from '../../ui/use-now';
import { DRAFT_TEXTS } from './draft.texts';
import { PROGRAM_TEXTS } from './program.texts';
import { useWho } from '../../editing/use-who';

const OPEN: ProgramDraftState[] = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED'];
const ENDED: ProgramDraftState[] = ['PUBLISHED', 'DISCARDED'];

export const DRAFT_TONES: Readonly<Record<ProgramDraftState, Tone>> = {
  ...{ DRAFT: 'neutral', IN_REVIEW: 'warning', APPROVED: 'good', SCHEDULED: 'running' },
  ...{ PUBLISHED: 'good', DISCARDED: 'neutral' },
};

/** What is being prepared, and what has come to its end. */
export function DraftsTab() {
  const t = useTexts(PROGRAM_TEXTS);
  return (
    <div className="stack">
      <DraftsPanel title={t('openDrafts')} states={OPEN}>
        <EmptyState title={t('noDrafts')} text={t('noDraftsText')} />
      </DraftsPanel>
      <DraftsPanel title={t('endedDrafts')} states={ENDED}>
        <p className="muted">{t('noEnded')}</p>
      </DraftsPanel>
    </div>
  );
}

interface DraftsPanelProps {
  readonly title: string;
  readonly states: ProgramDraftState[];
  /** What stands there when there is none. */
  readonly children: ReactNode;
}

function DraftsPanel({ title, states, children }: DraftsPanelProps) {
  const [query, ask] = useQuery({ query: ProgramDraftsDocument, variables: { states } });
  return (
    <Panel title={title}>
      <QueryView query={query} retry={() => ask({ requestPolicy: 'network-only' })}>
        {({ program }) => {
          const drafts = program?.drafts.nodes ?? [];
          return drafts.length === 0 ? children : <DraftTable drafts={drafts} />;
        }}
      </QueryView>
    </Panel>
  );
}

type Drafts = NonNullable<ProgramDraftsQuery['program']>['drafts']['nodes'];

function DraftTable({ drafts }: { readonly drafts: Drafts }) {
  const t = useTexts(PROGRAM_TEXTS);
  const draft = useTexts(DRAFT_TEXTS);
  const format = useFormat();
  const who = useWho();
  const now = useNow();
  return (
    <ScrollFrame label={t('tab.drafts')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('basedOn')}</th>
            <th scope="col">{t('by')}</th>
            <th scope="col" className="number">
              {t('edited')}
            </th>
          </tr>
        </thead>
        <tbody>
          {drafts.map(({ id, title, state, basedOn, isOvertaken, editedBy, editedAt }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/program/drafts/${id}`}>{title}</Link>
              </th>
              <td>
                <StatusMark tone={DRAFT_TONES[state]}>{draft(`state.${state}`)}</StatusMark>
              </td>
              <td>
                {t('version', { version: basedOn })}
                {isOvertaken && <span className="muted">{` · ${t('overtaken')}`}</span>}
              </td>
              <td className="muted">{who(editedBy)}</td>
              <td className="number muted">{format.relative(editedAt, now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
