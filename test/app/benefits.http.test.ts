import { query } from '../../src/platform/database/sql';
import { countStatements } from '../support/database';
import { parsePublicId } from '../../src/platform/id';
import { codes } from '../support/draft-desk';
import { all, benefitRule, openBenefitDesk, type BenefitDesk } from '../support/benefit-desk';

/** Benefit rules from the first line to the till, over HTTP. */
const NOON = Date.parse('2026-03-02T12:00:00Z');
const DAY_MS = 86_400_000;
const CART = { total: { amount: '80.00', currencyCode: 'GBP' } };
const OFF_10 = { then: [{ kind: 'PERCENT_OFF', percent: '10' }] };

let desk: BenefitDesk;

beforeEach(async () => {
  desk = await openBenefitDesk(NOON);
  await desk.shop.register('m1', 'm2');
});
afterEach(() => desk.close());

describe('the whole way', () => {
  const rule = benefitRule('cart-100', {
    ...OFF_10,
    when: all(
      { field: 'cartTotal', operator: '>=', value: 10_000 },
      { field: 'channel', operator: 'in', value: ['APP', 'WEB'] },
    ),
    caps: [{ scope: 'MEMBER', measure: 'USES', period: 'EVER', maximum: 1 }],
  });

  it('goes from the first line over preview, test and review to the till and the cap', async () => {
    const { gql, keys, shop } = desk;
    await gql(
      `mutation ($id: ID!) { programSettingsUpdate(id: $id, input: { requiresReview: true }) { userErrors { code } } }`,
      { id: `prg_${shop.server.programId}` },
      keys.ann,
    );
    const { rule: made, userErrors } = await desk.create(rule);
    expect(userErrors).toEqual([]);
    expect(made).toMatchObject({ state: 'DRAFT', revision: 1, isInForce: false });
    expect(made.sentence).toContain('10');

    const big = { channel: 'APP', cart: { total: { amount: '120.00', currencyCode: 'GBP' } } };
    const preview = `query ($rule: BenefitRuleJSON!, $context: BenefitContextInput) {
      benefitPreview(rule: $rule, context: $context) {
        sampled total changes { ruleCode change sampled members low high } userErrors { code }
      }
    }`;
    expect(
      (await gql(preview, { rule: made.rule, context: big }, keys.mia)).benefitPreview,
    ).toEqual({
      ...{ sampled: 2, total: 2, userErrors: [] },
      changes: [
        { ruleCode: 'cart-100', change: 'GAINED', sampled: 2, members: 2, low: 2, high: 2 },
      ],
    });
    const test = `query ($rule: BenefitRuleJSON!, $memberId: ID!, $context: BenefitContextInput) {
      benefitTest(rule: $rule, memberId: $memberId, context: $context) {
        benefit { isGranted conditions { field isMet text shortfall { direction amount { amount } } } }
        userErrors { code }
      }
    }`;
    const asked = { rule: made.rule, memberId: desk.idOf('m1'), context: { cart: CART } };
    const tested = (await gql(test, asked, keys.mia)).benefitTest;
    expect(tested.benefit).toMatchObject({
      isGranted: false,
      conditions: [
        {
          ...{ field: 'cartTotal', isMet: false },
          shortfall: { direction: 'MORE', amount: { amount: '20.00' } },
        },
        { field: 'channel', isMet: false },
      ],
    });

    expect(codes(await desk.act('Publish', made, { reason: 'Now.' }))).toEqual(['REVIEW_REQUIRED']);
    const submitted = await desk.done('Submit', made, {}, keys.mia);
    const own = await desk.done('Update', submitted, { input: { rule: made.rule } }, keys.ann);
    const again = await desk.done('Submit', own, {}, keys.ann);
    expect(codes(await desk.act('Approve', again))).toEqual(['FOUR_EYES']);
    const approved = await desk.done('Approve', again, { comment: 'Good.' }, keys.bob);
    expect(await desk.benefit('m1', 'cart-100', big)).toBeUndefined();
    const published = await desk.done('Publish', approved, { reason: ' Spring. ' });
    expect(published).toMatchObject({ state: 'PUBLISHED', isInForce: true, versionNumber: 1 });

    const granted = await desk.benefit('m1', 'cart-100', big);
    expect(granted).toMatchObject({
      ...{ isGranted: true, version: 1, amountOff: { amount: '12.00' }, reasons: [] },
      effects: [{ kind: 'PERCENT_OFF', percent: '10', amountOff: { amount: '12.00' } }],
    });
    const input = { memberId: desk.idOf('m1'), ruleId: published.id, context: big, orderId: 'o-1' };
    const used = await desk.redeem({ ...input, idempotencyKey: 'k-1' });
    expect(used).toMatchObject({
      ...{ userErrors: [], entitlement: { state: 'REDEEMED', amountOff: { amount: '12.00' } } },
    });
    expect(await desk.redeem({ ...input, idempotencyKey: 'k-1' })).toEqual(used);
    const refused = await desk.redeem({ ...input, idempotencyKey: 'k-2' });
    expect(refused).toMatchObject({
      entitlement: null,
      userErrors: [
        {
          ...{ __typename: 'BenefitRefusedError', code: 'LIMIT_REACHED' },
          benefit: { reasons: [{ code: 'CAP_USED_UP', used: 1, maximum: 1 }] },
        },
      ],
    });
    const english = await desk.benefit('m1', 'cart-100', { channel: 'STORE', cart: CART });
    const chinese = await desk.benefit('m1', 'cart-100', { channel: 'STORE', cart: CART }, true);
    expect(english.reasons.map(({ code }: { code: string }) => code)).toEqual([
      ...['CONDITIONS_NOT_MET', 'CAP_USED_UP'],
    ]);
    expect(english.reasons[0].text).toBe('The conditions are not met.');
    expect(chinese.reasons[0].text).toBe('不满足条件。');
    expect(chinese.name).toBe('权益 cart-100');
    const rules = `{ benefitRules { nodes { code use { issuedCount redeemedCount useRate cost { amount } }
      versions { number approvedBy reason } history { kind sentence } } } }`;
    const { nodes } = (await gql(rules, {}, keys.auditor)).benefitRules;
    expect(nodes).toMatchObject([
      {
        use: { issuedCount: 1, redeemedCount: 1, useRate: 1, cost: { amount: '12.00' } },
        versions: [{ number: 1, reason: 'Spring.', approvedBy: expect.stringMatching(/^key/) }],
      },
    ]);
    expect(nodes[0].history.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...['CREATED', 'SUBMITTED', 'EDITED', 'SUBMITTED', 'APPROVED', 'PUBLISHED'],
    ]);
    expect(nodes[0].history[0].sentence).toBe('Created.');
  });
});

