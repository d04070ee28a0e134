import {
  cacheExchange,
  Client,
  fetchExchange,
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
  /** Asks again for everything that is shown: in another language, or after an act of wide effect. */
  readonly refresh: () => void;
}

export function createApi({ key, locale, onSignedOut }: ClientParts): Api {
  const shown = new Map<number, Operation>();
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [
      mapExchange({
        onOperation: (operation) => track(shown, operation),
        onError: (error: CombinedError) => {
          if (codeOf(error) === 'UNAUTHENTICATED') onSignedOut();
        },
      }),
      cacheExchange,
      fetchExchange,
    ] satisfies Exchange[],
    fetchOptions: () => ({ headers: headersFor(key, locale()) }),
  });
  const refresh = () => {
    for (const operation of shown.values()) {
      const context = { ...operation.context, requestPolicy: 'network-only' as const };
      client.reexecuteOperation(client.createRequestOperation('query', operation, context));
    }
  };
  return { client, refresh };
}

/** What somebody looks at: asked for, and not yet torn down. */
function track(shown: Map<number, Operation>, operation: Operation): void {
  if (operation.kind === 'query') shown.set(operation.key, operation);
  else if (operation.kind === 'teardown') shown.delete(operation.key);
}

/** The headers of a request by this key; without one, of somebody who is not signed in. */
export function headersFor(key: string | null, locale: Locale): Record<string, string> {
  const headers = { 'accept-language': locale };
  return key ? { ...headers, authorization: `Bearer ${key}` } : headers;
}
