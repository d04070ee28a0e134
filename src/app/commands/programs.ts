import type { LocalText } from '../../platform/locale';
import { viewerOf, type SignedIn } from '../../platform/security/viewer';
import { invariant } from '../../domain/shared/invariant';
import type { CreateProgram, ProgramInForce } from '../../features/programs';
import { programError } from '../../features/programs/program-error.type';
import type { MappingFile } from '../../features/recording/mapping-file.service';
import type { UserError } from '../../platform/graphql/user-error';
import type { Services } from '../compose';
import { CommandFailed, type CommandContext } from './command';

const NONE: LocalText = {
  en: 'There is no programme yet. `laurel seed` makes a demo; `laurel import` makes the one its mapping describes.',
  'zh-CN':
    '还没有会员计划。`laurel seed` 会创建演示计划；`laurel import` 会创建映射文件中描述的计划。',
};
const WHICH: LocalText = {
  en: 'Say which programme with --program. There are: ',
  'zh-CN': '请用 --program 指定会员计划。现有：',
};
const UNKNOWN: LocalText = {
  en: 'There is no programme with this code. There are: ',
  'zh-CN': '没有此代码的会员计划。现有：',
};

/** Whoever runs commands on this machine may do what an operator may. */
export function operatorViewer(): SignedIn {
  const viewer = viewerOf({
    kind: 'key',
    subject: 'command-line',
    programId: null,
    memberId: null,
    roles: ['OPERATOR'],
  });
  invariant(viewer, 'an operator stands outside programmes');
  return viewer;
}

/** The programme of a code, or the only one there is. */
export async function programOf(
  { locale }: CommandContext,
  { directory, programs }: Services,
  code: string | undefined,
): Promise<ProgramInForce> {
  const codes = await programs.codes();
  const only = codes.length === 1 ? codes[0] : undefined;
  const wanted = code ?? only;
  if (codes.length === 0) throw new CommandFailed(NONE[locale]);
  if (wanted === undefined) throw new CommandFailed(WHICH[locale] + codes.join(', '));
  const program = await directory.byCode(wanted);
  if (!program) throw new CommandFailed(UNKNOWN[locale] + codes.join(', '));
  return program;
}

/** The programme named on the command line, or that of the mapping, made where there is none. */
export async function programOfMapping(
  context: CommandContext,
  services: Services,
  { program }: MappingFile,
  code: string | undefined,
): Promise<string> {
  const wanted = program as CreateProgram | undefined;
  if (code !== undefined || wanted === undefined) {
    return (await programOf(context, services, code)).id;
  }
  const known = await services.directory.byCode(wanted.code);
  if (known) return known.id;
  const created = await services.programs.create(operatorViewer(), wanted);
  if (created.ok) return created.value.programId;
  const faults = created.error.map((refusal) => programError(refusal, context.locale));
  throw new CommandFailed(faults.map(described).join('\n'));
}

const described = ({ field, message }: UserError): string =>
  `program.${(field ?? []).slice(1).join('.')}: ${message}`;
