import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import helmet from '@fastify/helmet';
import { fastify, type FastifyInstance } from 'fastify';
import { addConsole } from '../../src/app/console';
import { buildLaurelSchema } from '../../src/app/schema';

const schema = buildLaurelSchema();
const HTML = '<!doctype html><meta name="laurel" data-nonce="" data-schema="" />';
const PAGE = { accept: 'text/html,*/*' };
const SCRIPT = 'assets/index-B8px7YCd.js';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'laurel-console-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function build(
  files: Readonly<Record<string, string | Buffer>>,
  introspection = true,
): Promise<FastifyInstance> {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const app = fastify();
  const directives = { defaultSrc: ["'none'"], styleSrc: ["'self'"] };
  await app.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives } });
  await addConsole(app, { schema, introspection, folder });
  return app;
}

describe('the console', () => {
  it('answers every address that a browser goes to, and no other', async () => {
    const app = await build({ 'index.html': HTML, [SCRIPT]: 'js' });
    for (const url of ['/', '/members', '/program/drafts/prd_1?tab=simulation']) {
      const { statusCode, headers } = await app.inject({ url, headers: PAGE });
      expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    }
    const others = ['/nothing.js', '/assets/nothing.js', '/index.html', '/assets/..%2Findex.html'];
    for (const url of others) {
      expect((await app.inject({ url, headers: PAGE })).statusCode).toBe(404);
    }
    const asked = await app.inject({ url: '/members', headers: { accept: 'application/json' } });
    expect(asked.statusCode).toBe(404);
  });

  it('lets styles in by a nonce that is another one each time', async () => {
    const app = await build({ 'index.html': HTML, [SCRIPT]: 'js' });
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const { headers, body } = await app.inject({ url: '/', headers: PAGE });
        expect(headers['cache-control']).toBe('no-store');
        const [, inPage = ''] = /data-nonce="([^"]+)"/.exec(body) ?? [];
        const policy = String(headers['content-security-policy']);
        expect(policy).toContain(`style-src 'self' 'nonce-${inPage}'`);
        expect(policy).not.toContain('unsafe-inline');
        return inPage;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
    expect(nonces.every((nonce) => nonce.length >= 22)).toBe(true);
  });

  it('gives its files once and for all, compressed where that is understood', async () => {
    const text = 'x'.repeat(500);
    const app = await build({
      ...{ 'index.html': HTML, [SCRIPT]: text, [`${SCRIPT}.gz`]: gzipSync(text) },
    });
    const plain = await app.inject(`/${SCRIPT}`);
    expect(plain.body).toBe(text);
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const headers = { 'accept-encoding': 'gzip' };
    const packed = await app.inject({ url: `/${SCRIPT}`, headers });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.headers.vary).toMatch(/accept-encoding/i);
    expect(packed.rawPayload.length).toBeLessThan(text.length / 2);
  });

  it('says in both languages how to build it when it is not there', async () => {
    const app = await build({});
    const { statusCode, headers, body } = await app.inject({ url: '/', headers: PAGE });
    expect([statusCode, headers['cache-control']]).toEqual([503, 'no-store']);
    expect(body.match(/npm run build/g)).toHaveLength(2);
    expect(body).toContain('管理后台尚未构建');
  });
});

describe('the schema as a text', () => {
  it('is there, and linked, where introspection is', async () => {
    const app = await build({ 'index.html': HTML, [SCRIPT]: 'js' });
    const { headers, body } = await app.inject('/schema.graphql');
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(body).toContain('type Query {');
    const again = { 'if-none-match': String(headers.etag) };
    expect((await app.inject({ url: '/schema.graphql', headers: again })).statusCode).toBe(304);
    expect((await app.inject('/')).body).toContain('data-schema="/schema.graphql"');
  });

  it('is not there without it', async () => {
    const app = await build({ 'index.html': HTML, [SCRIPT]: 'js' }, false);
    expect((await app.inject('/schema.graphql')).statusCode).toBe(404);
    expect((await app.inject('/')).body).toContain('data-schema=""');
  });
});
