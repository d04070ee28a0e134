import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphqlContext } from '../platform/graphql/context';
import { maskError } from '../platform/graphql/format-error';
import { LIMITS } from '../platform/graphql/limits';
import { requestGuard, type GuardOptions } from '../platform/graphql/request-guard';
import { limitShape } from '../platform/graphql/shape';
import { storableLiterals } from '../platform/graphql/strings';

export interface ApolloOptions extends GuardOptions {
  readonly introspection: boolean;
}

const MAX_ERRORS = 5;

/** Apollo with what costs time or tells strangers too much switched off. */
export function createApollo(options: ApolloOptions): ApolloServer<GraphqlContext> {
  const { schema, log, introspection } = options;
  return new ApolloServer<GraphqlContext>({
    schema,
    introspection,
    // Decided by configuration alone, not by what NODE_ENV happens to say.
    nodeEnv: 'production',
    logger: {
      debug: (message) => log.debug(message),
      info: (message) => log.debug(message),
      warn: (message) => log.warn(message),
      error: (message) => log.error(message),
    },
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: [limitShape, storableLiterals],
    validationOptions: { maxErrors: MAX_ERRORS },
    executionOptions: { maxCoercionErrors: MAX_ERRORS },
    formatError: (formatted, error) => maskError(formatted, error, { locale: 'en' }),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      requestGuard(options),
    ],
  });
}
