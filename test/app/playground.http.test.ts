import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastify, type FastifyInstance } from 'fastify';
import { addPlayground } from '../../src/app/playground';
import { buildLaurelSchema } from '../../src/app/schema';

const schema = buildLaurelSchema();
const HTML = '<!doctype html><html data-schema=""></html>';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'laurel-page-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function build(files: Readonly<Record<string, string>>, introspection = true): FastifyInstance {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const app = fastify();
  addPlayground(app, { schema, introspection, folder });
  return app;
}

describe('the page at /', () => {
  it('is served with its parts, and nothing that lies beside them', async () => {
    const files = { 'index.html': HTML, 'playground.api.js': 'js', 'playground.css': 'css' };
    const app = build({ ...files, 'secret.js': 'x', 'playground.ts': 'x' });
    const got = async (url: string) => {
      const { statusCode, headers, body } = await app.inject(url);
      return [statusCode, statusCode === 200 ? headers['content-type'] : null, body.slice(0, 3)];
    };
    expect(await got('/')).toEqual([200, 'text/html; charset=utf-8', '<!d']);
    expect(await got('/playground.api.js')).toEqual([200, 'text/javascript; charset=utf-8', 'js']);
    expect(await got('/playground.css')).toEqual([200, 'text/css; charset=utf-8', 'css']);
    for (const url of ['/secret.js', '/playground.ts', '/index.html', '/playground.js/..%2F']) {
      expect((await app.inject(url)).statusCode).toBe(404);
    }
  });

  it('is kept by the browser until it changes', async () => {
    const app = build({ 'index.html': HTML });
    const first = await app.inject('/');
    expect(first.headers['cache-control']).toBe('no-cache');
    const etag = String(first.headers.etag);
    const again = await app.inject({ url: '/', headers: { 'if-none-match': etag } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    const changed = await build({ 'index.html': `${HTML} ` }).inject('/');
    expect(changed.headers.etag).not.toBe(etag);
  });

  it('says in both languages how to build it when it is not there', async () => {
    const { statusCode, headers, body } = await build({}).inject('/');
    expect([statusCode, headers['cache-control']]).toEqual([503, 'no-store']);
    expect(body.match(/npm run build/g)).toHaveLength(2);
    expect(body).toContain('此页面尚未构建');
  });
});

describe('the schema as a text', () => {
  it('is there, and linked, where introspection is', async () => {
    const app = build({ 'index.html': HTML });
    const { headers, body } = await app.inject('/schema.graphql');
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(body).toContain('type Query {');
    expect((await app.inject('/')).body).toContain('data-schema="/schema.graphql"');
  });

  it('is not there without it', async () => {
    const app = build({ 'index.html': HTML }, false);
    expect((await app.inject('/schema.graphql')).statusCode).toBe(404);
    expect((await app.inject('/')).body).toContain('data-schema=""');
  });
});
