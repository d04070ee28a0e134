import type { ApolloServer } from '@apollo/server';
import { createApollo } from '../../../src/app/apollo';
import { resolvers } from '../../../src/app/resolvers';
import { buildLaurelSchema } from '../../../src/app/schema';
import { RecordingResolver } from '../../../src/features/recording/recording.resolver';
import { ResolverContainer } from '../../../src/platform/graphql/container';
import { LoaderRegistry, type GraphqlContext } from '../../../src/platform/graphql/context';
import { createLog } from '../../../src/platform/log';
import type { OpenedServices } from '../services';

/** Asks the whole schema without HTTP; only what records behaviours can be executed. */
export async function inProcess({ services }: OpenedServices, adminKey: string) {
  const container = new ResolverContainer([
    new RecordingResolver(services.recording, services.makeMemberLoaders),
  ]);
  const apollo: ApolloServer<GraphqlContext> = createApollo({
    schema: buildLaurelSchema(resolvers, container),
    introspection: false,
    log: createLog('warn'),
    checkedByRow: new Set(['behaviours']),
  });
  await apollo.start();
  const ask = async (query: string, variables: Record<string, unknown>): Promise<unknown> => {
    const viewer = await services.access.authenticate(adminKey);
    const loaders = new LoaderRegistry();
    const contextValue = { viewer, requestId: 'bench', locale: 'en' as const, loaders };
    const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
    if (body.kind !== 'single' || body.singleResult.errors) {
      throw new Error(`the mutation failed: ${JSON.stringify(body)}`);
    }
    return body.singleResult.data;
  };
  return { ask, stop: () => apollo.stop() };
}
