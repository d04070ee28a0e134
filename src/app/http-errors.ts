import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { publicFace } from '../platform/graphql/format-error';
import { preferredLocale, type Locale, type LocalText } from '../platform/locale';
import type { Log } from '../platform/log';
import { NotSignedIn } from '../platform/security/viewer';

/** Errors of HTTP itself, in the form that GraphQL clients read. */
interface HttpFault {
  readonly status: number;
  readonly code: string;
  readonly text: LocalText;
}

const NOT_FOUND: HttpFault = {
  status: 404,
  code: 'NOT_FOUND',
  text: { en: 'There is nothing at this address.', 'zh-CN': '此地址没有内容。' },
};

const WRONG_METHOD: HttpFault = {
  status: 405,
  code: 'METHOD_NOT_ALLOWED',
  text: { en: 'Send GraphQL requests by POST.', 'zh-CN': '请使用 POST 发送 GraphQL 请求。' },
};

const TOO_LARGE: HttpFault = {
  status: 413,
  code: 'PAYLOAD_TOO_LARGE',
  text: { en: 'The request is larger than 4 MiB.', 'zh-CN': '请求超过 4 MiB。' },
};

const WRONG_TYPE: HttpFault = {
  status: 415,
  code: 'UNSUPPORTED_MEDIA_TYPE',
  text: {
    en: 'Send the request as application/json.',
    'zh-CN': '请以 application/json 发送请求。',
  },
};

const MALFORMED: HttpFault = {
  status: 400,
  code: 'BAD_REQUEST',
  text: { en: 'The body is not JSON.', 'zh-CN': '请求正文不是有效的 JSON。' },
};

const TOO_MANY_STREAMS: HttpFault = {
  status: 429,
  code: 'TOO_MANY_SUBSCRIPTIONS',
  text: {
    en: 'Too many subscriptions are open. End some of them, or read the changes page by page.',
    'zh-CN': '打开的订阅过多。请关闭部分订阅，或改为分页读取变动。',
  },
};

/** There is no place for one more listener. */
export class TooManyStreams extends Error {
  readonly statusCode = TOO_MANY_STREAMS.status;

  constructor() {
    super(TOO_MANY_STREAMS.text.en);
    this.name = 'TooManyStreams';
  }
}

const FAULTS: ReadonlyMap<number, HttpFault> = new Map(
  [MALFORMED, TOO_LARGE, WRONG_TYPE, TOO_MANY_STREAMS].map((fault) => [fault.status, fault]),
);

export const answerNotFound = (
  request: FastifyRequest,
  reply: FastifyReply,
  text: LocalText = NOT_FOUND.text,
): FastifyReply => answerFault({ ...NOT_FOUND, text }, request, reply);

export const answerWrongMethod = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  answerFault(WRONG_METHOD, request, reply.header('allow', 'POST'));

/** Answers what went wrong before or beside GraphQL; words of unknown errors go to the log only. */
export function answerError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
  log: Log,
): FastifyReply {
  const fault = FAULTS.get(error.statusCode ?? 500);
  if (fault) return answerFault(fault, request, reply);
  const { code, message, isOurFault } = publicFace(error, localeOf(request));
  if (isOurFault) log.error({ requestId: request.id, err: error }, 'a request failed');
  if (error instanceof NotSignedIn) reply.header('www-authenticate', 'Bearer realm="laurel"');
  return answer(reply.status(statusOf(code)), { code, message, requestId: request.id });
}

const STATUSES: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  SERVICE_UNAVAILABLE: 503,
};

function statusOf(code: string): number {
  return STATUSES[code] ?? 500;
}

const answerFault = (fault: HttpFault, request: FastifyRequest, reply: FastifyReply) =>
  answer(reply.status(fault.status), {
    code: fault.code,
    message: fault.text[localeOf(request)],
    requestId: request.id,
  });

function answer(
  reply: FastifyReply,
  { code, message, requestId }: { code: string; message: string; requestId: string },
): FastifyReply {
  return reply
    .header('content-type', 'application/json; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('vary', 'Accept-Language')
    .send(JSON.stringify({ errors: [{ message, extensions: { code, requestId } }] }));
}

const localeOf = ({ headers }: FastifyRequest): Locale =>
  preferredLocale(headers['accept-language']);
