import { AccessService } from '../../src/features/access';
import {
  ProgramDirectory,
  ProgramsService,
  RatesService,
  VersionPopulations,
  type IssueAdminKey,
} from '../../src/features/programs';
import type { Clock } from '../../src/platform/clock';
import type { Database } from '../../src/platform/database/database';
import type { Role } from '../../src/platform/security/permissions';
import { viewerOf, type SignedIn } from '../../src/platform/security/viewer';
import { LADDER } from './rules';

/** Noon of a winter's day in London; tests move on from here. */
export const NOON = Date.parse('2026-01-15T12:00:00Z');

/** A clock that stands until it is set. */
export function standingClock(at = NOON): Clock & { set(at: number): void } {
  let now = at;
  return Object.assign(() => now, { set: (to: number) => void (now = to) });
}

/** Somebody with a role in a programme. */
export function viewer(role: Role, programId: string | null, memberId?: string): SignedIn {
  const credential = { kind: 'key', subject: `key-of-${role}`, roles: [role] } as const;
  const made = viewerOf({ ...credential, programId, memberId: memberId ?? null });
  if (!made) throw new Error(`No such viewer: ${role}`);
  return made;
}

export const OPERATOR = viewer('OPERATOR', null);

/** A programme as a test writes it: four tiers in two languages, in pounds and London days. */
export const PROGRAM = {
  code: 'main',
  names: [
    { locale: 'en', text: 'Laurel Club' },
    { locale: 'zh-CN', text: '月桂会' },
  ],
  currencyCode: 'GBP',
  timeZone: 'Europe/London',
  locales: ['en', 'zh-CN'],
  rules: { ladder: LADDER },
} as const;

/** The services of programmes on a database, as the composition root makes them. */
export function programServices(database: Database, clock: Clock = standingClock()) {
  const access = new AccessService({ database, clock, environment: 'test', verifyToken: null });
  const directory = new ProgramDirectory(database, clock);
  // Nobody is measured: there are no members to be.
  const populations = new VersionPopulations(directory, () => Promise.resolve(null));
  const issueAdminKey: IssueAdminKey = async (tx, programId) => {
    const key = await access.createKeyWithin(tx, { name: 'First', roles: ['ADMIN'], programId });
    if (!key.ok) throw new Error(`No key: ${key.error.kind}`);
    return key.value.key;
  };
  const settleDue = () => Promise.resolve();
  const programs = new ProgramsService(database, clock, directory, {
    ...{ issueAdminKey, populations, settleDue },
  });
  const rates = new RatesService(database, clock, directory);
  return { access, directory, programs, rates };
}

/** Creates a programme through its service and gives its id. */
export async function createProgram(
  programs: ProgramsService,
  overrides: Partial<Parameters<ProgramsService['create']>[1]> = {},
): Promise<string> {
  const created = await programs.create(OPERATOR, { ...PROGRAM, ...overrides });
  if (!created.ok) throw new Error(`Not created: ${JSON.stringify(created.error)}`);
  return created.value.programId;
}
