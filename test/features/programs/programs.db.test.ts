import type { ProgramRefusal } from '../../../src/features/programs/programs.service';
import { query } from '../../../src/platform/database/sql';
import { NotPermitted } from '../../../src/platform/security/viewer';
import { expectQueries, testDatabase, type TestDatabase } from '../../support/database';
import {
  createProgram,
  NOON,
  OPERATOR,
  PROGRAM,
  programServices,
  standingClock,
  viewer,
} from '../../support/programs';
import { LADDER } from '../../support/rules';

describe('programmes', () => {
  const clock = standingClock();
  let database: TestDatabase;
  let services: ReturnType<typeof programServices>;
  let programId: string;

  beforeEach(async () => {
    clock.set(NOON);
    database = await testDatabase();
    services = programServices(database, clock);
    programId = await createProgram(services.programs);
  });

  afterEach(() => database.close());

  type Changes = Parameters<typeof services.programs.publish>[1]['changes'];

  const publish = (expectedVersion: number, changes: Omit<Changes, 'reason'>, key?: string) =>
    services.programs.publish(viewer('ADMIN', programId), {
      programId,
      expectedVersion,
      changes: { reason: 'Because.', ...changes },
      idempotencyKey: key,
    });

  const refusals = (outcome: { ok: boolean; error?: readonly ProgramRefusal[] }) =>
    outcome.ok ? [] : (outcome.error ?? []);

  const storedVersions = () =>
    query<{ number: number; rules: string; reason: string; published_at: string }>(
      database.reader,
      'SELECT number, rules, reason, published_at FROM program_version ORDER BY number',
    );

  describe('are created', () => {
    it('with a first version that holds from the beginning of time', async () => {
      const program = await services.directory.get(programId);
      expect(program).toMatchObject({
        code: 'main',
        names: { en: 'Laurel Club', 'zh-CN': '月桂会' },
        currencyCode: 'GBP',
        minorPerMajor: 100,
        timeZone: 'Europe/London',
        locales: ['en', 'zh-CN'],
        frozenAt: null,
        inForceFrom: null,
        publishedAt: NOON,
        inForce: { versionNumber: 1 },
      });
      expect(program.inForce.rules.ladder.map(({ code }) => code)).toEqual([
        'regular',
        'silver',
        'gold',
        'diamond',
      ]);
    });

    it('with a key by which to go on', async () => {
      const created = await services.programs.create(OPERATOR, { ...PROGRAM, code: 'second' });
      const { programId: id, adminKey } = created.ok
        ? created.value
        : { programId: '', adminKey: '' };
      const admin = await services.access.authenticate(adminKey ?? '');
      expect(admin).toMatchObject({ programId: id, roles: ['ADMIN'] });
    });

    it('once for an idempotency key, and show the secret of their key once', async () => {
      const command = { ...PROGRAM, code: 'once', idempotencyKey: 'k-1' };
      const first = await services.programs.create(OPERATOR, command);
      const again = await services.programs.create(OPERATOR, command);
      const secret = first.ok ? first.value.adminKey : null;
      expect(secret).toMatch(/^laurel_test_/);
      expect(again).toEqual({
        ok: true,
        value: { programId: first.ok && first.value.programId, adminKey: null },
      });
      const kept = await query(database.reader, 'SELECT response FROM idempotency');
      expect(JSON.stringify(kept)).not.toContain(secret);
    });

    it('never twice with one code, not even at the same moment', async () => {
      const attempts = [1, 2, 3].map(() =>
        services.programs.create(OPERATOR, { ...PROGRAM, code: 'race' }),
      );
      const outcomes = await Promise.all(attempts);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.flatMap(refusals)).toEqual([{ kind: 'code-taken' }, { kind: 'code-taken' }]);
    });

    it('not with faults, of which all are told', async () => {
      const outcome = await services.programs.create(OPERATOR, {
        ...PROGRAM,
        code: 'Main!',
        names: [{ locale: 'en', text: '' }],
        locales: ['en', 'zh-CN', 'en'],
        rules: { ladder: [], window: { kind: 'ROLLING', days: 0 } },
      });
      expect(refusals(outcome).map((each) => (each.kind === 'rule' ? each.fault : each))).toEqual([
        { kind: 'invalid-code' },
        { kind: 'repeated-locale', index: 2, locale: 'en' },
        { path: ['names', '0', 'text'], code: 'INVALID_NAME', data: { max: 60 } },
        { path: ['names'], code: 'NAME_MISSING', data: { locale: 'zh-CN' } },
        { path: ['window', 'days'], code: 'OUT_OF_RANGE', data: { minimum: 1, maximum: 3650 } },
        {
          path: ['ladder'],
          code: 'WRONG_COUNT',
          data: { minimum: 1, maximum: 20, actual: 0 },
        },
      ]);
      expect(await query(database.reader, 'SELECT id FROM program')).toHaveLength(1);
    });

    it('by operators only', async () => {
      const admin = viewer('ADMIN', programId);
      await expect(services.programs.create(admin, PROGRAM)).rejects.toThrow(NotPermitted);
    });
  });

  describe('are published', () => {
    it('as a next version that leaves what is not said', async () => {
      clock.set(NOON + 5_000);
      expect((await publish(1, { rules: { window: { kind: 'LIFETIME' } } })).ok).toBe(true);
      const program = await services.directory.get(programId);
      expect(program).toMatchObject({
        publishedAt: NOON + 5_000,
        inForceFrom: NOON + 5_000,
        reason: 'Because.',
        inForce: {
          versionNumber: 2,
          rules: { window: { kind: 'LIFETIME' }, pointsPerUnit: '1', lateEventHorizonDays: 90 },
        },
      });
      expect(program.inForce.rules.ladder).toHaveLength(4);
    });

    it('without touching the versions before', async () => {
      const before = await storedVersions();
      await publish(1, { rules: { pointsPerUnit: '2' } });
      await publish(2, { rules: { pointsPerUnit: '3' } });
      const after = await storedVersions();
      expect(after.map(({ number }) => Number(number))).toEqual([1, 2, 3]);
      expect(after.slice(0, 1)).toEqual(before);
    });

    it('by one of two who publish at once; the other is told both numbers', async () => {
      const outcomes = await Promise.all([
        publish(1, { rules: { pointsPerUnit: '2' } }),
        publish(1, { rules: { pointsPerUnit: '3' } }),
      ]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.flatMap(refusals)).toEqual([
        { kind: 'conflict', expectedVersion: 1, actualVersion: 2 },
      ]);
      expect(await storedVersions()).toHaveLength(2);
    });

    it('not when nothing would change, however it is written', async () => {
      const names = PROGRAM.names.toReversed();
      const rules = { pointsPerUnit: '1.0', ladder: LADDER, lateEventHorizonDays: null };
      expect(refusals(await publish(1, {}))).toEqual([{ kind: 'nothing-changed' }]);
      expect(refusals(await publish(1, { names, rules }))).toEqual([{ kind: 'nothing-changed' }]);
    });

    it('not without a tier that members may hold', async () => {
      const outcome = await publish(1, { rules: { ladder: LADDER.slice(0, 3) } });
      expect(refusals(outcome)).toEqual([
        {
          kind: 'rule',
          fault: { path: ['ladder'], code: 'TIER_REMOVED', data: { value: 'diamond' } },
        },
      ]);
    });

    it('not without a reason that can be kept', async () => {
      for (const reason of ['', '  ', 'x'.repeat(501), '\u0000', '\udc00']) {
        const outcome = await services.programs.publish(viewer('ADMIN', programId), {
          programId,
          expectedVersion: 1,
          changes: { reason, currencyCode: 'EUR' },
        });
        expect(refusals(outcome)).toEqual([{ kind: 'invalid-reason', maximum: 500 }]);
      }
    });

    it('with another currency and zone until the first behaviour, and never after', async () => {
      expect((await publish(1, { currencyCode: 'JPY', timeZone: 'Asia/Tokyo' })).ok).toBe(true);
      const program = await services.directory.get(programId);
      expect(program).toMatchObject({ currencyCode: 'JPY', minorPerMajor: 1 });
      expect(program.calendar.dayOf(NOON + 4 * 3_600_000)).toBe(program.calendar.dayOf(NOON) + 1);

      expect(await database.run((tx) => services.programs.freeze(tx, program, NOON))).toBe(true);
      services.directory.invalidate(programId);
      const outcome = await publish(2, { currencyCode: 'GBP', timeZone: 'UTC' });
      expect(refusals(outcome)).toEqual([
        { kind: 'frozen', field: 'currencyCode', frozenAt: NOON },
        { kind: 'frozen', field: 'timeZone', frozenAt: NOON },
      ]);
      const same = { currencyCode: 'JPY', timeZone: 'Asia/Tokyo', rules: { pointsPerUnit: '9' } };
      expect((await publish(2, same)).ok).toBe(true);
    });

    it('once for an idempotency key', async () => {
      const first = await publish(1, { rules: { pointsPerUnit: '2' } }, 'k-1');
      expect(await publish(1, { rules: { pointsPerUnit: '2' } }, 'k-1')).toEqual(first);
      await expect(publish(1, { rules: { pointsPerUnit: '3' } }, 'k-1')).rejects.toThrow(
        'used before',
      );
      expect(await storedVersions()).toHaveLength(2);
    });

    it('by admins of the programme; another programme is not there for them', async () => {
      const other = await createProgram(services.programs, { code: 'other' });
      const changes = { reason: 'Because.', rules: { pointsPerUnit: '2' } };
      const command = { programId, expectedVersion: 1, changes };
      const stranger = viewer('ADMIN', other);
      expect(refusals(await services.programs.publish(stranger, command))).toEqual([
        { kind: 'not-found' },
      ]);
      const marketer = viewer('MARKETER', programId);
      await expect(services.programs.publish(marketer, command)).rejects.toThrow(NotPermitted);
      expect(await storedVersions()).toHaveLength(2);
    });
  });

  describe('freeze', () => {
    it('as they were read, or say that they were changed', async () => {
      const read = await services.directory.get(programId);
      await publish(1, { currencyCode: 'EUR' });
      expect(await database.run((tx) => services.programs.freeze(tx, read, NOON))).toBe(false);
      const now = await services.directory.get(programId);
      expect(now.frozenAt).toBeNull();
      expect(await database.run((tx) => services.programs.freeze(tx, now, NOON))).toBe(true);
      const again = NOON + 1_000;
      expect(await database.run((tx) => services.programs.freeze(tx, now, again))).toBe(true);
      services.directory.invalidate(programId);
      expect((await services.directory.get(programId)).frozenAt).toBe(NOON);
    });
  });

  describe('are held in process', () => {
    it('for a second without a statement, then with one that finds nothing new', async () => {
      const { directory } = services;
      const first = await expectQueries(7, database, () => directory.get(programId));
      clock.set(NOON + 999);
      expect(await expectQueries(0, database, () => directory.get(programId))).toBe(first);
      clock.set(NOON + 1_000);
      const many = () => Promise.all([1, 2, 3].map(() => directory.get(programId)));
      expect(await expectQueries(1, database, many)).toEqual([first, first, first]);
      expect(await expectQueries(0, database, () => directory.get(programId))).toBe(first);
    });

    it('and see within a second what another process published, froze or recorded', async () => {
      const here = services.directory;
      const elsewhere = programServices(database, clock);
      const look = async (ms: number) => {
        clock.set(NOON + ms);
        return here.get(programId);
      };
      await look(0);
      await publishElsewhere();
      expect((await look(999)).inForce.versionNumber).toBe(1);
      expect((await look(1_000)).inForce.versionNumber).toBe(2);
      const program = await look(1_000);
      await database.run((tx) => elsewhere.programs.freeze(tx, program, NOON));
      expect((await look(2_000)).frozenAt).toBe(NOON);
      const rate = { currencyCode: 'EUR', validFrom: 20_000, rate: '0.86' };
      await elsewhere.rates.record(viewer('ADMIN', programId), [rate]);
      expect((await look(3_000)).rateOn('EUR', 20_000)).toBe('0.86');

      async function publishElsewhere() {
        await elsewhere.programs.publish(viewer('ADMIN', programId), {
          programId,
          expectedVersion: 1,
          changes: { reason: 'Elsewhere.', rules: { pointsPerUnit: '2' } },
        });
      }
    });

    it('so that nobody can change them', async () => {
      const { inForce } = await services.directory.get(programId);
      const tier = inForce.rules.ladder[0] as { threshold: number };
      expect(() => (tier.threshold = -1)).toThrow(TypeError);
    });

    it('by their code as well', async () => {
      expect(await services.directory.byCode('main')).toBe(await services.directory.get(programId));
      expect(await services.directory.byCode('nowhere')).toBeNull();
    });
  });
});
