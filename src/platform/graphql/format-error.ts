import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Locale } from '../locale';
import {
  DatabaseUnavailable,
  IdempotencyInProgress,
  IdempotencyKeyReused,
} from '../database/errors';
import { NotPermitted, NotSignedIn } from '../security/viewer';
import {
  INTERNAL,
  IN_PROGRESS,
  KEY_REUSED,
  NOT_PERMITTED,
  NOT_SIGNED_IN,
  UNAVAILABLE,
} from './error-text';
import { Refusal } from './refusal';

/** What a client is told of an error. `isOurFault` ones go to the log with all they hold. */
export interface PublicFace {
  readonly code: string;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly isOurFault: boolean;
}

/** Codes of errors that GraphQL and Apollo make of the request itself; their words are safe. */
const REQUEST_CODES = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

const MAX_MESSAGE_LENGTH = 500;
const SHOWN_VALUE_LENGTH = 60;

/** Turns any error into what may leave the process. The words of unknown errors stay within. */
export function publicFace(error: unknown, locale: Locale): PublicFace {
  const cause = rootCause(error);
  if (cause instanceof NotSignedIn) {
    return face('UNAUTHENTICATED', NOT_SIGNED_IN[cause.reason][locale]);
  }
  if (cause instanceof NotPermitted) return face('FORBIDDEN', NOT_PERMITTED[locale]);
  if (cause instanceof Refusal) return face(cause.code, cause.in(locale), cause.details);
  const known = databaseFace(cause, locale);
  if (known) return known;
  if (error instanceof GraphQLError) {
    const code = requestCodeOf(error);
    if (code) return face(code, harmless(error.message));
  }
  return { ...face('INTERNAL_SERVER_ERROR', INTERNAL[locale]), isOurFault: true };
}

function databaseFace(cause: unknown, locale: Locale): PublicFace | null {
  if (cause instanceof DatabaseUnavailable) {
    return face('SERVICE_UNAVAILABLE', UNAVAILABLE[locale]);
  }
  if (cause instanceof IdempotencyKeyReused) {
    return face('IDEMPOTENCY_KEY_REUSED', KEY_REUSED[locale]);
  }
  return cause instanceof IdempotencyInProgress
    ? face('IDEMPOTENCY_IN_PROGRESS', IN_PROGRESS[locale])
    : null;
}

/** The same as Apollo wants it; path and places in the document stay. */
export function maskError(
  formatted: GraphQLFormattedError,
  error: unknown,
  scope: { readonly locale: Locale; readonly requestId?: string },
): GraphQLFormattedError {
  const { code, message, details } = publicFace(error, scope.locale);
  const requestId = scope.requestId === undefined ? {} : { requestId: scope.requestId };
  return { ...formatted, message, extensions: { ...details, code, ...requestId } };
}

const face = (
  code: string,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): PublicFace => ({ code, message, details, isOurFault: false });

/** Errors travel through GraphQL wrapped, sometimes more than once. */
export function rootCause(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

function requestCodeOf(error: GraphQLError): string | null {
  const code = String(error.extensions['code'] ?? '');
  if (REQUEST_CODES.has(code)) return code;
  // graphql-js gives no code to an argument whose variable was left out.
  return code === '' && error.message.startsWith('Argument "') ? 'BAD_USER_INPUT' : null;
}

/** Takes out suggestions, which spell out the schema, and values, which may be a megabyte long. */
function harmless(message: string): string {
  const text = withoutValue(message.replace(/ ?Did you mean [^?]{0,2000}\?$/, ''));
  if (text.length <= MAX_MESSAGE_LENGTH) return text;
  const half = MAX_MESSAGE_LENGTH / 2;
  return `${text.slice(0, half)} … ${text.slice(-half)}`;
}

function withoutValue(message: string): string {
  const marker = ' got invalid value ';
  const start = message.indexOf(marker) + marker.length;
  const end =
    message.lastIndexOf(' at "') > start ? message.lastIndexOf(' at "') : message.lastIndexOf('; ');
  if (start < marker.length || end - start <= SHOWN_VALUE_LENGTH) return message;
  return `${message.slice(0, start + SHOWN_VALUE_LENGTH)}…${message.slice(end)}`;
}
