import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { serveParent } from '../worker';
import { bareReads, type BareReads, type Row } from './bare-reads';

export interface BareServer {
  readonly databaseUrl: string;
  /** Whether the ladder and the currency are read with every request, as by a first hand. */
  readonly readsConfiguration: boolean;
}

interface Configuration {
  readonly tiers: readonly Row[];
  readonly settings: readonly Row[];
}

const PAGE = 10;

/** The least that answers a member's profile: `GET /members/mem_…`. */
async function serve({ databaseUrl, readsConfiguration }: BareServer): Promise<{ port: number }> {
  const reads = bareReads(databaseUrl);
  const kept = await configurationOf(reads);
  const server = createServer((request, response) => {
    const id = (request.url ?? '').slice('/members/mem_'.length);
    profileOf(reads, id, readsConfiguration ? null : kept).then(
      (member) => {
        const text = JSON.stringify({ data: { member } });
        const length = Buffer.byteLength(text);
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': length });
        response.end(text);
      },
      (error: unknown) => {
        response.writeHead(500, { 'content-length': 0 }).end();
        process.stderr.write(`${String(error)}\n`);
      },
    );
  });
  server.keepAliveTimeout = 600_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port };
}

async function configurationOf(reads: BareReads): Promise<Configuration> {
  const [tiers, settings] = await Promise.all([reads.tiers(), reads.settings()]);
  return { tiers, settings };
}

async function profileOf(reads: BareReads, id: string, kept: Configuration | null) {
  const [member, identities, behaviours, configuration] = await Promise.all([
    reads.member(id),
    reads.identities(id),
    reads.behaviours(id),
    kept ?? configurationOf(reads),
  ]);
  if (!member) return null;
  const { tiers, settings } = configuration;
  const currencyCode = settings.find(({ name }) => name === 'currency')?.['value'] ?? '';
  const rank = tiers.findIndex(({ code }) => code === member['tier_code']);
  const [tier, next] = [tiers[rank], tiers[rank + 1]];
  const score = Number(member['score']);
  return {
    id: `mem_${id}`,
    externalId: member['external_id'],
    joinedAt: instantOf(member['joined_at']),
    identities,
    tier: { code: tier?.['code'], rank, name: tier?.['name'] },
    nextTier: next ? nextTier(next, score) : null,
    growthValue: { score },
    points: { balance: member['balance'] ?? 0 },
    behaviours: {
      nodes: behaviours.slice(0, PAGE).map((row) => behaviourOf(row, currencyCode)),
      pageInfo: { hasNextPage: behaviours.length > PAGE },
    },
  };
}

const nextTier = (next: Row, score: number) => ({
  missing: Math.max(0, Math.round((Number(next['threshold']) - score) * 1e6) / 1e6),
  tier: { code: next['code'], name: next['name'] },
});

const behaviourOf = (row: Row, currencyCode: string | number) => ({
  id: `bhv_${row['id']}`,
  type: row['type'],
  channel: row['channel'],
  occurredAt: instantOf(row['occurred_at']),
  sessionId: row['session_id'],
  orderId: row['order_id'],
  productId: row['product_id'],
  category: row['category'],
  quantity: row['quantity'],
  rating: row['rating'],
  amount:
    row['amount_minor'] === null
      ? null
      : { amount: (Number(row['amount_minor']) / 100).toFixed(2), currencyCode },
});

/** A prepared statement of MariaDB leaves the milliseconds out where there are none. */
function instantOf(stored: string | number | null | undefined): string {
  const text = String(stored);
  return `${text.slice(0, 10)}T${text.slice(11)}${text.length === 19 ? '.000' : ''}Z`;
}

serveParent(serve);
