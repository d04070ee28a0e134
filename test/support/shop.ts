import { MINUTE_MS, type Instant } from '../../src/domain/shared/instant';
import { startTestServer, type TestServer } from './server';

export type Row = Readonly<Record<string, unknown>>;

/** A shop that registers members and records behaviours over the API; it holds its own clock. */
export interface Shop {
  readonly server: TestServer;
  now: Instant;
  /** Public ids by external id. */
  readonly ids: ReadonlyMap<string, string>;
  register(...externalIds: readonly string[]): Promise<void>;
  /** Records rows that are all expected to be accepted. */
  record(...behaviours: readonly Row[]): Promise<void>;
  /** A behaviour of a minute ago with a key of its own. */
  row(externalId: string, overrides?: Row): Row;
  payment(externalId: string, orderId: string, amount: string, overrides?: Row): Row;
  /** What a selection of `Member` gives; null when there is none to be seen. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the selection decides what it is
  read(externalId: string, selection: string, key?: string): Promise<any>;
  close(): Promise<void>;
}

const REGISTER = `mutation ($input: MemberRegisterInput!) {
  memberRegister(input: $input) { member { id } userErrors { message } }
}`;
const RECORD = `mutation ($input: BehavioursRecordInput!) {
  behavioursRecord(input: $input) { userErrors { message } }
}`;

export async function openShop(now: Instant): Promise<Shop> {
  const shop = { now };
  const server = await startTestServer({ clock: () => shop.now });
  const ids = new Map<string, string>();
  let sequence = 0;

  const row: Shop['row'] = (externalId, overrides = {}) => {
    sequence += 1;
    return {
      member: { externalId },
      type: 'LIKE',
      channel: 'WEB',
      occurredAt: new Date(shop.now - MINUTE_MS).toISOString(),
      source: 'shop',
      externalId: `e-${String(sequence).padStart(6, '0')}`,
      ...overrides,
    };
  };

  return Object.assign(shop, {
    server,
    ids,
    row,
    payment: (externalId: string, orderId: string, amount: string, overrides: Row = {}) =>
      row(externalId, {
        type: 'PAYMENT',
        orderId,
        amount: { amount, currencyCode: 'GBP' },
        ...overrides,
      }),
    register: async (...externalIds: readonly string[]) => {
      for (const externalId of externalIds) {
        const { data } = await server.gql(REGISTER, { input: { externalId } });
        ids.set(externalId, data.memberRegister.member.id);
      }
    },
    record: async (...behaviours: readonly Row[]) => {
      const { data, errors } = await server.gql(RECORD, { input: { behaviours } });
      expect(errors ?? data.behavioursRecord.userErrors).toEqual([]);
    },
    read: async (externalId: string, selection: string, key = server.keys.service) => {
      const query = `query ($by: MemberBy!) { memberBy(by: $by) { ${selection} } }`;
      const { data, errors } = await server.gql(query, { by: { externalId } }, key);
      expect(errors).toBeUndefined();
      return data.memberBy;
    },
    close: () => server.close(),
  });
}
