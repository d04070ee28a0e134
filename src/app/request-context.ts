import type { FastifyRequest } from 'fastify';
import type { AccessService } from '../features/access';
import { LoaderRegistry, type GraphqlContext } from '../platform/graphql/context';
import { preferredLocale } from '../platform/locale';

/** What the context of a request is made of. */
export interface RequestFacts {
  readonly requestId: string;
  readonly authorization: string | undefined;
  readonly acceptLanguage: string | undefined;
}

/** Throws `NotSignedIn` when a credential was sent that is not good. */
export type ContextFor = (request: RequestFacts) => Promise<GraphqlContext>;

export const createContextFor =
  (access: Pick<AccessService, 'viewerOfHeader'>): ContextFor =>
  async ({ requestId, authorization, acceptLanguage }) => ({
    requestId,
    locale: preferredLocale(acceptLanguage),
    loaders: new LoaderRegistry(),
    viewer: await access.viewerOfHeader(authorization),
  });

export const factsOf = ({ id, headers }: FastifyRequest): RequestFacts => ({
  requestId: id,
  authorization: headers.authorization,
  acceptLanguage: headers['accept-language'],
});
