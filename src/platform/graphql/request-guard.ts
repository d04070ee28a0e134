import type {
  ApolloServerPlugin,
  GraphQLRequestContext,
  GraphQLRequestListener,
} from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Log } from '../log';
import type { GraphqlContext } from './context';
import { maskError, publicFace, rootCause } from './format-error';
import { createCosting, type CostedRequest } from './limits';
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
  const admit = createAdmission(options);

  const listener: GraphQLRequestListener<GraphqlContext> = {
    didResolveOperation: async ({ request, document, operation }) => {
      if (operation?.operation === 'subscription') throw refuseRequest(STREAM_NEEDED);
      const operationName = request.operationName ?? undefined;
      admit({ document, operationName, variables: request.variables ?? {} });
    },
    didEncounterErrors: async (request) => logFaults(request, options.log),
    willSendResponse: async (request) => nameErrors(request),
  };
  return { requestDidStart: async () => listener };
}

/** Throws where a request asks for too much, or carries what is no text, before it is executed. */
export function createAdmission({
  schema,
  checkedByRow,
}: Pick<GuardOptions, 'schema' | 'checkedByRow'>): (request: CostedRequest) => void {
  const costing = createCosting(schema);
  return (request) => {
    const unstorable = findUnstorable(request.variables, checkedByRow);
    if (unstorable) throw refuseRequest(unstorable);
    const outcome = costing(request);
    if (!outcome.ok) throw asRequestError(outcome.refusal);
  };
}

const STREAM_NEEDED = new Refusal('SUBSCRIPTION_NEEDS_STREAM', {
  en: 'Subscriptions are answered as server-sent events: ask with "Accept: text/event-stream".',
  'zh-CN': '订阅以服务器推送事件（SSE）应答：请使用“Accept: text/event-stream”请求。',
});

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