describe('writing', () => {
  it('is byte-identical when it is opened and saved without a change', async () => {
    const { rule: made } = await desk.create(
      benefitRule('trip', {
        priority: 7,
        when: {
          not: false,
          id: 'r-1',
          combinator: 'and',
          rules: [
            { id: 'x', field: 'tier', operator: 'in', value: ['gold'], valueSource: 'value' },
          ],
        },
      }),
    );
    const stored = async (): Promise<string | undefined> => {
      const rows = await query<{ content: string }>(
        desk.shop.server.database.reader,
        'SELECT content FROM benefit_rule WHERE code = ?',
        ['trip'],
      );
      return rows[0]?.content;
    };
    const before = await stored();
    expect(before).toBe(JSON.stringify(made.rule));
    const saved = await desk.done('Update', made, { input: { rule: made.rule } });
    expect(await stored()).toBe(before);
    const published = await desk.done('Publish', saved, { reason: 'Now.' });
    expect(await stored()).toBe(before);
    expect(codes(await desk.act('Update', published, { input: { rule: made.rule } }))).toEqual([
      'NOTHING_CHANGED',
    ]);
  });

  it('is refused with every fault, its path and the way out', async () => {
    const deep = (depth: number): object =>
      depth === 0 ? { field: 'tier', operator: 'in', value: ['gold'] } : all(deep(depth - 1));
    const cases: readonly (readonly [object, string, readonly string[]])[] = [
      [
        { when: all({ field: 'moon', operator: '=', value: 1 }) },
        'INVALID',
        ['when', 'rules', '0', 'field'],
      ],
      [{ when: deep(50) }, 'TOO_MANY', ['when']],
      [{ when: all() }, 'TOO_FEW', ['when']],
      [
        { then: [{ kind: 'PERCENT_OFF', percent: '101' }] },
        'OUT_OF_RANGE',
        ['then', '0', 'percent'],
      ],
      [
        { caps: [{ scope: 'MEMBER', measure: 'USES', period: 'EVER', maximum: -1 }] },
        'OUT_OF_RANGE',
        ['caps', '0', 'maximum'],
      ],
      [
        { then: [{ kind: 'FREE_SHIPPING' }, { kind: 'POINTS_MULTIPLIER', multiplier: '2' }] },
        'CONTRADICTORY',
        ['then'],
      ],
    ];
    for (const [more, code, path] of cases) {
      const { rule, userErrors } = await desk.create(benefitRule('bad', more));
      expect(rule).toBeNull();
      expect(userErrors[0]).toMatchObject({ code });
      expect(userErrors[0].field.slice(0, 2 + path.length)).toEqual(['input', 'rule', ...path]);
      expect(userErrors[0].message.length).toBeGreaterThan(10);
    }
  });

  it('collides without losing anything, and is answered again to who repeats a key', async () => {
    const { rule: made } = await desk.create(benefitRule('one'), desk.keys.mia, 'once');
    expect((await desk.create(benefitRule('one'), desk.keys.mia, 'once')).rule).toEqual(made);
    expect(codes(await desk.create(benefitRule('one')))).toEqual(['TAKEN']);
    const edits = await Promise.all(
      [desk.keys.ann, desk.keys.bob].map((key, place) =>
        desk.act('Update', made, { input: { rule: benefitRule('one', { priority: place }) } }, key),
      ),
    );
    expect(edits.map(codes).toSorted()).toEqual([[], ['CONFLICT']]);
    const won = edits.find((answer) => answer.rule !== null);
    expect(won.rule.revision).toBe(2);
    const lost = edits.find((answer) => answer.rule === null);
    expect(lost.userErrors).toMatchObject([
      { __typename: 'ConflictError', expectedVersion: 1, actualVersion: 2 },
    ]);
    const other = { input: { rule: benefitRule('two') } };
    expect(codes(await desk.act('Update', won.rule, other))).toEqual(['INVALID']);
  });

  it('ends what is being written, brings old versions back, and archives', async () => {
    const first = await desk.published(benefitRule('ship'));
    const more = { input: { rule: benefitRule('ship', { priority: 5 }) } };
    const draft = await desk.done('Update', first, more);
    expect(draft).toMatchObject({ state: 'DRAFT', isInForce: true, versionNumber: 1 });
    expect((await desk.benefit('m1', 'ship')).version).toBe(1);
    const back = await desk.done('Discard', draft);
    expect(back).toMatchObject({ state: 'PUBLISHED', rule: first.rule, viewerCanArchive: true });
    const edited = await desk.done('Update', back, more);
    const second = await desk.done('Publish', edited, { reason: 'Second.' });
    expect((await desk.benefit('m1', 'ship')).version).toBe(2);
    const restored = await desk.done('Restore', second, { versionNumber: 1 });
    expect(restored).toMatchObject({ state: 'DRAFT', restores: 1, rule: first.rule });
    const third = await desk.done('Publish', restored, { reason: 'Back.' });
    expect(third).toMatchObject({ versionNumber: 3, restores: null });
    const archived = await desk.done('Archive', third, { reason: 'Over.' });
    expect(archived).toMatchObject({ state: 'ARCHIVED', isInForce: false });
    expect(await desk.benefit('m1', 'ship')).toBeUndefined();
    expect(codes(await desk.act('Archive', archived, { reason: 'Over.' }))).toEqual([
      'WRONG_STATE',
    ]);
  });
});

