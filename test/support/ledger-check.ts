import { createHash } from 'node:crypto';
import { parseExpiry } from '../../src/domain/points/expiry';
import type { Posting, Transaction } from '../../src/domain/points/posting';
import { FIRST_SEAL, sealText } from '../../src/domain/points/seal';
import type { Lot } from '../../src/domain/points/wallet';
import type { Db } from '../../src/platform/database/database';
import { fromStoredInstant, query } from '../../src/platform/database/sql';

type Row = Readonly<Record<string, string | number | null>>;

/** All rows of the ledger, read at rest. */
export interface LedgerRows {
  readonly wallets: readonly Row[];
  readonly transactions: readonly Row[];
  readonly postings: readonly Row[];
  readonly lots: readonly Row[];
  readonly holds: readonly Row[];
  readonly keys: readonly Row[];
}

export async function ledgerRows(db: Db): Promise<LedgerRows> {
  const all = (table: string, order: string) =>
    query<Row>(db, `SELECT * FROM ${table} ORDER BY ${order}`);
  return {
    wallets: await all('wallet', 'member_id'),
    transactions: await all('wallet_transaction', 'member_id, sequence'),
    postings: await all('wallet_posting', 'member_id, sequence, line'),
    lots: await all('wallet_lot', 'member_id, number'),
    holds: await all('wallet_hold', 'member_id, id'),
    keys: await all('idempotency', 'scope, key_hash'),
  };
}

/**
 * What of the ledger is not as it must be, as lines of text; none where all of it is. It adds up
 * postings with a pencil, and shares nothing with the core but the text that seals are made of.
 */
export async function ledgerFaults(db: Db): Promise<string[]> {
  return faultsOf(await ledgerRows(db));
}

export function faultsOf(rows: LedgerRows): string[] {
  const owners = rows.wallets.map(textOf('member_id'));
  const of = (list: readonly Row[], owner: string) =>
    list.filter(({ member_id }) => member_id === owner);
  const walletFaults = rows.wallets.flatMap((wallet, place) => {
    const owner = owners[place] ?? '';
    return pencil({
      wallet,
      transactions: of(rows.transactions, owner),
      postings: of(rows.postings, owner),
      lots: of(rows.lots, owner),
      holds: of(rows.holds, owner),
    }).map((fault) => `${owner}: ${fault}`);
  });
  const known = new Set(owners);
  const orphans = [...rows.transactions, ...rows.lots, ...rows.holds, ...rows.postings]
    .filter(({ member_id }) => !known.has(String(member_id)))
    .map(({ member_id }) => `${String(member_id)}: rows without a wallet`);
  return [...walletFaults, ...orphans, ...conservation(rows), ...keyFaults(rows)];
}

type Belongings = { readonly wallet: Row } & Pick<
  LedgerRows,
  'transactions' | 'postings' | 'lots' | 'holds'
>;

function pencil(of: Belongings): string[] {
  const faults: string[] = [];
  const same = (what: string, actual: unknown, expected: unknown): void => {
    if (actual !== expected) faults.push(`${what} is ${String(actual)}, not ${String(expected)}`);
  };
  const { wallet, transactions, postings, lots } = of;
  const onWallet = postings.filter(({ account }) => account === 'WALLET');
  const debt = -sum(onWallet.filter(({ lot }) => lot === null).map(numberOf('amount')));

  for (const [place, { sequence }] of transactions.entries()) same('a place', sequence, place + 1);
  same('sequence', wallet['sequence'], transactions.length);
  same('balance', wallet['balance'], sum(onWallet.map(numberOf('amount'))));
  same('balance by lots', wallet['balance'], sum(lots.map(numberOf('active'))) - debt);
  same('held', wallet['held'], sum(postings.map(numberOf('held'))));
  same('pending', wallet['pending'], sum(postings.map(numberOf('pending'))));
  same('debt', wallet['debt'], debt);
  same('last lot', wallet['last_lot'], lots.length);
  same('state', wallet['state'] === 'MERGED' ? 'ACTIVE' : wallet['state'], 'ACTIVE');
  for (const lot of lots) faults.push(...lotFaults(lot, of));
  faults.push(...holdFaults(of), ...chainFaults(of), ...reversalFaults(of));
  return faults;
}

