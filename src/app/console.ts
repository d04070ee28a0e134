import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { printLaurelSchema } from './schema';

export interface ConsoleParts {
  readonly schema: GraphQLSchema;
  /** Who may ask the schema for itself may read it as a text too. */
  readonly introspection: boolean;
  /** Where the built console lies. */
  readonly folder?: string;
}

const SCHEMA_PATH = '/schema.graphql';
const HTML = 'text/html; charset=utf-8';
const NONCE_BYTES = 16;
const YEAR_MS = 365 * 24 * 60 * 60 * 1_000;

const NOT_BUILT = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>Laurel</title>
  <h1>Laurel</h1>
  <p>
    The API answers at <code>/graphql</code>. The console has not been built yet: run
    <code>npm run build</code>, then start the server again.
  </p>
  <p lang="zh-CN">
    API 地址为 <code>/graphql</code>。管理后台尚未构建：请运行 <code>npm run build</code>，
    然后重新启动服务。
  </p>
</html>
`;

/**
 * The console: one page for every address that a browser goes to, and its files, which are named by
 * what they hold and so never change.
 */
export async function addConsole(app: FastifyInstance, parts: ConsoleParts): Promise<void> {
  const folder = parts.folder ?? builtFolder();
  const index = join(folder, 'index.html');
  if (existsSync(index)) {
    await app.register(fastifyStatic, {
      root: join(folder, 'assets'),
      prefix: '/assets/',
      immutable: true,
      maxAge: YEAR_MS,
      preCompressed: true,
      index: false,
      decorateReply: false,
      setHeaders: (reply) => {
        reply.setHeader('vary', 'accept-encoding');
      },
    });
    const html = readFileSync(index, 'utf8');
    addPages(app, answerWith(parts.introspection ? withSchemaLink(html) : html));
  } else {
    addPages(app, (_, reply) =>
      reply.status(503).type(HTML).header('cache-control', 'no-store').send(NOT_BUILT),
    );
  }
  if (parts.introspection) app.get(SCHEMA_PATH, answerSchema(printLaurelSchema(parts.schema)));
}

type Answer = (request: FastifyRequest, reply: FastifyReply) => FastifyReply;

/** The console finds its own pages, so any address without a dot may be one. */
function addPages(app: FastifyInstance, answer: Answer): void {
  app.get('/', answer);
  app.get('/*', (request, reply) => {
    const [path = ''] = request.url.split('?');
    const isPage = /^\/[^.]*$/.test(path) && /text\/html/.test(request.headers.accept ?? '');
    return isPage ? answer(request, reply) : reply.callNotFound();
  });
}

/**
 * The library of components writes its styles at run time. They are let in by a nonce, another one
 * for each answer; therefore the page is never kept. It is a few hundred bytes.
 */
function answerWith(html: string): Answer {
  return (_, reply) => {
    const nonce = randomBytes(NONCE_BYTES).toString('base64');
    const policy = String(reply.getHeader('content-security-policy') ?? '');
    return reply
      .type(HTML)
      .header('cache-control', 'no-store')
      .header('content-security-policy', withNonce(policy, nonce))
      .send(html.replace('data-nonce=""', `data-nonce="${nonce}"`));
  };
}

const withNonce = (policy: string, nonce: string): string =>
  policy.replace(/style-src [^;]*/, (styles) => `${styles} 'nonce-${nonce}'`);

/** The page cannot ask without a failed request in the console, so it is told. */
const withSchemaLink = (html: string): string =>
  html.replace('data-schema=""', `data-schema="${SCHEMA_PATH}"`);

/** Kept by the browser and asked for again each time: a new schema is seen at once. */
function answerSchema(text: string): Answer {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  return (request, reply) => {
    reply.header('cache-control', 'no-cache').header('etag', etag);
    if (request.headers['if-none-match'] === etag) return reply.status(304).send();
    return reply.type('text/plain; charset=utf-8').send(text);
  };
}

/** `dist/admin` of this package, seen from `src/app` and from `dist/src/app` alike. */
function builtFolder(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) {
    folder = dirname(folder);
  }
  return join(folder, 'dist', 'admin');
}
