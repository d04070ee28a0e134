import { migrate } from '../../platform/database/migrate';
import type { LocalText } from '../../platform/locale';
import { openFor, type CommandContext } from './command';

const UP_TO_DATE: LocalText = {
  en: 'The database is up to date.',
  'zh-CN': '数据库结构已是最新。',
};

/** `laurel migrate`: brings the schema of the database up to date. */
export async function migrateDatabase({ config, locale, print }: CommandContext): Promise<void> {
  const database = await openFor(config);
  try {
    const applied = await migrate(database);
    print(applied.length === 0 ? UP_TO_DATE[locale] : applied.join('\n'));
  } finally {
    await database.close();
  }
}
