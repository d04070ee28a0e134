import {
  createSourceEventStream,
  getOperationAST,
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { ok, refused, type Result } from '../domain/shared/result';
import type { GraphqlContext } from '../platform/graphql/context';
import { LIMITS } from '../platform/graphql/limits';
import { Refusal, refuseRequest } from '../platform/graphql/refusal';
import { createAdmission } from '../platform/graphql/request-guard';
import { limitShape } from '../platform/graphql/shape';
import { storableLiterals } from '../platform/graphql/strings';

export interface SubscriberOptions {
  readonly schema: GraphQLSchema;
  readonly checkedByRow: ReadonlySet<string>;
}

/** A subscription under way: what happens, and how it is told. */
export interface Subscribed {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly events: AsyncIterableIterator<unknown>;
}

type Outcome = Result<Subscribed, readonly GraphQLError[]>;

const MAX_ERRORS = 5;
const RULES = [...specifiedRules, limitShape, storableLiterals];

/** Begins subscriptions, by the same limits that other requests have. */
export function createSubscriber({ schema, checkedByRow }: SubscriberOptions) {
  const admit = createAdmission({ schema, checkedByRow });

  const begin = async (body: unknown, contextValue: GraphqlContext): Promise<Outcome> => {
    const { query, operationName, variables } = requestIn(body);
    const document = parse(query, { maxTokens: LIMITS.tokens });
    const faults = validate(schema, document, RULES, { maxErrors: MAX_ERRORS });
    if (faults.length > 0) return refused(faults.map(asInvalid));
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== 'subscription') throw refuseRequest(NO_SUBSCRIPTION);
    admit({ document, operationName: operationName ?? undefined, variables });
    const events = await createSourceEventStream({
      ...{ schema, document, operationName, contextValue, variableValues: variables },
    });
    if (!(Symbol.asyncIterator in events)) return refused(events.errors ?? []);
    // Channels give iterators, which can be ended.
    const iterator = events[Symbol.asyncIterator]() as AsyncIterableIterator<unknown>;
    return ok({ schema, document, operationName, variables, events: iterator });
  };

  return async (body: unknown, context: GraphqlContext): Promise<Outcome> => {
    try {
      return await begin(body, context);
    } catch (error) {
      // Faults of a document have no code yet.
      if (error instanceof GraphQLError) return refused([withCode(error, 'GRAPHQL_PARSE_FAILED')]);
      throw error;
    }
  };
}

interface RequestBody {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

function requestIn(body: unknown): RequestBody {
  const { query, operationName, variables }: Record<string, unknown> = isRecord(body) ? body : {};
  const isSound =
    typeof query === 'string' &&
    (operationName === undefined || operationName === null || typeof operationName === 'string') &&
    (variables === undefined || variables === null || isRecord(variables));
  if (!isSound) throw refuseRequest(NO_REQUEST);
  return { query, operationName: operationName ?? null, variables: variables ?? {} };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asInvalid = (error: GraphQLError): GraphQLError =>
  withCode(error, 'GRAPHQL_VALIDATION_FAILED');

function withCode(error: GraphQLError, code: string): GraphQLError {
  if (error.extensions['code'] !== undefined || error.originalError) return error;
  const { message, nodes, source, positions, path } = error;
  return new GraphQLError(message, {
    ...{ nodes: nodes ?? null, source: source ?? null },
    ...{ positions: positions ?? null, path: path ?? null },
    extensions: { ...error.extensions, code },
  });
}

const NO_REQUEST = new Refusal('BAD_REQUEST', {
  en: 'Send a JSON object with "query" as text, and "variables" as an object if there are any.',
  'zh-CN': '请发送 JSON 对象，其中“query”为文本；如有“variables”，须为对象。',
});

const NO_SUBSCRIPTION = new Refusal('BAD_REQUEST', {
  en: 'Only one subscription at a time is answered as a stream; ask for others as JSON. Name it by "operationName" where there are several.',
  'zh-CN':
    '事件流一次只能应答一个订阅；其他操作请以 JSON 请求。文档中有多个操作时，请用“operationName”指明。',
});
