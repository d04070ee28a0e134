import type { Config } from '../../platform/config';
import { openDatabase, type Database } from '../../platform/database/database';
import { migrate, pendingMigrations } from '../../platform/database/migrate';
import type { Locale, LocalText } from '../../platform/locale';
import type { Log } from '../../platform/log';
import { progressReporter, type ProgressReporter } from '../../platform/progress';
import { systemClock, type Clock } from '../../platform/clock';
import { compose, type Services } from '../compose';
import { entities } from '../entities';
import { migrations } from '../migrations';

/** What every command is given. */
export interface CommandContext {
  readonly config: Config;
  readonly log: Log;
  readonly locale: Locale;
  /** What was asked for: results, keys, schemas. */
  readonly print: (text: string) => void;
  /** What should be known beside it; not part of the answer. */
  readonly notice: (text: string) => void;
  readonly progress: (label: string, total?: number) => ProgressReporter;
}

/** A failure the person at the terminal can act on: printed without a stack, exit code 1. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}

export function commandContext(config: Config, log: Log, locale: Locale): CommandContext {
  return {
    config,
    log,
    locale,
    print: (text) => process.stdout.write(`${text}\n`),
    notice: (text) => process.stderr.write(`${text}\n`),
    progress: (label, total) =>
      progressReporter(process.stderr, {
        label,
        locale,
        ...(total === undefined ? {} : { total }),
      }),
  };
}

export const openFor = (config: Config): Promise<Database> =>
  openDatabase(config.database, { entities, migrations });

/** Whether a command may bring the schema up to date by itself. */
export type MigrationPolicy = 'migrate' | 'refuse';

const BEHIND: LocalText = {
  en: 'The database is behind this version of Laurel. Run `laurel migrate` first; pending:',
  'zh-CN': '数据库结构落后于当前版本。请先运行 `laurel migrate`；待执行的迁移：',
};

/** Runs something with all services on an open database, and closes it whatever happens. */
export async function withServices<Value>(
  context: CommandContext,
  policy: MigrationPolicy,
  work: (services: Services) => Promise<Value>,
  clock: Clock = systemClock,
): Promise<Value> {
  const database = await openFor(context.config);
  try {
    if (policy === 'migrate') await migrate(database);
    const pending = await pendingMigrations(database);
    if (pending.length > 0) {
      throw new CommandFailed([BEHIND[context.locale], ...pending].join('\n  '));
    }
    const services = compose({ ...context, database, clock });
    try {
      return await work(services);
    } finally {
      await services.close();
    }
  } finally {
    await database.close();
  }
}
