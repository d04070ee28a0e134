import { parsePublicId } from '../../platform/id';
import type { LocalText } from '../../platform/locale';
import { isRole, ROLES, type Role } from '../../platform/security/permissions';
import { CommandFailed, withServices, type CommandContext } from './command';
import { instantOption } from './instants';
import { programOf } from './programs';

export type KeyOptions = {
  readonly program?: string;
  readonly role: readonly string[];
  readonly name?: string;
  readonly member?: string;
  readonly expires?: string;
};

const BAD_ROLE: LocalText = {
  en: 'A role must be one of: ',
  'zh-CN': '角色必须是以下之一：',
};
const BAD_MEMBER: LocalText = {
  en: '--member must be the id of a member, such as mem_01h…',
  'zh-CN': '--member 必须是会员 id，例如 mem_01h…',
};
const REFUSED: LocalText = {
  en: 'The key was not made: ',
  'zh-CN': '未能创建密钥：',
};
const ONCE: LocalText = {
  en: 'Keep this key: it is shown only now.',
  'zh-CN': '请妥善保存此密钥：仅显示一次。',
};

/** `laurel key create`: makes an API key and shows it once. */
export async function createKey(context: CommandContext, options: KeyOptions): Promise<void> {
  const { locale } = context;
  const roles = options.role.map((role) => role.toUpperCase());
  if (!roles.every(isRole)) throw new CommandFailed(BAD_ROLE[locale] + ROLES.join(', '));
  const memberId = options.member === undefined ? null : parsePublicId('mem', options.member);
  if (options.member !== undefined && memberId === null) {
    throw new CommandFailed(BAD_MEMBER[locale]);
  }
  const expiresAt = instantOption(context, '--expires', options.expires);
  await withServices(context, 'refuse', async (services) => {
    const isOperator = (roles as readonly Role[]).includes('OPERATOR');
    const program = isOperator ? null : await programOf(context, services, options.program);
    const issued = await services.access.createKey({
      name: options.name ?? 'command line',
      roles,
      programId: program?.id ?? null,
      memberId,
      expiresAt,
    });
    if (!issued.ok) throw new CommandFailed(REFUSED[locale] + JSON.stringify(issued.error));
    context.print(issued.value.key);
    context.notice(ONCE[locale]);
  });
}
