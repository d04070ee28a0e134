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

interface Sent {
  readonly client: Client;
  /** Which draft, at which revision. */
  readonly at: { readonly id: string; readonly expectedRevision: number };
  readonly inForce: number;
  readonly words: Required<Omit<ActWords, 'prefer'>> & Pick<ActWords, 'prefer'>;
}

const SEND = {
  submit: ({ client, at }: Sent) => client.mutation(ProgramDraftSubmitDocument, at),
  approve: ({ client, at, words: { comment } }: Sent) =>
    client.mutation(ProgramDraftApproveDocument, { ...at, comment: comment.trim() || null }),
  return: ({ client, at, words: { comment } }: Sent) =>
    client.mutation(ProgramDraftReturnDocument, { ...at, comment }),
  publish: ({ client, at, inForce, words: { reason } }: Sent) =>
    client.mutation(ProgramDraftPublishDocument, { ...at, expectedVersion: inForce, reason }),
  schedule: ({ client, at, words: { localDateTime, reason } }: Sent) =>
    client.mutation(ProgramDraftScheduleDocument, { ...at, at: { localDateTime }, reason }),
  unschedule: ({ client, at }: Sent) => client.mutation(ProgramDraftUnscheduleDocument, at),
  rebase: ({ client, at, words: { prefer } }: Sent) =>
    client.mutation(ProgramDraftRebaseDocument, { ...at, prefer: prefer ?? null }),
  discard: ({ client, at }: Sent) => client.mutation(ProgramDraftDiscardDocument, at),
} as const satisfies Record<DraftAct, unknown>;

/** Does something with a draft, on the revision that was read. */
export async function runAct(
  client: Client,
  act: DraftAct,
  { draft, inForce, words }: ActParts,
): Promise<ActOutcome> {
  const at = { id: draft.id, expectedRevision: draft.revision };
  const send = SEND[act];
  const { comment = '', reason = '', localDateTime = '', prefer } = words;
  const said = { comment, reason, localDateTime, ...(prefer ? { prefer } : {}) };
  const { data, error } = await send({ client, at, inForce, words: said });
  return { error, faults: data?.result.userErrors ?? [] };
}
