import {
  cacheExchange,
  Client,
  fetchExchange,
  makeOperation,
  mapExchange,
  type CombinedError,
  type Exchange,
  type Operation,
} from 'urql';
import type { Locale } from '../locales/locale';
import { codeOf } from './errors';

export interface ClientParts {
  readonly key: string;
  /** The language at this moment. */
  readonly locale: () => Locale;
  /** The server does not know the key, or does not any more. */
  readonly onSignedOut: () => void;
}

/** The API as one person sees it. */
export interface Api {
  readonly client: Client;
  /** Asks again for everything that is shown: in another language, or after an act. */
  readonly refresh: () => void;
}

export function createApi({ key, locale, onSignedOut }: ClientParts): Api {
  const shown = new Map<number, Operation>();
  const askAgain = (operation: Operation) => {
    const context = { ...operation.context, requestPolicy: 'network-only' as const };
    client.reexecuteOperation(client.createRequestOperation('query', operation, context));
  };
  const client: Client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [
      mapExchange({
        onOperation: (operation) => {
          track(shown, operation);
          return inLanguage(operation, locale());
        },
        // It was on its way when the language changed: it is not what is wanted any more.
        onResult: ({ operation }) => {
          const isLate = operation.context['locale'] !== locale();
          if (isLate && shown.has(operation.key)) queueMicrotask(() => askAgain(operation));
        },
        onError: (error: CombinedError) => {
          if (codeOf(error) === 'UNAUTHENTICATED') onSignedOut();
        },
      }),
      cacheExchange,
      fetchExchange,
    ] satisfies Exchange[],
    fetchOptions: () => ({ headers: headersFor(key, locale()) }),
  });
  return { client, refresh: () => [...shown.values()].forEach(askAgain) };
}

/** What somebody looks at: asked for, and not yet torn down. */
function track(shown: Map<number, Operation>, operation: Operation): void {
  if (operation.kind === 'query') shown.set(operation.key, operation);
  else if (operation.kind === 'teardown') shown.delete(operation.key);
}

/** The operation with the language that it is asked in. */
const inLanguage = (operation: Operation, locale: Locale): Operation =>
  makeOperation(operation.kind, operation, { ...operation.context, locale });

/** The headers of a request by this key; without one, of somebody who is not signed in. */
export function headersFor(key: string | null, locale: Locale): Record<string, string> {
  const headers = { 'accept-language': locale };
  return key ? { ...headers, authorization: `Bearer ${key}` } : headers;
}