describe('answers', () => {
  it('tell tier, purchases, tenure and attributes, and load the same however many ask', async () => {
    await desk.published(
      benefitRule('known', {
        when: all(
          { field: 'tier', operator: 'in', value: ['silver', 'gold', 'diamond'] },
          {
            field: 'purchaseCount',
            operator: '>=',
            value: { window: { kind: 'ROLLING', days: 30 }, operand: 1 },
          },
          { field: 'firstOrder', operator: '=', value: false },
        ),
      }),
    );
    expect(await desk.benefit('m1', 'known')).toMatchObject({ isGranted: false });
    await desk.shop.record(desk.shop.payment('m1', 'o-1', '300.00'));
    expect(
      (await desk.benefit('m1', 'known')).conditions.map((each: { isMet: boolean }) => each.isMet),
    ).toEqual([...[true, true, true]]);
    const { database, keys } = desk.shop.server;
    const statements = async (externalIds: readonly string[]): Promise<number> => {
      const text = `query ($ids: [ID!]!) { benefitsEvaluate(memberIds: $ids) {
        member { externalId } benefits { ruleCode isGranted conditions { text } } } }`;
      const ids = externalIds.map(desk.idOf);
      const ask = () => desk.gql(text, { ids }, keys.service);
      const { result, statements: sent } = await countStatements(database, ask);
      expect(result.benefitsEvaluate).toHaveLength(externalIds.length);
      return sent.length;
    };
    const names = Array.from({ length: 20 }, (_, place) => `n${place}`);
    await desk.shop.register(...names);
    await statements(['m1']);
    expect(await statements(['m1', ...names])).toBe(await statements(['m1']));
  });

  it('lists the conditions for editors in the language of the viewer', async () => {
    const text = `{ benefitConditions { code label operators { code label operands } arguments { name type minimum maximum choices { code label } } } }`;
    const english = (await desk.gql(text, {}, desk.keys.mia)).benefitConditions;
    const chinese = (await desk.gql(text, {}, desk.keys.mia, true)).benefitConditions;
    expect(english.length).toBeGreaterThanOrEqual(15);
    expect(chinese.map(({ code }: { code: string }) => code)).toEqual(
      english.map(({ code }: { code: string }) => code),
    );
    for (const [place, { label }] of english.entries()) {
      expect(label).not.toBe(chinese[place].label);
    }
  });

  it('are refused for a context that cannot be, and to who may not ask', async () => {
    const { server } = desk.shop;
    const text = `query ($by: MemberBy!, $context: BenefitContextInput) {
      memberBy(by: $by) { benefits(context: $context) { ruleCode } } }`;
    const context = { cart: { total: { amount: '1.234', currencyCode: 'GBP' } } };
    const { errors } = await server.gql(text, { by: { externalId: 'm1' }, context });
    expect(errors?.[0]?.extensions).toMatchObject({
      ...{ code: 'BAD_USER_INPUT', argument: 'context.cart.total.amount' },
    });
    const memberId = parsePublicId('mem', desk.idOf('m1')) ?? '';
    const member = await server.key(['MEMBER'], { memberId });
    const others = `query ($ids: [ID!]!) { benefitsEvaluate(memberIds: $ids) { member { id } } }`;
    const seen = await desk.gql(others, { ids: [desk.idOf('m1'), desk.idOf('m2')] }, member);
    expect(seen.benefitsEvaluate).toEqual([{ member: { id: desk.idOf('m1') } }]);
    const rules = await server.gql('{ benefitRules { nodes { code } } }', {}, member);
    expect(rules.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('entitlements', () => {
  it('are promised, expire, and are redeemed once by the version that was promised', async () => {
    const rule = await desk.published(benefitRule('tea', OFF_10));
    const issue = {
      ...{ memberId: desk.idOf('m1'), ruleId: rule.id },
      expiresAt: new Date(NOON + DAY_MS).toISOString(),
    };
    const first = await desk.issue({ ...issue, idempotencyKey: 'i-1' });
    expect(first.entitlement).toMatchObject({ state: 'ISSUED', ruleCode: 'tea', name: 'The tea' });
    const second = await desk.issue({ ...issue, idempotencyKey: 'i-2' });
    await desk.done('Archive', rule, { reason: 'Over.' });
    const use = { entitlementId: first.entitlement.id, context: { channel: 'STORE', cart: CART } };
    const bare = { entitlementId: first.entitlement.id, idempotencyKey: 'r-0' };
    expect(codes(await desk.redeem(bare))).toEqual(['REQUIRED']);
    const used = await desk.redeem({ ...use, storeCode: 'soho', idempotencyKey: 'r-1' });
    expect(used.entitlement).toMatchObject({
      ...{ state: 'REDEEMED', channel: 'STORE', storeCode: 'soho', amountOff: { amount: '8.00' } },
    });
    expect(codes(await desk.redeem({ ...use, idempotencyKey: 'r-2' }))).toEqual(['WRONG_STATE']);
    desk.shop.now = NOON + DAY_MS;
    const late = { ...use, entitlementId: second.entitlement.id, idempotencyKey: 'r-3' };
    expect(codes(await desk.redeem(late))).toEqual(['NO_LONGER']);
    const text = 'benefitEntitlements { nodes { state amountOff { amount } } }';
    expect((await desk.shop.read('m1', text)).benefitEntitlements.nodes).toEqual([
      { state: 'EXPIRED', amountOff: null },
      { state: 'REDEEMED', amountOff: { amount: '8.00' } },
    ]);
  });

  it('take no more money off than caps leave, and refuse what nobody gets', async () => {
    const rule = await desk.published(
      benefitRule('pool', {
        ...OFF_10,
        caps: [{ scope: 'EVERYBODY', measure: 'MONEY', period: 'EVER', maximum: 1_000 }],
      }),
    );
    const use = (externalId: string, key: string) =>
      desk.redeem({
        ...{ memberId: desk.idOf(externalId), ruleId: rule.id, idempotencyKey: key },
        context: { cart: CART },
      });
    expect((await use('m1', 'a')).entitlement.amountOff).toEqual({ amount: '8.00' });
    expect((await use('m2', 'b')).entitlement.amountOff).toEqual({ amount: '2.00' });
    expect(codes(await use('m1', 'c'))).toEqual(['LIMIT_REACHED']);
    const unknown = { memberId: 'mem_x', ruleId: rule.id, idempotencyKey: 'd' };
    expect(codes(await desk.redeem(unknown))).toEqual(['UNKNOWN_MEMBER']);
    const neither = { memberId: desk.idOf('m1'), idempotencyKey: 'e' };
    expect(codes(await desk.redeem(neither))).toEqual(['REQUIRED']);
  });
});

describe('points', () => {
  it('are multiplied by what is granted, named, and taken back as they were earned', async () => {
    const rule = await desk.published(
      benefitRule('double', {
        then: [{ kind: 'POINTS_MULTIPLIER', multiplier: '2' }],
        when: all({ field: 'channel', operator: 'in', value: ['APP'] }),
        caps: [{ scope: 'MEMBER', measure: 'USES', period: 'EVER', maximum: 2 }],
      }),
    );
    const { shop } = desk;
    const preview = `query ($id: ID!, $order: PointsEarnPreviewInput!) {
      pointsEarnPreview(memberId: $id, order: $order) { points steps { kind text } } }`;
    const order = { amount: '10.50', channel: 'APP' };
    const { pointsEarnPreview } = await desk.gql(
      preview,
      { id: desk.idOf('m1'), order },
      shop.server.keys.service,
    );
    expect(pointsEarnPreview.points).toBe(21);
    expect(pointsEarnPreview.steps.map(({ kind }: { kind: string }) => kind)).toContain('BENEFIT');
    // Of three orders at once the third has no use left: a batch is as its rows alone.
    await shop.record(
      shop.payment('m1', 'o-1', '10.50', { channel: 'APP' }),
      shop.payment('m1', 'o-2', '10.00', { channel: 'APP' }),
      shop.payment('m1', 'o-3', '10.00', { channel: 'APP' }),
      shop.payment('m1', 'o-4', '10.00', { channel: 'WEB' }),
    );
    const points = `points { balance history { nodes {
      points text terms { benefits { ruleCode version multiplier } } } } }`;
    const earned = (await shop.read('m1', points)).points;
    expect(earned.balance).toBe(21 + 20 + 10 + 10);
    expect(earned.history.nodes.at(-1)).toMatchObject({
      points: 21,
      terms: { benefits: [{ ruleCode: 'double', version: 1, multiplier: '2' }] },
    });
    expect(earned.history.nodes.at(-1).text).toContain('"double", version 1');
    await desk.done('Archive', rule, { reason: 'Over.' });
    await shop.record(
      shop.row('m1', {
        type: 'REFUND',
        orderId: 'o-1',
        amount: { amount: '5.25', currencyCode: 'GBP' },
      }),
    );
    expect((await shop.read('m1', 'points { balance }')).points.balance).toBe(61 - 11);
    const report = await desk.redeem({
      ...{ memberId: desk.idOf('m1'), ruleId: rule.id, idempotencyKey: 'x' },
    });
    expect(codes(report)).toEqual(['NOT_FOUND']);
  });
});
