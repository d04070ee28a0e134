import { DAY_MS } from '../../domain/shared/instant';
import type { LocalText } from '../../platform/locale';
import type { Role } from '../../platform/security/permissions';
import { invariant } from '../../domain/shared/invariant';
import type { Services } from '../compose';
import type { HttpServer } from '../http';
import { CommandFailed, withServices, type CommandContext, type MigrationPolicy } from './command';
import { DEFAULT_SEED, seedWith } from './seed.command';
import { untilStopped } from './until-stopped';

const FIRST_QUERY =
  '{ memberBy(by: { externalId: "demo-0042" }) { tier { name } growthValue { score } points { balance } nextTier { missing tier { name } } decision { reasons { text } } } }';

const WELCOME: Readonly<
  Record<'address' | 'console' | 'other' | 'key' | 'ask' | 'stop', LocalText>
> = {
  address: { en: 'Laurel answers at', 'zh-CN': 'Laurel 服务地址' },
  console: {
    en: 'Open the console of the demo. The link signs you in as an admin, and is good for a day:',
    'zh-CN': '打开演示的管理后台（链接会以管理员身份登录，有效期一天）：',
  },
  other: {
    en: 'And as another admin, in a second browser, to approve what the first has drafted:',
    'zh-CN': '以另一位管理员身份登录（请用另一个浏览器，用于批准前者的草稿）：',
  },
  key: {
    en: 'The admin key of the first link, shown only now:',
    'zh-CN': '第一个链接的管理员密钥（仅显示一次）：',
  },
  ask: { en: 'Or ask from here:', 'zh-CN': '或在此查询：' },
  stop: { en: 'Ctrl+C stops it.', 'zh-CN': '按 Ctrl+C 停止。' },
};

const TAKEN: LocalText = {
  en: 'is taken by another process; set PORT to another port, such as PORT=4001.',
  'zh-CN': '已被其他进程占用；请将 PORT 设为其他端口，例如 PORT=4001。',
};

/** `laurel serve`: answers until it is told to stop. */
export async function serve(context: CommandContext): Promise<void> {
  await withServices(context, 'refuse', (services) => answer(context, services, null));
}

const SHOWN_FIRST = ['anchor-ledger', 'nightly-run'];

/**
 * `laurel start`: for the first minute with Laurel. Brings the schema up to date, makes the demo
 * programme where there is no programme at all, and serves. In production it only serves.
 */
export async function start(context: CommandContext): Promise<void> {
  const isProduction = context.config.environment === 'production';
  const policy: MigrationPolicy = isProduction ? 'refuse' : 'migrate';
  await withServices(context, policy, async (services) => {
    const codes = await services.programs.codes();
    if (!isProduction && codes.length === 0) {
      await seedWith(context, services, DEFAULT_SEED);
      // So that the first look at the console sees the night and the points, not what is to come.
      for (const job of SHOWN_FIRST) services.jobs.trigger(job);
    }
    const demo = isProduction ? null : await services.directory.byCode('demo');
    await answer(context, services, demo && (await demoKeys(services, demo.id)));
  });
}

/** Keys of two people: what one drafts, the other may approve. */
interface DemoKeys {
  readonly admin: string;
  readonly reviewer: string;
}

/** Keys that let newcomers in; each start makes them, and they end by themselves. */
const demoKeys = async (services: Services, programId: string): Promise<DemoKeys> => ({
  admin: await adminKey(services, programId, 'Demo admin'),
  reviewer: await adminKey(services, programId, 'Demo reviewer'),
});

async function adminKey(
  { access, clock }: Services,
  programId: string,
  name: string,
): Promise<string> {
  const roles: Role[] = ['ADMIN'];
  const expiresAt = clock() + DAY_MS;
  const issued = await access.createKey({ name, roles, programId, expiresAt });
  invariant(issued.ok, 'an admin key needs nothing but a programme');
  return issued.value.key;
}

/** A taken port is the likeliest thing to go wrong on a first start, so it says the way out. */
async function listenOn(http: HttpServer, { config, locale }: CommandContext): Promise<string> {
  try {
    return await http.listen();
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (isTaken) throw new CommandFailed(`${config.host}:${config.port} ${TAKEN[locale]}`);
    throw error;
  }
}

async function answer(
  context: CommandContext,
  services: Services,
  keys: DemoKeys | null,
): Promise<void> {
  const { print, log } = context;
  const stopped = untilStopped();
  const http = await services.http();
  const address = await listenOn(http, context);
  log.info({ address }, 'listening');
  if (context.config.jobs.isOn) await services.jobs.start();
  if (keys !== null) print(welcome(context, address, keys));
  const signal = await stopped.signal;
  log.info({ signal }, 'stopping');
  await Promise.all([http.close(), services.jobs.close()]);
}

/** What a newcomer can do next. What follows `#` in a link is sent to no server. */
function welcome({ locale }: CommandContext, address: string, keys: DemoKeys): string {
  const body = JSON.stringify({ query: FIRST_QUERY });
  return `
${WELCOME.address[locale]} ${address}

${WELCOME.console[locale]}
  ${address}/sign-in#key=${keys.admin}

${WELCOME.other[locale]}
  ${address}/sign-in#key=${keys.reviewer}

${WELCOME.key[locale]}
  ${keys.admin}

${WELCOME.ask[locale]}
  curl -s ${address}/graphql -H 'content-type: application/json' \\
    -H 'authorization: Bearer ${keys.admin}' \\
    -d '${body}'

${WELCOME.stop[locale]}`;
}
