import { request as requestPlain, type IncomingMessage } from 'node:http';
import { request as requestSecure, type RequestOptions } from 'node:https';
import { isIP } from 'node:net';
import type { AttemptOutcome, DeliveryFailure } from '../../domain/webhooks/delivery';
import type { AddressGuard } from './address-guard.service';

/** A signed message on its way. */
export type OutgoingRequest = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

const TIMEOUT_MS = 15_000;
const MAX_ANSWER_BYTES = 64 * 1024;
/** A name may have many addresses of which none answers. */
const MAX_ADDRESSES = 4;

/** A failure that is told by its kind alone: words of the network may hold what is not ours. */
class Failed extends Error {
  constructor(
    readonly failure: DeliveryFailure,
    /** Nothing was sent: another address of the same name may be tried. */
    readonly isUnsent = false,
  ) {
    super(failure);
  }
}

/** Posts one message to where the guard lets it go, within 15 seconds, and never throws. */
export class WebhookSender {
  constructor(
    private readonly guard: AddressGuard,
    private readonly timeoutMs = TIMEOUT_MS,
  ) {}

  async post(message: OutgoingRequest): Promise<AttemptOutcome> {
    const deadline = AbortSignal.timeout(this.timeoutMs);
    try {
      const url = this.guard.checkUrl(message.url);
      // What was allowed when it was kept may have been forbidden since.
      if (!url.ok) return failed('ADDRESS_NOT_ALLOWED');
      const addresses = await unlessOver(deadline, this.guard.addressesOf(url.value));
      if (!addresses.ok) {
        const isUnknown = addresses.error === 'not-resolved';
        return failed(isUnknown ? 'NAME_NOT_RESOLVED' : 'ADDRESS_NOT_ALLOWED');
      }
      return await this.postToAny(url.value, addresses.value, message, deadline);
    } catch (error) {
      return failed(error instanceof Failed ? error.failure : 'CONNECTION');
    }
  }

  private async postToAny(
    url: URL,
    addresses: readonly string[],
    message: OutgoingRequest,
    deadline: AbortSignal,
  ): Promise<AttemptOutcome> {
    const tried = addresses.slice(0, MAX_ADDRESSES);
    for (const [index, address] of tried.entries()) {
      try {
        return await exchange(url, address, message, deadline);
      } catch (error) {
        const isLast = index === tried.length - 1;
        if (isLast || !(error instanceof Failed) || !error.isUnsent) throw error;
      }
    }
    throw new Failed('CONNECTION');
  }
}

/** One request to one address. The name is told to the server and checked in its certificate. */
function exchange(
  url: URL,
  address: string,
  { headers, body }: OutgoingRequest,
  deadline: AbortSignal,
): Promise<AttemptOutcome> {
  const isSecure = url.protocol === 'https:';
  const options: RequestOptions = {
    method: 'POST',
    host: address,
    port: url.port === '' ? (isSecure ? 443 : 80) : url.port,
    path: `${url.pathname}${url.search}`,
    headers: { ...headers, host: url.host, 'content-length': Buffer.byteLength(body) },
    agent: false,
    signal: deadline,
    ...(isIP(url.hostname.replace(/^\[|\]$/g, '')) === 0 ? { servername: url.hostname } : {}),
  };
  return new Promise((resolve, reject) => {
    let isConnected = false;
    let answer: IncomingMessage | null = null;
    const request = (isSecure ? requestSecure : requestPlain)(options);
    // The status alone decides: what breaks after it breaks nothing.
    const settle = (failure: Failed) => (answer ? resolve(outcomeOf(answer)) : reject(failure));
    request.once('socket', (socket) => {
      socket.once(isSecure ? 'secureConnect' : 'connect', () => (isConnected = true));
    });
    request.once('response', (response) => {
      answer = response;
      drain(response, () => {
        resolve(outcomeOf(response));
        request.destroy();
      });
    });
    request.on('error', (error) => {
      settle(new Failed(failureOf(error, deadline), !isConnected && !deadline.aborted));
    });
    // An upgrade nobody asked for closes without an answer and without an error.
    request.once('close', () => settle(new Failed('CONNECTION')));
    request.end(body);
  });
}

/** Reads what little an answer should have, and no more. */
function drain(response: IncomingMessage, done: () => void): void {
  let bytes = 0;
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MAX_ANSWER_BYTES) done();
  });
  response.once('end', done);
  response.once('error', done);
}

function outcomeOf({ statusCode = 0, headers }: IncomingMessage): AttemptOutcome {
  if (statusCode >= 200 && statusCode < 300) {
    return { kind: 'delivered', responseCode: statusCode };
  }
  const failure = failureOfStatus(statusCode);
  const retryAfterMs = retryAfter(headers['retry-after']);
  return { kind: 'failed', failure, responseCode: statusCode, retryAfterMs };
}

function failureOfStatus(statusCode: number): DeliveryFailure {
  if (statusCode === 410) return 'GONE';
  return statusCode >= 300 && statusCode < 400 ? 'REDIRECT' : 'HTTP_STATUS';
}

/** Seconds only: a date would have us trust the receiver's clock. */
const retryAfter = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) * 1_000 : null;

function failureOf(error: Error, deadline: AbortSignal): DeliveryFailure {
  if (deadline.aborted) return 'TIMEOUT';
  const code = 'code' in error ? String(error.code) : '';
  return /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|EPROTO)/.test(code)
    ? 'TLS'
    : 'CONNECTION';
}

/** The outcome of work that cannot be stopped, or a failure when time is up. */
function unlessOver<T>(deadline: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    deadline.addEventListener('abort', () => reject(new Failed('TIMEOUT')), { once: true });
    work.then(resolve, reject);
  });
}

const failed = (failure: DeliveryFailure): AttemptOutcome => ({
  kind: 'failed',
  failure,
  responseCode: null,
  retryAfterMs: null,
});
