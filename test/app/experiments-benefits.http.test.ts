import { DAY_MS } from '../../src/domain/shared/instant';
import { benefitRule, openBenefitDesk, type BenefitDesk } from '../support/benefit-desk';

/** Variants of a benefit rule over HTTP: what members get, are promised, and earn. */
const NOON = Date.parse('2026-03-02T12:00:00Z');
const NAMES = Array.from({ length: 32 }, (_, place) => `m${place}`);
const CART = { cart: { total: { amount: '100.00', currencyCode: 'GBP' } } };

const names = (text: string) => [
  { locale: 'en', text },
  { locale: 'zh-CN', text },
];
const CONTROL = { code: 'control', names: names('As published'), weight: 0.5 };
const variant = (ruleCode: string, changes: object) => ({
  ...{ code: 'other', names: names('Other'), weight: 0.5 },
  benefit: { ruleCode, changes },
});
const input = (second: object) => ({
  ...{ code: 'more-off', names: names('More off'), hypothesis: 'More off brings more orders.' },
  ...{ variants: [CONTROL, second], windowDays: 20, plannedMembers: 100, leastMembers: 10 },
  plannedEnd: new Date(NOON + 30 * DAY_MS).toISOString(),
});
const CREATE = `mutation ($input: ExperimentInput!) {
  answer: experimentCreate(input: $input) {
    experiment { id variants { code benefit { ruleCode changes } } }
    userErrors { code field message }
  }
}`;
const STEP = (name: 'Start' | 'Stop', revision: number) => `mutation ($id: ID!) {
  answer: experiment${name}(id: $id, expectedRevision: ${revision}, reason: "So.") {
    userErrors { code message }
  }
}`;

const EVALUATE = `query ($memberIds: [ID!]!) {
  benefitsEvaluate(memberIds: $memberIds) {
    benefits { ruleCode isGranted experiment { id variantCode } }
  }
}`;
type Evaluated = { readonly ruleCode: string };

let desk: BenefitDesk;

beforeEach(async () => {
  desk = await openBenefitDesk(NOON);
  await desk.shop.register(...NAMES);
});
afterEach(() => desk.close());

async function start(second: object): Promise<string> {
  const { answer } = await desk.gql(CREATE, { input: input(second) }, desk.keys.ann);
  expect(answer.userErrors).toEqual([]);
  const started = await desk.gql(STEP('Start', 1), { id: answer.experiment.id }, desk.keys.ann);
  expect(started.answer.userErrors).toEqual([]);
  return answer.experiment.id;
}

/** Everybody does something, and is so enrolled. */
const enrol = () => desk.shop.record(...NAMES.map((name) => desk.shop.row(name)));

async function memberIn(code: string): Promise<string> {
  for (const name of NAMES) {
    const selection = 'experiments { variant { code } }';
    const { experiments } = await desk.shop.read(name, selection, desk.keys.ann);
    if (experiments[0]?.variant.code === code) return name;
  }
  throw new Error(`nobody is in ${code}`);
}

