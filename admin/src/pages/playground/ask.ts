import { headersFor } from '../../api/client';
import type { Locale } from '../../locales/locale';

export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface ServerError {
  readonly message: string;
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly extensions?: { readonly code?: string; readonly requestId?: string };
}

export interface Body {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly ServerError[];
}

/** What came of asking; without a status nobody answered. */
export type Answer =
  { readonly status: number; readonly ms: number; readonly body: Body } | { readonly status: null };

export type FaultKind =
  | 'badKey'
  | 'forbidden'
  | 'query'
  | 'refused'
  | 'duplicate'
  | 'noMember'
  | 'busy'
  | 'unreachable'
  | 'other';

/** What to tell a person of an answer that is not plainly good. */
export interface Fault {
  readonly kind: FaultKind;
  /** What the server itself says. */
  readonly messages: readonly string[];
}

const PATH = '/graphql';
const LONGEST_WAIT_MS = 45_000;

const FAULTS: Readonly<Record<string, FaultKind>> = {
  UNAUTHENTICATED: 'badKey',
  FORBIDDEN: 'forbidden',
  BAD_USER_INPUT: 'query',
  GRAPHQL_PARSE_FAILED: 'query',
  GRAPHQL_VALIDATION_FAILED: 'query',
  OPERATION_RESOLUTION_FAILURE: 'query',
  SERVICE_UNAVAILABLE: 'busy',
};

/** Faults that are explained in full; what the server says would only repeat it. */
const SELF_EXPLAINED: readonly FaultKind[] = ['badKey', 'forbidden', 'busy'];

export async function ask(question: Question, key: string, locale: Locale): Promise<Answer> {
  const startedAt = performance.now();
  try {
    const response = await fetch(PATH, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headersFor(key, locale) },
      body: JSON.stringify(question),
      signal: AbortSignal.timeout(LONGEST_WAIT_MS),
    });
    const body = (await response.json()) as Body;
    return { status: response.status, ms: Math.round(performance.now() - startedAt), body };
  } catch {
    return { status: null };
  }
}

/** The request for a shell; the key stays out, for a clipboard is read by many. */
export function curlOf(question: Question, origin: string, locale: Locale): string {
  const body = JSON.stringify(question).replaceAll("'", `'\\''`);
  return [
    `curl -s ${origin}${PATH}`,
    `-H 'content-type: application/json'`,
    `-H 'accept-language: ${locale}'`,
    `-H "authorization: Bearer $LAUREL_KEY"`,
    `-d '${body}'`,
  ].join(' \\\n  ');
}

/** Null when the answer speaks for itself. */
export function faultOf(answer: Answer): Fault | null {
  if (answer.status === null) return { kind: 'unreachable', messages: [] };
  const { errors = [], data } = answer.body;
  const [first] = errors;
  if (!first)
    return answer.status < 400 ? faultOfData(data ?? {}) : { kind: 'other', messages: [] };
  const kind = kindOf(first);
  return { kind, messages: SELF_EXPLAINED.includes(kind) ? [] : errors.map(sentenceOf) };
}

const kindOf = ({ extensions }: ServerError): FaultKind =>
  FAULTS[extensions?.code ?? ''] ?? 'other';

function sentenceOf({ message, locations, extensions }: ServerError): string {
  const [place] = locations ?? [];
  const isOurs = extensions?.code === 'INTERNAL_SERVER_ERROR' && extensions.requestId;
  if (isOurs) return `${message} (${extensions.requestId})`;
  return place ? `${place.line}:${place.column}  ${message}` : message;
}

interface Payload {
  readonly recorded?: number;
  readonly duplicates?: number;
  readonly userErrors?: readonly { readonly message: string }[];
}

function faultOfData(data: Readonly<Record<string, unknown>>): Fault | null {
  if (data['memberBy'] === null) return { kind: 'noMember', messages: [] };
  for (const payload of Object.values(data) as (Payload | null)[]) {
    const messages = (payload?.userErrors ?? []).map(({ message }) => message);
    if (messages.length > 0) return { kind: 'refused', messages };
    if (payload?.recorded === 0 && payload.duplicates) return { kind: 'duplicate', messages: [] };
  }
  return null;
}