/** A lot is what its lines come to; never below nought on the way. */
function lotFaults(lot: Row, { postings, transactions }: Belongings): string[] {
  const faults: string[] = [];
  const lines = postings.filter((line) => line['lot'] === lot['number']);
  const kinds = new Map(transactions.map((each) => [each['sequence'], each['kind']]));
  const come = { active: 0, held: 0, pending: 0, earned: 0, expired: 0 };
  const givers = ['EARN', 'PEND', 'ADJUST', 'TRANSFER_IN'];
  for (const [place, line] of lines.entries()) {
    const [amount, held, pending] = [line['amount'], line['held'], line['pending']].map(Number) as [
      number,
      number,
      number,
    ];
    const kind = String(kinds.get(line['sequence'] ?? null));
    come.active += amount;
    come.held += held;
    come.pending += pending;
    if (givers.includes(kind)) come.earned += Math.max(0, amount) + Math.max(0, pending);
    if (kind === 'EXPIRE') come.expired -= amount;
    const isAmid = lines[place + 1]?.['sequence'] === line['sequence'];
    if (isAmid) continue;
    if (come.held < 0 || come.active < come.held || come.pending < 0) {
      faults.push(`lot ${lot['number']} is overdrawn at ${line['sequence']}`);
    }
  }
  for (const [name, value] of Object.entries(come)) {
    if (lot[name] !== value) faults.push(`lot ${lot['number']}: ${name} is ${lot[name]}, not ${value}`); // prettier-ignore
  }
  return faults;
}

const ENDS: Readonly<Record<string, string>> = {
  CAPTURE: 'CAPTURED',
  RELEASE: 'RELEASED',
  HOLD_END: 'EXPIRED',
};

/** A hold begins once, ends at most once, and pins what its transaction set aside. */
function holdFaults({ holds, transactions, postings, wallet }: Belongings): string[] {
  const faults: string[] = [];
  for (const hold of holds) {
    // What takes a capture back names its hold, and does not end it again.
    const about = transactions.filter(
      ({ hold_id, kind }) => hold_id === hold['id'] && kind !== 'REVERSE',
    );
    const [start, ...ends] = about.map(textOf('kind'));
    const state = ends.length === 0 ? 'OPEN' : ENDS[ends[0] ?? ''];
    if (start !== 'HOLD' || ends.length > 1) faults.push(`hold ${hold['id']}: ${start} ${ends}`);
    if (hold['state'] !== state)
      faults.push(`hold ${hold['id']} is ${hold['state']}, not ${state}`);
    const set = sum(
      postings.filter((line) => line['sequence'] === about[0]?.['sequence']).map(numberOf('held')),
    );
    if (hold['points'] !== set) faults.push(`hold ${hold['id']}: ${hold['points']}, not ${set}`);
  }
  const made = transactions.filter(({ kind }) => kind === 'HOLD').length;
  if (made !== holds.length) faults.push(`${made} holds were made, ${holds.length} are there`);
  const pinned = sum(holds.filter(({ state }) => state === 'OPEN').map(numberOf('points')));
  if (pinned !== wallet['held']) faults.push(`holds pin ${pinned}, held is ${wallet['held']}`);
  return faults;
}

/** Nothing is taken back twice. */
function reversalFaults({ transactions }: Belongings): string[] {
  const corrected = transactions.flatMap(({ corrects }) => (corrects === null ? [] : [corrects]));
  return new Set(corrected).size === corrected.length ? [] : ['something was reversed twice'];
}

function chainFaults({ wallet, transactions, postings, lots }: Belongings): string[] {
  const faults: string[] = [];
  let seal = FIRST_SEAL;
  for (const row of transactions) {
    const lines = postings.filter((line) => line['sequence'] === row['sequence']);
    const opens = lots.filter(({ opened }) => opened === row['sequence']).map(lotOf);
    const text = sealText(seal, { transaction: transactionOf(row, lines), opens });
    seal = createHash('sha256').update(text).digest('hex');
    if (seal !== row['seal']) faults.push(`the seal of ${row['sequence']} is broken`);
    seal = String(row['seal']);
    if (sum(lines.map(numberOf('amount'))) !== 0)
      faults.push(`${row['sequence']} does not balance`);
    const moved = sum(lines.filter(({ account }) => account === 'WALLET').map(numberOf('amount')));
    if (row['points'] !== moved) faults.push(`${row['sequence']}: points are not ${moved}`);
  }
  if (wallet['seal'] !== seal) faults.push('the wallet does not end with the last seal');
  return faults;
}

/** What one account gave another one has; what went to somebody arrived. */
function conservation({ postings, wallets, transactions }: LedgerRows): string[] {
  const accounts = new Map<string, number>();
  for (const line of postings) {
    const account = String(line['account']);
    accounts.set(account, (accounts.get(account) ?? 0) + Number(line['amount']));
  }
  const faults: string[] = [];
  const total = sum([...accounts.values()]);
  if (total !== 0) faults.push(`all accounts together hold ${total}`);
  if ((accounts.get('TRANSFER') ?? 0) !== 0) faults.push('a transfer did not arrive');
  const balances = sum(wallets.map(numberOf('balance')));
  if ((accounts.get('WALLET') ?? 0) !== balances) faults.push('wallets are not their postings');
  const sent = transactions.filter(({ kind }) => kind === 'TRANSFER_OUT').map(textOf('reference'));
  const got = transactions.filter(({ kind }) => kind === 'TRANSFER_IN').map(textOf('reference'));
  if (sent.toSorted().join() !== got.toSorted().join()) faults.push('transfers do not pair up');
  return faults;
}

