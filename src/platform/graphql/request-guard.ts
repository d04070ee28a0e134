import type {
  ApolloServerPlugin,
  GraphQLRequestContext,
  GraphQLRequestListener,
} from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Log } from '../log';
import type { GraphqlContext } from './context';
import { maskError, publicFace, rootCause } from './format-error';
import { createCosting } from './limits';
import { refuseRequest, Refusal } from './refusal';
import { findUnstorable } from './strings';

type Request = GraphQLRequestContext<GraphqlContext>;

export interface GuardOptions {
  readonly schema: GraphQLSchema;
  readonly log: Log;
  /** Input lists whose use case checks texts itself, row by row. */
  readonly checkedByRow: ReadonlySet<string>;
}

/**
 * Stands between a request and its execution: refuses what is too much or no text, words errors in
 * the language of the request, and logs those that are our fault.
 */
export function requestGuard(options: GuardOptions): ApolloServerPlugin<GraphqlContext> {
  const costing = createCosting(options.schema);

  const listener: GraphQLRequestListener<GraphqlContext> = {
    didResolveOperation: async ({ request, document }) => {
      const variables = request.variables ?? {};
      const unstorable = findUnstorable(variables, options.checkedByRow);
      if (unstorable) throw refuseRequest(unstorable);
      const operationName = request.operationName ?? undefined;
      const outcome = costing({ document, operationName, variables });
      if (!outcome.ok) throw asRequestError(outcome.refusal);
    },
    didEncounterErrors: async (request) => logFaults(request, options.log),
    willSendResponse: async (request) => nameErrors(request),
  };
  return { requestDidStart: async () => listener };
}

const asRequestError = (refusal: Refusal | Error): Error =>
  refusal instanceof Refusal ? refuseRequest(refusal) : refusal;

function logFaults({ errors = [], contextValue, operationName }: Request, log: Log): void {
  const { requestId, locale } = contextValue;
  for (const error of errors) {
    if (!publicFace(error, locale).isOurFault) continue;
    const path = error.path?.join('.');
    log.error({ requestId, operationName, path, err: rootCause(error) }, 'a request failed');
  }
}

function nameErrors({ errors = [], response, contextValue }: Request): void {
  const { body } = response;
  if (body?.kind !== 'single' || !body.singleResult.errors) return;
  body.singleResult.errors = body.singleResult.errors.map((formatted, at) =>
    maskError(formatted, errors[at], contextValue),
  );
}
