import type { Row } from '../../support/shop';
import { REDEMPTION, type RewardWorld } from './reward-world';

const REWARD = `id kind state version name description price stock usesCodes fulfilments stores
  from until createdAt publishedAt archivedAt names { locale text } descriptions { locale text }
  tierPrices { tier { code } price } excludedTiers { code } limits { period maximum }`;
const ERRORS = 'userErrors { __typename code field message }';
const MUTATIONS = {
  rewardCreate: `mutation ($input: RewardCreateInput!, $key: String) {
    rewardCreate(input: $input, idempotencyKey: $key) { reward { ${REWARD} } ${ERRORS} } }`,
  rewardUpdate: `mutation ($id: ID!, $expectedVersion: Int!, $input: RewardUpdateInput!) {
    rewardUpdate(id: $id, expectedVersion: $expectedVersion, input: $input) {
      reward { ${REWARD} } ${ERRORS} } }`,
  rewardPublish: `mutation ($id: ID!, $expectedVersion: Int!) {
    rewardPublish(id: $id, expectedVersion: $expectedVersion) { reward { ${REWARD} } ${ERRORS} } }`,
  rewardArchive: `mutation ($id: ID!, $expectedVersion: Int!) {
    rewardArchive(id: $id, expectedVersion: $expectedVersion) { reward { ${REWARD} } ${ERRORS} } }`,
  rewardStockAdd: `mutation ($input: RewardStockAddInput!) {
    rewardStockAdd(input: $input) { reward { stock } ${ERRORS} } }`,
  rewardCouponsAdd: `mutation ($input: RewardCouponsAddInput!) {
    rewardCouponsAdd(input: $input) { reward { stock } addedCount unchangedCount ${ERRORS} } }`,
  rewardRedemptionFulfil: `mutation ($input: RewardRedemptionFulfilInput!) {
    rewardRedemptionFulfil(input: $input) { redemption { ${REDEMPTION} } ${ERRORS} } }`,
  rewardRedemptionCancel: `mutation ($input: RewardRedemptionCancelInput!) {
    rewardRedemptionCancel(input: $input) { redemption { ${REDEMPTION} } ${ERRORS} } }`,
} as const;

/** Sends a mutation, as an admin unless another key is given, and gives its payload. */
export type Change = (
  name: keyof typeof MUTATIONS,
  variables: Row,
  more?: { readonly key?: string; readonly locale?: string },
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the mutation decides what it is
) => Promise<any>;

export const changes =
  ({ server }: RewardWorld): Change =>
  async (name, variables, { key = server.keys.admin, locale = 'en' } = {}) => {
    const headers = { 'accept-language': locale };
    const { data, errors } = await server.gql(MUTATIONS[name], variables, key, headers);
    expect(errors).toBeUndefined();
    return data[name];
  };

type Fault = { readonly code: string; readonly field: readonly string[] | null };

/** Codes and fields of what was refused. */
export const told = ({ userErrors }: { readonly userErrors: readonly Fault[] }): string[] =>
  userErrors.map(({ code, field }) => `${code} ${(field ?? []).join('.')}`);

/** A reward with everything that a reward can have. */
export const SPA = {
  kind: 'SERVICE',
  names: [
    { locale: 'en', text: 'Spa' },
    { locale: 'zh-CN', text: '水疗' },
  ],
  descriptions: [
    { locale: 'en', text: 'One hour.\nBring a towel.' },
    { locale: 'zh-CN', text: '一小时。' },
  ],
  price: 500,
  tierPrices: [{ tierCode: 'gold', price: 400 }],
  excludedTiers: ['regular'],
  fulfilments: ['COLLECTION', 'DELIVERY'],
  stores: ['soho', 'bank'],
  from: '2026-07-01T00:00:00Z',
  until: '2027-01-01T00:00:00Z',
  limits: [{ period: 'MONTH', maximum: 2 }],
  stock: 7,
};
