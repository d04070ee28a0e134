import type { CombinedError } from 'urql';

/** The kinds of failure that a person can do something different about. */
export type FailureKind =
  'unreachable' | 'signed-out' | 'forbidden' | 'busy' | 'not-understood' | 'internal';

export interface Failure {
  readonly kind: FailureKind;
  /** What the server says, in the language of the console. */
  readonly messages: readonly string[];
  /** Finds the failure in the server's log. */
  readonly requestId: string | null;
}

const KINDS: Readonly<Record<string, FailureKind>> = {
  UNAUTHENTICATED: 'signed-out',
  FORBIDDEN: 'forbidden',
  SERVICE_UNAVAILABLE: 'busy',
  TOO_MANY_REQUESTS: 'busy',
  BAD_USER_INPUT: 'not-understood',
  GRAPHQL_VALIDATION_FAILED: 'not-understood',
  GRAPHQL_PARSE_FAILED: 'not-understood',
};

/** The code of the first error that the server told; null where it told none. */
export function codeOf(error: CombinedError | undefined): string | null {
  const code = error?.graphQLErrors[0]?.extensions['code'];
  return typeof code === 'string' ? code : null;
}

/** What to tell a person of an answer that failed as a whole. */
export function failureOf(error: CombinedError): Failure {
  const [first] = error.graphQLErrors;
  if (!first) return { kind: 'unreachable', messages: [], requestId: null };
  const requestId = first.extensions['requestId'];
  return {
    kind: KINDS[codeOf(error) ?? ''] ?? 'internal',
    messages: error.graphQLErrors.map(({ message }) => message),
    requestId: typeof requestId === 'string' ? requestId : null,
  };
}
