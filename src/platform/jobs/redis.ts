import { Redis, type RedisOptions } from 'ioredis';
import { SECOND_MS } from '../../domain/shared/instant';

/** What somebody who looks after a server wants to know of its Redis. */
export interface RedisState {
  readonly version: string;
  /** Anything but `noeviction` may throw jobs away when memory is short. */
  readonly evictionPolicy: string;
}

const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 5 * SECOND_MS;
const CONNECT_WITHIN_MS = 5 * SECOND_MS;
const ANSWER_WITHIN_MS = 2 * SECOND_MS;
/** A process that has closed its connections would wait for this to run out. */
const DISCONNECT_WITHIN_MS = 100;

const retryStrategy = (times: number): number =>
  Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(times, 10));

const RECONNECTING: RedisOptions = {
  retryStrategy,
  connectTimeout: CONNECT_WITHIN_MS,
  disconnectTimeout: DISCONNECT_WITHIN_MS,
};

/** For commands of requests: without a connection they fail at once rather than wait in memory. */
export const producerConnection = (url: string): Redis =>
  new Redis(url, { ...RECONNECTING, maxRetriesPerRequest: null, enableOfflineQueue: false });

/** For a worker, which waits for Redis however long it takes. */
export interface WorkerConnection {
  readonly redis: Redis;
  /** Ends it, and those that BullMQ made after it, also while they try to connect again. */
  disconnect(): void;
}

export function workerConnection(url: string): WorkerConnection {
  const redis = new Redis(url, { ...RECONNECTING, maxRetriesPerRequest: null });
  const all = [redis];
  const duplicate = redis.duplicate.bind(redis);
  redis.duplicate = (options) => {
    const another = duplicate(options);
    all.push(another);
    return another;
  };
  return { redis, disconnect: () => all.forEach((one) => one.disconnect()) };
}

/** Asks Redis how it is; throws when it does not answer in time. */
export async function redisState(url: string): Promise<RedisState> {
  const redis = new Redis(url, {
    lazyConnect: true,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
    connectTimeout: ANSWER_WITHIN_MS,
    commandTimeout: ANSWER_WITHIN_MS,
    disconnectTimeout: DISCONNECT_WITHIN_MS,
  });
  // Without a listener an error would be printed beside being thrown.
  let failure: unknown = null;
  redis.on('error', (error) => {
    failure = error;
  });
  try {
    await redis.connect();
    const text = await redis.info();
    const field = (name: string): string =>
      new RegExp(`^${name}:(.*)$`, 'm').exec(text)?.[1]?.trim() ?? '?';
    return { version: field('redis_version'), evictionPolicy: field('maxmemory_policy') };
  } catch (error) {
    throw failure ?? error;
  } finally {
    redis.disconnect();
  }
}
