import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { printLaurelSchema } from './schema';

export interface PlaygroundParts {
  readonly schema: GraphQLSchema;
  /** Who may ask the schema for itself may read it as a text too. */
  readonly introspection: boolean;
  /** Where the built page lies. */
  readonly folder?: string;
}

interface Page {
  readonly type: string;
  readonly body: string;
  readonly etag: string;
}

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
};
const ASSET = /^playground(\.[a-z]+)*\.(js|css)$/;
const SCHEMA_PATH = '/schema.graphql';

const NOT_BUILT = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>Laurel</title>
  <h1>Laurel</h1>
  <p>
    The API answers at <code>/graphql</code>. This page has not been built yet: run
    <code>npm run build</code>, then start the server again.
  </p>
  <p lang="zh-CN">
    API 地址为 <code>/graphql</code>。此页面尚未构建：请运行 <code>npm run build</code>，
    然后重新启动服务。
  </p>
</html>
`;

/** The page a newcomer meets at `/`: read once, now, and served from memory. */
export function addPlayground(app: FastifyInstance, parts: PlaygroundParts): void {
  const folder = parts.folder ?? builtFolder();
  const index = join(folder, 'index.html');
  if (existsSync(index)) {
    const html = readFileSync(index, 'utf8');
    app.get('/', answering(page('html', parts.introspection ? withSchemaLink(html) : html)));
    for (const name of readdirSync(folder).filter((file) => ASSET.test(file))) {
      const type = name.slice(name.lastIndexOf('.') + 1);
      app.get(`/${name}`, answering(page(type, readFileSync(join(folder, name), 'utf8'))));
    }
  } else {
    app.get('/', (_, reply) =>
      reply
        .status(503)
        .type(TYPES['html'] ?? '')
        .header('cache-control', 'no-store')
        .send(NOT_BUILT),
    );
  }
  if (parts.introspection) {
    const text = printLaurelSchema(parts.schema);
    app.get(SCHEMA_PATH, answering(pageOf('text/plain; charset=utf-8', text)));
  }
}

/** The page cannot ask without a failed request in the console, so it is told. */
const withSchemaLink = (html: string): string =>
  html.replace('data-schema=""', `data-schema="${SCHEMA_PATH}"`);

const page = (extension: string, body: string): Page => pageOf(TYPES[extension] ?? '', body);

function pageOf(type: string, body: string): Page {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  return { type, body, etag: `"${hash}"` };
}

/** Kept by the browser and asked for again each time: a new build is seen at once. */
function answering({ type, body, etag }: Page) {
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    reply.header('cache-control', 'no-cache').header('etag', etag);
    if (request.headers['if-none-match'] === etag) return reply.status(304).send();
    return reply.type(type).send(body);
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
