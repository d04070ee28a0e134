import { publicId } from '../../src/platform/id';
import type { GraphqlAnswer } from './server';
import { openShop, type Shop } from './shop';

/** What a mutation of points answered. The mutation decides what else there is. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the mutation decides what it is
export type Payload = any;

export const FIGURES = 'active pending held available balance debt';
export const ERRORS = `userErrors {
  __typename code message field
  ... on InsufficientPointsError { available required }
  ... on HoldEndedError { endedAs: state }
  ... on AdjustmentDecidedError { decidedAs: state }
}`;
const TRANSACTION = 'transaction { id kind points orderId reference }';
const HOLD = 'hold { id state points orderId expiresAt }';
const ADJUSTMENT = `adjustment {
  id memberId points reason state requestedBy decidedBy decisionReason transaction { id points }
}`;

/** What is selected of each payload. */
const SELECTIONS = {
  pointsRedeem: `${TRANSACTION} points { ${FIGURES} }`,
  pointsHold: `${TRANSACTION} points { ${FIGURES} } ${HOLD}`,
  pointsCapture: `${TRANSACTION} points { ${FIGURES} } ${HOLD}`,
  pointsRelease: `${TRANSACTION} points { ${FIGURES} } ${HOLD}`,
  pointsReverse: `${TRANSACTION} points { ${FIGURES} }`,
  pointsTransfer: `${TRANSACTION} points { ${FIGURES} } received { kind points reference }`,
  pointsAdjust: `${TRANSACTION} points { ${FIGURES} } ${ADJUSTMENT}`,
  pointsAdjustmentApprove: `${TRANSACTION} points { ${FIGURES} } ${ADJUSTMENT}`,
  pointsAdjustmentReject: ADJUSTMENT,
  pointsAdjustmentWithdraw: ADJUSTMENT,
  walletFreeze: 'wallet { memberId state changes { state reason actor at } }',
  walletUnfreeze: 'wallet { memberId state changes { state reason actor at } }',
} as const;
export type PointsMutation = keyof typeof SELECTIONS;

/** The text of a mutation with its input in a variable. */
export const mutationText = (name: PointsMutation): string => {
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  return `mutation ($input: ${type}Input!) {
    answer: ${name}(input: $input) { ${SELECTIONS[name]} ${ERRORS} }
  }`;
};

const SAVE = `mutation ($id: ID!, $rules: PointsRulesInput!) {
  pointsRulesDraftSave(programId: $id, expectedRevision: 0, input: { rules: $rules }) {
    draft { revision } userErrors { message field }
  }
}`;
const PUBLISH = `mutation ($id: ID!, $revision: Int!, $version: Int!) {
  pointsRulesPublish(
    programId: $id, expectedVersion: $version, expectedRevision: $revision
    input: { reason: "For a test." }
  ) { userErrors { message field } }
}`;

/** A shop whose members' points are spent, set aside, given and taken over the API. */
export interface PointsDesk {
  readonly shop: Shop;
  /** Publishes points rules; they are in force for what comes next. */
  publish(rules: object, version?: number): Promise<void>;
  /** Asks with a fresh key of idempotency unless the input has one. */
  ask(
    name: PointsMutation,
    input: object,
    key?: string,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Payload>;
  /** The same with the whole answer, for what is refused before the mutation is reached. */
  send(name: PointsMutation, input: object, key?: string): Promise<GraphqlAnswer>;
  /** Gives a member points through a payment of so many pounds. */
  earn(externalId: string, points: number): Promise<void>;
  id(externalId: string): string;
  figures(externalId: string): Promise<Payload>;
  close(): Promise<void>;
}

export async function openDesk(now: number): Promise<PointsDesk> {
  const shop = await openShop(now);
  const { server } = shop;
  let keys = 0;
  let orders = 0;
  const send: PointsDesk['send'] = (name, input, key) =>
    server.gql(mutationText(name), { input }, key);
  return {
    shop,
    send,
    publish: async (rules, version = 0) => {
      const id = publicId('prg', server.programId);
      const saved = await server.gql(SAVE, { id, rules }, server.keys.admin);
      expect(saved.errors ?? saved.data.pointsRulesDraftSave.userErrors).toEqual([]);
      const { revision } = saved.data.pointsRulesDraftSave.draft;
      const done = await server.gql(PUBLISH, { id, revision, version }, server.keys.admin);
      expect(done.errors ?? done.data.pointsRulesPublish.userErrors).toEqual([]);
    },
    ask: async (name, input, key, headers) => {
      keys += 1;
      const whole = { idempotencyKey: `desk-${keys}`, ...input };
      const { data, errors } = await server.gql(mutationText(name), { input: whole }, key, headers);
      expect(errors).toBeUndefined();
      return data.answer;
    },
    earn: async (externalId, points) => {
      orders += 1;
      await shop.record(shop.payment(externalId, `earned-${orders}`, String(points)));
    },
    id: (externalId) => {
      const id = shop.ids.get(externalId);
      if (id === undefined) throw new Error(`Not registered: ${externalId}`);
      return id;
    },
    figures: async (externalId) =>
      (await shop.read(externalId, `points { ${FIGURES} state }`)).points,
    close: () => shop.close(),
  };
}

/** The codes of a refusal. */
export const codesOf = ({ userErrors }: Payload): string[] =>
  (userErrors as { code: string }[]).map(({ code }) => code);
