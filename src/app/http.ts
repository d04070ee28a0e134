import { HeaderMap, type ApolloServer, type HTTPGraphQLResponse } from '@apollo/server';
import type { Socket } from 'node:net';
import helmet from '@fastify/helmet';
import {
  fastify,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { SECOND_MS } from '../domain/shared/instant';
import type { Config } from '../platform/config';
import type { Database } from '../platform/database/database';
import type { GraphqlContext } from '../platform/graphql/context';
import { newId } from '../platform/id';
import { preferredLocale } from '../platform/locale';
import type { Log } from '../platform/log';
import { createApollo } from './apollo';
import { createEventStreams, wantsEventStream, type StreamLimits } from './event-streams';
import { addConsole } from './console';
import { addHealth } from './health';
import { answerError, answerNotFound, answerWrongMethod } from './http-errors';
import { factsOf, type ContextFor } from './request-context';

export interface HttpParts {
  readonly schema: GraphQLSchema;
  readonly contextFor: ContextFor;
  readonly config: Pick<Config, 'environment' | 'introspection' | 'host' | 'port'>;
  readonly log: Log;
  readonly database: Database;
  /** Input lists whose use case checks texts itself, row by row. */
  readonly checkedByRow?: readonly string[];
  /** How many may listen at a time. */
  readonly limits?: StreamLimits;
}

/** The server before and after it listens. Further routes may be added to `app` until then. */
export interface HttpServer {
  readonly app: FastifyInstance;
  /** Starts to listen and gives the address, such as `http://127.0.0.1:4000`. */
  listen(): Promise<string>;
  /** Not ready, then no new connections, then what runs may end: at most 30 seconds. */
  close(): Promise<void>;
}

const BODY_LIMIT = 4 * 1024 * 1024;
const REQUEST_TIMEOUT_MS = 30 * SECOND_MS;
const CLOSE_TIMEOUT_MS = 30 * SECOND_MS;
const SWEEP_MS = 50;
const REQUEST_ID = /^[\w.:-]{1,64}$/;
const OTHER_METHODS = ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

export async function createHttp(parts: HttpParts): Promise<HttpServer> {
  const { config, log } = parts;
  const checkedByRow = new Set(parts.checkedByRow);
  const { schema } = parts;
  const { introspection } = config;
  const apollo = createApollo({ schema, introspection, log, checkedByRow });
  await apollo.start();
  const app = createApp();
  const silent = silentConnections(app);
  const state = { isClosing: false };
  await app.register(helmet, securityHeaders(config.environment === 'production'));
  addHooks(app, log);
  addHealth(app, parts.database, () => state.isClosing);
  const streams = createEventStreams({ ...parts, checkedByRow });
  const answerOnce = graphqlHandler(apollo, parts.contextFor);
  app.post('/graphql', (request, reply) =>
    wantsEventStream(request) ? streams.answer(request, reply) : answerOnce(request, reply),
  );
  app.route({ method: OTHER_METHODS, url: '/graphql', handler: answerWrongMethod });
  await addConsole(app, { schema, introspection });
  return {
    app,
    listen: () => app.listen({ host: config.host, port: config.port }),
    close: async () => {
      state.isClosing = true;
      streams.close();
      await closeWithin(app, silent, CLOSE_TIMEOUT_MS);
      await apollo.stop();
    },
  };
}

function createApp(): FastifyInstance {
  const app = fastify({
    logger: false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    // Keys such as __proto__ reach GraphQL, which refuses them by the name of their field.
    onProtoPoisoning: 'ignore',
    onConstructorPoisoning: 'ignore',
    requestIdHeader: false,
    genReqId: ({ headers }) => {
      const given = headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : newId();
    },
  });
  app.removeContentTypeParser('text/plain');
  return app;
}

function addHooks(app: FastifyInstance, log: Log): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    if (!log.isLevelEnabled('debug')) return;
    const { id: requestId, method, url } = request;
    const { statusCode: status, elapsedTime: ms } = reply;
    log.debug({ requestId, method, path: url.split('?')[0], status, ms }, 'a request was answered');
  });
  app.setNotFoundHandler((request, reply) => answerNotFound(request, reply));
  app.setErrorHandler((error: FastifyError, request, reply) =>
    answerError(error, request, reply, log),
  );
}

function graphqlHandler(apollo: ApolloServer<GraphqlContext>, contextFor: ContextFor) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const acceptLanguage = request.headers['accept-language'];
    const context = await contextFor(factsOf(request));
    const response = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: 'POST',
        headers: headersOf(request),
        search: '',
        body: request.body,
      },
      context: async () => context,
    });
    reply.header('content-language', preferredLocale(acceptLanguage));
    reply.header('vary', 'Accept-Language');
    return send(reply, response);
  };
}

/** Apollo looks at no others. */
function headersOf({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  map.set('content-type', headers['content-type'] ?? '');
  if (headers.accept) map.set('accept', headers.accept);
  return map;
}

function send(reply: FastifyReply, response: HTTPGraphQLResponse): FastifyReply {
  for (const [name, value] of response.headers) reply.header(name, value);
  reply.header('cache-control', 'no-store').status(response.status ?? 200);
  if (response.body.kind === 'complete') return reply.send(response.body.string);
  throw new Error('Answers in parts (@defer) are not offered.');
}

function securityHeaders(isProduction: boolean) {
  const self = ["'self'"];
  const none = ["'none'"];
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: none,
        scriptSrc: self,
        styleSrc: self,
        connectSrc: self,
        fontSrc: self,
        imgSrc: [...self, 'data:'],
        manifestSrc: self,
        frameAncestors: none,
        baseUri: none,
        formAction: self,
      },
    },
    referrerPolicy: { policy: 'no-referrer' as const },
    // A browser that once saw it here would refuse plain http on this host for a year.
    hsts: isProduction,
  };
}

/**
 * Connections on which nothing has been asked yet, as browsers and clients open them ahead. Node
 * takes them for busy ones.
 */
function silentConnections({ server }: FastifyInstance): ReadonlySet<Socket> {
  const silent = new Set<Socket>();
  server.on('connection', (socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.on('request', ({ socket }) => silent.delete(socket));
  return silent;
}

async function closeWithin(
  app: FastifyInstance,
  silent: ReadonlySet<Socket>,
  limitMs: number,
): Promise<void> {
  const giveUp = setTimeout(() => app.server.closeAllConnections(), limitMs);
  // A connection kept alive falls idle once its last request is answered, and then holds nobody up.
  const sweep = setInterval(() => {
    app.server.closeIdleConnections();
    for (const socket of silent) socket.destroy();
  }, SWEEP_MS);
  try {
    await app.close();
  } finally {
    clearTimeout(giveUp);
    clearInterval(sweep);
  }
}
