import type { FastifyReply, FastifyRequest } from 'fastify';
import { execute, GraphQLError, type ExecutionResult } from 'graphql';
import { SECOND_MS } from '../domain/shared/instant';
import type { GraphqlContext } from '../platform/graphql/context';
import { maskError, publicFace, rootCause } from '../platform/graphql/format-error';
import type { Log } from '../platform/log';
import type { Viewer } from '../platform/security/viewer';
import { EventStream } from './event-stream';
import { TooManyStreams } from './http-errors';
import { factsOf, type ContextFor, type RequestFacts } from './request-context';
import { createSubscriber, type Subscribed, type SubscriberOptions } from './subscriber';

export interface StreamParts extends SubscriberOptions {
  readonly contextFor: ContextFor;
  readonly log: Log;
  readonly limits?: StreamLimits;
}

/** How many may listen at a time. */
export interface StreamLimits {
  readonly overall: number;
  /** With one key, or as one person. */
  readonly perCredential: number;
  readonly heartbeatMs: number;
}

/**
 * Subscriptions as server-sent events, by the protocol "GraphQL over SSE" with a connection for
 * each subscription. A credential is looked at again at each event and each heartbeat: a key that
 * is revoked hears no more.
 */
export interface EventStreams {
  answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>;
  /** Ends every stream without a last word, so that clients come again. */
  close(): void;
}

const LIMITS: StreamLimits = {
  overall: 1_000,
  perCredential: 20,
  heartbeatMs: 15 * SECOND_MS,
};

const EVENT_STREAM = /(^|[\s,])text\/event-stream\b/;
const JSON_TYPE = /(^|[\s,])application\/(graphql-response\+)?json\b/;

/** Whether a request wants its answer as a stream, and nothing else. */
export const wantsEventStream = ({ headers: { accept = '' } }: FastifyRequest): boolean =>
  EVENT_STREAM.test(accept) && !JSON_TYPE.test(accept);

export function createEventStreams(parts: StreamParts): EventStreams {
  const limits = parts.limits ?? LIMITS;
  const subscribe = createSubscriber(parts);
  const seats = new Seats(limits);
  const open = new Set<EventStream>();

  const run = async (stream: EventStream, started: Started): Promise<void> => {
    const { subscribed, facts } = started;
    const stop = () => void subscribed.events.return?.();
    stream.onClose(stop);
    const beat = setInterval(() => {
      stream.beat();
      void parts.contextFor(facts).catch(stop);
    }, limits.heartbeatMs);
    beat.unref();
    try {
      for await (const event of subscribed.events) {
        const context = await parts.contextFor(facts);
        const { document, operationName, variables, schema } = subscribed;
        const result = await execute({
          ...{ schema, document, operationName, rootValue: event },
          ...{ variableValues: variables, contextValue: context },
        });
        await stream.send('next', nameErrors(result, context, parts.log));
      }
      // Where nothing comes any more because the credential has ended, this says so.
      await parts.contextFor(facts);
    } catch (error) {
      await stream.send('next', nameErrors(asResult(error), started.context, parts.log));
    } finally {
      clearInterval(beat);
      stop();
    }
  };

  return {
    answer: async (request, reply) => {
      const facts = factsOf(request);
      const context = await parts.contextFor(facts);
      const leave = seats.take(context.viewer);
      const subscribed = await subscribe(request.body, context).catch((error: unknown) => {
        leave();
        throw error;
      });
      const stream = new EventStream(reply);
      open.add(stream);
      void (async () => {
        if (subscribed.ok) await run(stream, { subscribed: subscribed.value, facts, context });
        else
          await stream.send('next', nameErrors({ errors: subscribed.error }, context, parts.log));
        await stream.complete();
      })().finally(() => {
        open.delete(stream);
        leave();
      });
      return reply;
    },
    close: () => {
      for (const stream of open) stream.end();
    },
  };
}

interface Started {
  readonly subscribed: Subscribed;
  readonly facts: RequestFacts;
  readonly context: GraphqlContext;
}

/** Who listens, so that one client cannot take every place. */
class Seats {
  private readonly taken = new Map<string, number>();
  private all = 0;

  constructor(private readonly limits: StreamLimits) {}

  take(viewer: Viewer): () => void {
    const who = viewer.kind === 'anonymous' ? '' : `${viewer.kind}:${viewer.subject}`;
    const own = this.taken.get(who) ?? 0;
    if (own >= this.limits.perCredential || this.all >= this.limits.overall) {
      throw new TooManyStreams();
    }
    this.taken.set(who, own + 1);
    this.all += 1;
    return () => {
      this.all -= 1;
      const left = (this.taken.get(who) ?? 1) - 1;
      if (left > 0) this.taken.set(who, left);
      else this.taken.delete(who);
    };
  }
}

const asResult = (error: unknown): ExecutionResult => ({ errors: [asGraphqlError(error)] });

const asGraphqlError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError
    ? error
    : new GraphQLError('A subscription ended.', {
        originalError: error instanceof Error ? error : null,
      });

/** Errors as they may leave the process; those that are our fault go to the log. */
function nameErrors(result: ExecutionResult, context: GraphqlContext, log: Log): object {
  const { data, errors } = result;
  if (!errors) return { data };
  for (const error of errors) {
    if (!publicFace(error, context.locale).isOurFault) continue;
    log.error({ requestId: context.requestId, err: rootCause(error) }, 'a subscription failed');
  }
  const named = errors.map((error) => maskError(error.toJSON(), error, context));
  return data === undefined ? { errors: named } : { data, errors: named };
}
