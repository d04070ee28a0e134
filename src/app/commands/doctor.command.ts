import { createServer } from 'node:net';
import { pendingMigrations } from '../../platform/database/migrate';
import { query } from '../../platform/database/sql';
import { codeOf } from '../../platform/jobs/job-runner';
import { redisState } from '../../platform/jobs/redis';
import type { LocalText } from '../../platform/locale';
import { CommandFailed, openFor, type CommandContext } from './command';

type Finding = { readonly name: LocalText; readonly isGood: boolean; readonly detail: string };

const LOWEST_NODE = [20, 19] as const;

/** `laurel doctor`: looks at what Laurel needs and says what is missing. */
export async function doctor(context: CommandContext): Promise<void> {
  const findings = [
    ...[nodeVersion(), await port(context)],
    ...(await database(context)),
    ...(await redis(context)),
  ];
  for (const { name, isGood, detail } of findings) {
    context.print(`${isGood ? '✔' : '✘'} ${name[context.locale]}: ${detail}`);
  }
  if (findings.some(({ isGood }) => !isGood)) throw new CommandFailed('');
}

function nodeVersion(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isGood = major > LOWEST_NODE[0] || (major === LOWEST_NODE[0] && minor >= LOWEST_NODE[1]);
  const detail = isGood ? process.version : `${process.version} < v${LOWEST_NODE.join('.')}`;
  return { name: { en: 'Node.js', 'zh-CN': 'Node.js' }, isGood, detail };
}

async function port({ config, locale }: CommandContext): Promise<Finding> {
  const name: LocalText = { en: 'Port', 'zh-CN': '端口' };
  const taken: LocalText = {
    en: 'is taken; set PORT to another one',
    'zh-CN': '已被占用；请将 PORT 设为其他端口',
  };
  const isFree = await new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(config.port, config.host, () => server.close(() => resolve(true)));
  });
  const detail = isFree ? String(config.port) : `${config.port} ${taken[locale]}`;
  return { name, isGood: isFree, detail };
}

async function database({ config, locale }: CommandContext): Promise<Finding[]> {
  const name: LocalText = { en: 'Database', 'zh-CN': '数据库' };
  const schema: LocalText = { en: 'Schema', 'zh-CN': '数据库结构' };
  const upToDate: LocalText = { en: 'up to date', 'zh-CN': '已是最新' };
  const behind: LocalText = {
    en: 'run `laurel migrate` for',
    'zh-CN': '请运行 `laurel migrate`：',
  };
  try {
    const opened = await openFor(config);
    try {
      const [row] = await query<{ version: string }>(
        opened.reader,
        `SELECT ${opened.dialect === 'sqlite' ? 'sqlite_version()' : 'version()'} AS version`,
      );
      const pending = await pendingMigrations(opened);
      return [
        { name, isGood: true, detail: `${opened.dialect} ${row?.version ?? ''}` },
        {
          name: schema,
          isGood: pending.length === 0,
          detail:
            pending.length === 0 ? upToDate[locale] : `${behind[locale]} ${pending.join(', ')}`,
        },
      ];
    } finally {
      await opened.close();
    }
  } catch (error) {
    return [
      { name, isGood: false, detail: error instanceof Error ? error.message : String(error) },
    ];
  }
}

/** Jobs are shared out through it, where there is one. */
async function redis({ config, locale }: CommandContext): Promise<Finding[]> {
  if (config.jobs.redisUrl === null) return [];
  const name: LocalText = { en: 'Redis', 'zh-CN': 'Redis' };
  const away: LocalText = {
    en: 'does not answer; jobs wait until it does',
    'zh-CN': '无响应；任务将等待其恢复',
  };
  const forgetful: LocalText = {
    en: 'may throw jobs away when memory is short; set maxmemory-policy to noeviction, it is',
    'zh-CN': '内存不足时可能丢弃任务；请将 maxmemory-policy 设为 noeviction，当前为',
  };
  try {
    const { version, evictionPolicy } = await redisState(config.jobs.redisUrl);
    const isGood = evictionPolicy === 'noeviction';
    return [{ name, isGood, detail: isGood ? version : `${forgetful[locale]} ${evictionPolicy}` }];
  } catch (error) {
    return [{ name, isGood: false, detail: `${away[locale]} (${codeOf(error)})` }];
  }
}
