import { DAY_MS, MINUTE_MS } from '../../src/domain/shared/instant';
import type { ConsoleStage } from './console';

const NAMES = Array.from(
  { length: 100 },
  (_, place) => `demo-${String(place + 1).padStart(4, '0')}`,
);
type Ask = (query: string, variables?: object) => Promise<never>;

/** Asks the API of a stage as the holder of a key. */
export const asks =
  (stage: ConsoleStage, key: string): Ask =>
  async (query, variables = {}) => {
    const response = await fetch(`${stage.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: never; errors?: unknown };
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  };

const RECORD = `mutation ($input: BehavioursRecordInput!) {
  behavioursRecord(input: $input) { userErrors { message } }
}`;

/** What members of the demo pay just before `now`; those who pay nothing are left out. */
async function pay(ask: Ask, now: number, amountOf: (name: string, place: number) => number) {
  const rows = NAMES.map((name, place) => [name, amountOf(name, place)] as const)
    .filter(([, amount]) => amount > 0)
    .map(([name, amount]) => ({
      ...{ member: { externalId: name }, type: 'PAYMENT', channel: 'WEB', source: 'trial' },
      ...{ externalId: `${name}-${now}`, orderId: `${name}-${now}` },
      occurredAt: new Date(now - MINUTE_MS).toISOString(),
      amount: { amount: String(amount), currencyCode: 'CNY' },
    }));
  await ask(RECORD, { input: { behaviours: rows } });
}

async function variantsOf(ask: Ask): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const name of NAMES) {
    const { memberBy } = await ask(
      `query ($by: MemberBy!) { memberBy(by: $by) { experiments { variant { code } } } }`,
      { by: { externalId: name } },
    );
    const [part] = (memberBy as { experiments: { variant: { code: string } }[] }).experiments;
    if (part) found.set(name, part.variant.code);
  }
  return found;
}

/**
 * Members of the demo take part in the experiment that runs, and those who are not in the control
 * buy some three times as much on each of the days that follow, each of them looked at.
 */
export async function liveThrough(
  stage: ConsoleStage,
  key: string,
  days: { readonly id: string; readonly count: number; readonly advance: (ms: number) => number },
): Promise<void> {
  const ask = asks(stage, key);
  await pay(ask, days.advance(0), () => 5);
  const variants = await variantsOf(ask);
  for (let day = 0; day < days.count; day += 1) {
    const now = days.advance(DAY_MS);
    await pay(ask, now, (name, place) => {
      const base = (place + day) % 4 === 0 ? 0 : 10 + ((place * 7 + day * 3) % 20);
      return variants.get(name) === 'control' ? base : 3 * base;
    });
    await ask(LOOK, { id: days.id });
  }
}

const LOOK = `mutation ($id: ID!) { experimentLook(id: $id) { userErrors { message } } }`;
const CREATE = `mutation ($input: ExperimentInput!) {
  experimentCreate(input: $input) { experiment { id } userErrors { message } }
}`;
const START = `mutation ($id: ID!) {
  experimentStart(id: $id, expectedRevision: 1, reason: "To find out.") { userErrors { message } }
}`;

const STOP = `mutation ($id: ID!) {
  experimentStop(id: $id, expectedRevision: 2, reason: "Enough.") { userErrors { message } }
}`;

const named = (en: string, zh: string) => [
  { locale: 'en', text: en },
  { locale: 'zh-CN', text: zh },
];

/** What somebody writes: a control, a lower Gold with more off, and another weight. */
const writtenTrial = (code: string) => ({
  ...{ code, names: named('Lower the threshold of Gold', '降低金卡门槛') },
  hypothesis: 'If Gold is near, members just below it buy more often.',
  variants: [
    { code: 'control', names: named('As published', '按已发布规则'), weight: 0.5 },
    {
      ...{ code: 'lower', names: named('Lower gold', '较低的金卡门槛'), weight: 0.3 },
      thresholds: [{ tierCode: 'gold', threshold: 350 }],
      benefit: {
        ruleCode: 'silver-five-percent',
        changes: { when: null, then: [{ kind: 'PERCENT_OFF', percent: '10' }] },
      },
    },
    {
      ...{ code: 'visits', names: named('More for visits', '互动更重要'), weight: 0.2 },
      weights: [{ feature: 'INTERACTION_COUNT', weight: 0.3 }],
    },
  ],
  ...{ coverage: 1, windowDays: 30, plannedMembers: 200, leastMembers: 10 },
  plannedEnd: new Date(Date.now() + 60 * DAY_MS).toISOString(),
});

/** The ids of experiments: a draft, one that has run for three days, and one that has stopped. */
export async function makeExperiments(
  stage: ConsoleStage,
  key: string,
  advance: (ms: number) => number,
): Promise<Readonly<Record<'draft' | 'running' | 'stopped', string>>> {
  const ask = asks(stage, key);
  const create = async (code: string) => {
    const { experimentCreate } = await ask(CREATE, { input: writtenTrial(code) });
    return (experimentCreate as { experiment: { id: string } }).experiment.id;
  };
  const draft = await create('written');
  const [stopped, running] = [await create('stopped'), await create('running')];
  await ask(START, { id: stopped });
  await ask(STOP, { id: stopped });
  await ask(START, { id: running });
  await liveThrough(stage, key, { id: running, count: 3, advance });
  return { draft, running, stopped };
}