const KIND_OF: Readonly<Record<string, string>> = {
  'points.REDEEM': 'REDEEM',
  'points.HOLD': 'HOLD',
  'points.CAPTURE': 'CAPTURE',
  'points.RELEASE': 'RELEASE',
  'points.TRANSFER': 'TRANSFER_OUT',
  'points.ADJUST': 'ADJUST',
  'points.REVERSE': 'REVERSE',
};

type StoredAnswer = {
  readonly ok: boolean;
  readonly value?: { readonly memberId: string; readonly sequence: number };
};

/** Each answer names the transaction that it is about, and each such transaction one answer. */
function keyFaults({ keys, transactions }: LedgerRows): string[] {
  const open = keys.filter(({ response }) => response === null);
  const answered = keys.flatMap(({ scope, response }) => {
    const kind = KIND_OF[String(scope).split('/')[1] ?? ''];
    if (kind === undefined || response === null) return [];
    const { ok, value } = JSON.parse(String(response)) as StoredAnswer;
    return ok && value ? [`${kind} ${value.memberId}:${value.sequence}`] : [];
  });
  const asked = new Set(Object.values(KIND_OF));
  const posted = transactions
    // What a merge moved was not asked of a wallet.
    .filter((row) => asked.has(String(row['kind'])) && !/^mrg_/.test(String(row['reference'])))
    .map((row) => `${row['kind']} ${row['member_id']}:${row['sequence']}`);
  const isSame = answered.toSorted().join() === posted.toSorted().join();
  return [
    ...open.map(({ scope }) => `a key of ${scope} has no answer`),
    ...(isSame ? [] : ['what was answered is not what was posted']),
  ];
}

const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);

const numberOf =
  (name: string) =>
  (row: Row): number =>
    Number(row[name]);

const textOf =
  (name: string) =>
  (row: Row): string =>
    String(row[name]);

const instant = (text: unknown) => (text === null ? null : fromStoredInstant(String(text)));

const nullable = (value: unknown) => (value === null ? null : String(value));

function transactionOf(row: Row, lines: readonly Row[]): Transaction {
  return {
    id: String(row['id']),
    memberId: String(row['member_id']),
    programId: String(row['program_id']),
    sequence: Number(row['sequence']),
    kind: row['kind'] as Transaction['kind'],
    effectiveAt: instant(row['effective_at']) ?? 0,
    recordedAt: instant(row['recorded_at']) ?? 0,
    actor: String(row['actor']),
    cause: {
      behaviourId: nullable(row['behaviour_id']),
      orderId: nullable(row['order_id']),
      holdId: nullable(row['hold_id']),
      corrects: row['corrects'] as number | null,
      reference: nullable(row['reference']),
    },
    lot: row['lot'] as number | null,
    rule:
      row['rule_version'] === null
        ? null
        : { code: nullable(row['rule_code']), version: Number(row['rule_version']) },
    desired: row['desired'] as number | null,
    postings: lines.map((line) => ({
      account: line['account'] as Posting['account'],
      lot: line['lot'] as number | null,
      amount: Number(line['amount']),
      held: Number(line['held']),
      pending: Number(line['pending']),
    })),
  };
}

const lotOf = (row: Row): Lot => ({
  number: Number(row['number']),
  orderId: nullable(row['order_id']),
  terms: {
    ruleCode: nullable(row['rule_code']),
    pointsVersion: Number(row['points_version']),
    versionNumber: Number(row['version_number']),
    pointsPerUnit: nullable(row['points_per_unit']),
    multiplier: String(row['multiplier']),
    campaignMultiplier: String(row['campaign_multiplier']),
    tierCode: nullable(row['tier_code']),
    pendingDays: Number(row['pending_days']),
    expiry: parseExpiry(String(row['expiry'])),
  },
  active: Number(row['active']),
  held: Number(row['held']),
  pending: Number(row['pending']),
  earned: Number(row['earned']),
  expired: Number(row['expired']),
  takenBack: Number(row['taken_back']),
  activatesAt: instant(row['activates_at']),
  activatedAt: instant(row['activated_at']),
  expiresAt: instant(row['expires_at']),
});