describe('a variant of a benefit rule', () => {
  const percentOff = (percent: string) => [{ kind: 'PERCENT_OFF', percent }];

  it('is what enrolled members get, and what they were promised after it has stopped', async () => {
    await desk.published(benefitRule('five', { then: percentOff('5') }));
    const id = await start(variant('five', { then: percentOff('10') }));
    const offOf = async (name: string) =>
      (await desk.benefit(name, 'five', CART)).amountOff?.amount;
    expect(await Promise.all(NAMES.map(offOf))).toEqual(NAMES.map(() => '5.00'));
    await enrol();
    const [inside, outside] = [await memberIn('other'), await memberIn('control')];
    expect(await offOf(inside)).toBe('10.00');
    expect(await offOf(outside)).toBe('5.00');
    const promise = async (name: string, key: string) => {
      const rule = await desk.benefit(name, 'five', CART);
      const asked = { memberId: desk.idOf(name), ruleId: rule.ruleId, idempotencyKey: key };
      const issued = await desk.issue({ ...asked, context: CART });
      expect(issued.userErrors).toEqual([]);
      return issued.entitlement.id;
    };
    const promised = [await promise(inside, 'p1'), await promise(outside, 'p2')];
    const stopped = await desk.gql(STEP('Stop', 2), { id }, desk.keys.ann);
    expect(stopped.answer.userErrors).toEqual([]);
    expect(await offOf(inside)).toBe('5.00');
    const amounts = await Promise.all(
      promised.map(async (entitlementId, place) => {
        const asked = { entitlementId, idempotencyKey: `r${place}`, context: CART };
        return (await desk.redeem(asked)).entitlement.amountOff.amount;
      }),
    );
    expect(amounts).toEqual(['10.00', '5.00']);
  });

  it('may be given to others than the rule is', async () => {
    const nobody = {
      combinator: 'and',
      rules: [{ field: 'tier', operator: 'in', value: ['gold'] }],
    };
    await desk.published(benefitRule('gold', { when: nobody }));
    await start(variant('gold', { when: null }));
    await enrol();
    expect((await desk.benefit(await memberIn('other'), 'gold')).isGranted).toBe(true);
    expect((await desk.benefit(await memberIn('control'), 'gold')).isGranted).toBe(false);
  });

  it('is named by the answers that it gives, granted or refused, with its own conditions', async () => {
    const inTier = (code: string) => ({
      combinator: 'and',
      rules: [{ field: 'tier', operator: 'in', value: [code] }],
    });
    await desk.published(benefitRule('gold', { when: inTier('gold') }));
    await desk.published(benefitRule('untouched'));
    const id = await start(variant('gold', { when: inTier('diamond') }));
    const named = async (name: string, code: string) => (await desk.benefit(name, code)).experiment;
    expect(await named('m0', 'gold')).toBeNull();
    await enrol();
    const [inside, outside] = [await memberIn('other'), await memberIn('control')];
    expect(await named(inside, 'gold')).toEqual({ id, variantCode: 'other' });
    expect(await named(inside, 'untouched')).toBeNull();
    expect(await named(outside, 'gold')).toBeNull();
    const conditionOf = async (name: string) =>
      (await desk.benefit(name, 'gold')).conditions[0].text;
    expect(await conditionOf(inside)).toContain('Diamond');
    expect(await conditionOf(outside)).toContain('Gold');
    const asked = { memberIds: [desk.idOf(inside), desk.idOf(outside)] };
    const { benefitsEvaluate } = await desk.gql(EVALUATE, asked, desk.keys.ann);
    const granted = benefitsEvaluate.map(({ benefits }: { benefits: Evaluated[] }) =>
      benefits.find(({ ruleCode }) => ruleCode === 'gold'),
    );
    expect(granted).toEqual([
      { ruleCode: 'gold', isGranted: false, experiment: { id, variantCode: 'other' } },
      { ruleCode: 'gold', isGranted: false, experiment: null },
    ]);
    const { ruleId } = await desk.benefit(inside, 'gold');
    const issue = { memberId: desk.idOf(inside), ruleId, idempotencyKey: 'i1' };
    const { userErrors } = await desk.issue(issue);
    expect(userErrors).toMatchObject([
      { code: 'NOT_GRANTED', benefit: { experiment: { id, variantCode: 'other' } } },
    ]);
    await desk.gql(STEP('Stop', 2), { id }, desk.keys.ann);
    expect(await named(inside, 'gold')).toBeNull();
  });

  it('multiplies points of orders that are recorded', async () => {
    const times = (multiplier: string) => [{ kind: 'POINTS_MULTIPLIER', multiplier }];
    await desk.published(benefitRule('double', { then: times('2') }));
    await start(variant('double', { then: times('3') }));
    await enrol();
    const [inside, outside] = [await memberIn('other'), await memberIn('control')];
    await desk.shop.record(
      ...[inside, outside].map((name) => desk.shop.payment(name, `o-${name}`, '100')),
    );
    const pointsOf = async (name: string) =>
      (await desk.shop.read(name, 'points { balance }', desk.keys.ann)).points.balance;
    expect(await pointsOf(inside)).toBe(300);
    expect(await pointsOf(outside)).toBe(200);
  });

  it('holds the rule that it overlays', async () => {
    const rule = await desk.published(benefitRule('five', { then: percentOff('5') }));
    await start(variant('five', { then: percentOff('10') }));
    const archived = await desk.act('Archive', rule, { reason: 'Enough.' });
    expect(archived.userErrors).toMatchObject([{ code: 'ALREADY_RUNNING', field: ['id'] }]);
    const next = { input: { rule: benefitRule('five', { then: percentOff('6') }) } };
    const edited = await desk.done('Update', rule, next);
    const published = await desk.act('Publish', edited, { reason: 'Six.' });
    expect(published.userErrors).toMatchObject([{ code: 'ALREADY_RUNNING' }]);
  });

  it.each([
    ['a rule that does not hold', 'none', { then: percentOff('10') }, 'benefit.ruleCode'],
    ['too much', 'five', { then: percentOff('101') }, 'benefit.changes.then.0.percent'],
    ['something else of the rule', 'five', { caps: [] }, 'benefit.changes.caps'],
    ['nothing', 'five', {}, 'benefit.changes'],
    [
      'what works by itself in the place of what is redeemed',
      'five',
      { then: [{ kind: 'POINTS_MULTIPLIER', multiplier: '2' }] },
      'benefit.changes.then',
    ],
  ])('is refused where it changes %s', async (_, code, changes, path) => {
    await desk.published(benefitRule('five', { then: percentOff('5') }));
    const asked = { input: input(variant(code, changes)) };
    const { answer } = await desk.gql(CREATE, asked, desk.keys.ann);
    expect(answer.experiment).toBeNull();
    expect(answer.userErrors.map(({ field }: { field: string[] }) => field.join('.'))).toEqual([
      `input.variants.1.${path}`,
    ]);
  });
});
