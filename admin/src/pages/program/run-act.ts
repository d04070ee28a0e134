import type { Client, CombinedError } from 'urql';
import {
  ProgramDraftApproveDocument,
  ProgramDraftDiscardDocument,
  ProgramDraftPublishDocument,
  ProgramDraftRebaseDocument,
  ProgramDraftReturnDocument,
  ProgramDraftScheduleDocument,
  ProgramDraftSubmitDocument,
  ProgramDraftUnscheduleDocument,
  type ProgramDraftRebaseMutation,
  type ProgramDraftSide,
} from '../../api/generated/graphql';
import type { DraftAct } from './draft-acts';
import type { Draft } from './draft-editor';

/** What a person says to an act; each act takes what it needs. */
export interface ActWords {
  readonly comment?: string;
  readonly reason?: string;
  /** A local date and time of the programme: `2026-07-01T00:00`. */
  readonly localDateTime?: string;
  readonly prefer?: ProgramDraftSide;
}

type Fault = ProgramDraftRebaseMutation['result']['userErrors'][number];

export interface ActOutcome {
  readonly error: CombinedError | undefined;
  readonly faults: readonly Fault[];
}

export interface ActParts {
  readonly draft: Pick<Draft, 'id' | 'revision'>;
  /** The version in force as it was read: who publishes over another one is told. */
  readonly inForce: number;
  readonly words: ActWords;
}

/** Does something with a draft, on the revision that was read. */
export async function runAct(client: Client, act: DraftAct, parts: ActParts): Promise<ActOutcome> {
  const { data, error } = await send(client, act, parts);
  return { error, faults: data?.result.userErrors ?? [] };
}

function send(client: Client, act: DraftAct, { draft, inForce, words }: ActParts) {
  const at = { id: draft.id, expectedRevision: draft.revision };
  const { comment = '', reason = '', localDateTime = '', prefer } = words;
  const said = comment.trim() === '' ? null : comment;
  switch (act) {
    case 'submit':
      return client.mutation(ProgramDraftSubmitDocument, at);
    case 'approve':
      return client.mutation(ProgramDraftApproveDocument, { ...at, comment: said });
    case 'return':
      return client.mutation(ProgramDraftReturnDocument, { ...at, comment });
    case 'publish':
      return client.mutation(ProgramDraftPublishDocument, {
        ...{ ...at, expectedVersion: inForce, reason },
      });
    case 'schedule':
      return client.mutation(ProgramDraftScheduleDocument, {
        ...{ ...at, at: { localDateTime }, reason },
      });
    case 'unschedule':
      return client.mutation(ProgramDraftUnscheduleDocument, at);
    case 'rebase':
      return client.mutation(ProgramDraftRebaseDocument, { ...at, prefer: prefer ?? null });
    case 'discard':
      return client.mutation(ProgramDraftDiscardDocument, at);
  }
}
