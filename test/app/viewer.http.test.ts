import { openShop, type Shop } from '../support/shop';

const NOW = Date.parse('2026-07-15T12:00:00Z');
const WHO = '{ viewer { kind roles member { externalId tier { code } } } }';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop(NOW);
  await shop.register('ann');
  await shop.register('bo');
});
afterAll(() => shop.close());

describe('who asks', () => {
  it('is told the member that their key belongs to, and gets no other', async () => {
    const memberId = shop.ids.get('ann') ?? '';
    const key = await shop.server.key(['MEMBER'], { memberId: memberId.replace('mem_', '') });
    const { data } = await shop.server.gql(WHO, {}, key);
    expect(data.viewer).toEqual({
      kind: 'KEY',
      roles: ['MEMBER'],
      member: { externalId: 'ann', tier: { code: 'regular' } },
    });
    const other = await shop.server.gql(
      'query ($id: ID!) { member(id: $id) { id } node(id: $id) { id } }',
      { id: shop.ids.get('bo') },
      key,
    );
    expect(other.data).toEqual({ member: null, node: null });
  });

  it('is no member with the key of a service', async () => {
    const { data } = await shop.server.gql(WHO);
    expect(data.viewer).toMatchObject({ kind: 'KEY', roles: ['SERVICE'], member: null });
  });

  it('is told what their key is called, and how they are named in what they do', async () => {
    const { data } = await shop.server.gql('{ viewer { name subject actor } }');
    expect(data.viewer.name).toBe('a test');
    expect(data.viewer.actor).toBe(data.viewer.subject);
    const nobody = await fetch(`${shop.server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ viewer { name actor } }' }),
    });
    expect(await nobody.json()).toEqual({ data: { viewer: { name: null, actor: null } } });
  });
});
