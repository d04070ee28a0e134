import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Finding } from '../../domain/points/verify-finding';
import { parseLocalDay, type LocalDay } from '../../domain/shared/calendar';
import { invariant } from '../../domain/shared/invariant';
import { findingLine } from '../../features/audit/finding-text.type';
import { verifyExport } from '../../features/audit/verify-export.service';
import type { ProgramInForce } from '../../features/programs';
import type { LocalText } from '../../platform/locale';
import type { Services } from '../compose';
import { CommandFailed, withServices, type CommandContext } from './command';
import { programOf } from './programs';
import { untilStopped } from './until-stopped';

export type LedgerVerifyOptions = {
  readonly program?: string;
  readonly resume?: boolean;
  readonly fromStart?: boolean;
  readonly sample?: number;
  readonly freeze?: boolean;
  readonly export?: string;
};

export type LedgerExportOptions = {
  readonly out: string;
  readonly program?: string;
  readonly from?: string;
  readonly to?: string;
};

const WORDS = {
  clean: { en: 'Nothing is wrong with it.', 'zh-CN': '未发现问题。' },
  found: {
    en: 'The ledger is not as it must be. Findings: ',
    'zh-CN': '账本存在问题。发现数量：',
  },
  more: { en: 'More findings are stored: ', 'zh-CN': '其余发现已保存，数量：' },
  stopped: {
    en: 'It was told to stop before it was done. Go on with: laurel ledger verify --resume',
    'zh-CN': '验证在完成前被中止。继续请运行：laurel ledger verify --resume',
  },
  unfinished: {
    en: 'An earlier run was broken off; --resume would go on with it. Beginning anew.',
    'zh-CN': '此前有未完成的验证，可用 --resume 继续。现从头开始。',
  },
  day: { en: 'must be a day such as 2026-07-01: ', 'zh-CN': '必须是日期，例如 2026-07-01：' },
  unreadable: { en: 'The file cannot be read: ', 'zh-CN': '无法读取文件：' },
} satisfies Readonly<Record<string, LocalText>>;

/** A person reads so many; all of them are stored. */
const PRINTED_FINDINGS = 100;

/** `laurel ledger verify`: recomputes the ledger; fails where anything is not as it must be. */
export async function verifyLedger(
  context: CommandContext,
  options: LedgerVerifyOptions,
): Promise<void> {
  if (options.export !== undefined) return verifyFile(context, options.export);
  await withServices(context, 'refuse', async (services) => {
    let findings = 0;
    for (const program of await programsOf(context, services, options.program)) {
      findings += await verifyProgram(context, services, { program, options });
    }
    conclude(context, findings);
  });
}

/** The one that was named, or all of them. */
async function programsOf(
  context: CommandContext,
  services: Services,
  code: string | undefined,
): Promise<readonly ProgramInForce[]> {
  if (code !== undefined) return [await programOf(context, services, code)];
  const codes = await services.programs.codes();
  return Promise.all(
    codes.map(async (each) => {
      const program = await services.directory.byCode(each);
      invariant(program, 'a programme that has a code exists');
      return program;
    }),
  );
}

async function verifyProgram(
  context: CommandContext,
  { verifyLedger: verifier }: Services,
  { program, options }: { readonly program: ProgramInForce; readonly options: LedgerVerifyOptions },
): Promise<number> {
  const resume = options.resume === true;
  const isSilent = resume || options.fromStart === true;
  if (!isSilent && (await verifier.isUnfinished(program.id))) {
    context.notice(WORDS.unfinished[context.locale]);
  }
  const printer = new FindingPrinter(context);
  const reporter = context.progress(`ledger verify ${program.code}`);
  const stopping = new AbortController();
  const stopped = untilStopped();
  void stopped.signal.then(() => stopping.abort());
  let seen = 0;
  try {
    const run = await verifier.run({
      ...{ program, resume, signal: stopping.signal },
      sample: options.sample ?? null,
      freeze: options.freeze === true,
      onFinding: printer.print,
      onProgress: (transactions, { wallets, findings }, total) => {
        seen += transactions;
        const isKnown = options.sample === undefined && total > 0;
        const fraction = isKnown ? { fraction: Math.min(1, seen / total) } : {};
        reporter.advance(transactions, { ...fraction, counts: { wallets, findings } });
      },
    });
    if (run.state === 'RUNNING') throw new CommandFailed(WORDS.stopped[context.locale]);
    const { state, wallets, transactions, postings, lots, unsealed, findings, checkpoint } = run;
    const counts = { wallets, transactions, postings, lots, unsealed, findings, checkpoint };
    reporter.done({ state, ...counts });
    const seal = checkpoint === 0 ? null : run.checkpointSeal;
    context.print(JSON.stringify({ program: program.code, state, ...counts, seal }));
    return findings;
  } finally {
    stopped.forget();
    reporter.stop();
    printer.end();
  }
}

async function verifyFile(context: CommandContext, file: string): Promise<void> {
  const printer = new FindingPrinter(context);
  const reporter = context.progress('ledger verify');
  try {
    const report = await verifyExport(linesOf(file), {
      onFinding: printer.print,
      onProgress: (lines) => reporter.advance(lines),
    });
    reporter.done(report);
    context.print(JSON.stringify({ file, ...report }));
    conclude(context, report.findings);
  } catch (error) {
    if (error instanceof CommandFailed) throw error;
    const reason = error instanceof Error ? error.message : '';
    throw new CommandFailed(WORDS.unreadable[context.locale] + reason);
  } finally {
    reporter.stop();
    printer.end();
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const bytes = createReadStream(file);
  const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  // A fault below does not reach who reads above by itself.
  bytes.on('error', (error) => input.destroy(error));
  yield* createInterface({ input, crlfDelay: Infinity });
}

function conclude({ locale, notice }: CommandContext, findings: number): void {
  if (findings > 0) throw new CommandFailed(`${WORDS.found[locale]}${findings}`);
  notice(WORDS.clean[locale]);
}

class FindingPrinter {
  private count = 0;

  constructor(private readonly context: CommandContext) {}

  readonly print = (each: Finding): void => {
    this.count += 1;
    if (this.count <= PRINTED_FINDINGS) {
      this.context.notice(findingLine(each, this.context.locale));
    }
  };

  end(): void {
    const more = this.count - PRINTED_FINDINGS;
    if (more > 0) this.context.notice(`${WORDS.more[this.context.locale]}${more}`);
  }
}

/** `laurel ledger export`: writes the ledger down so that anybody can verify it. */
export async function exportLedger(
  context: CommandContext,
  options: LedgerExportOptions,
): Promise<void> {
  const from = dayOption(context, '--from', options.from);
  const to = dayOption(context, '--to', options.to);
  await withServices(context, 'refuse', async (services) => {
    const program = await programOf(context, services, options.program);
    const reporter = context.progress('ledger export');
    let count = 0;
    const lines = services.exportLedger.text({
      ...{ program, from, to },
      onProgress: (transactions, total) => {
        count += transactions;
        reporter.advance(transactions, total > 0 ? { fraction: Math.min(1, count / total) } : {});
      },
    });
    try {
      const file = createWriteStream(options.out);
      const source = Readable.from(lines);
      await (options.out.endsWith('.gz')
        ? pipeline(source, createGzip(), file)
        : pipeline(source, file));
      reporter.done({ transactions: count });
      const written = { program: program.code, out: options.out, transactions: count };
      context.print(JSON.stringify(written));
    } finally {
      reporter.stop();
    }
  });
}

function dayOption(
  { locale }: CommandContext,
  name: string,
  text: string | undefined,
): LocalDay | null {
  if (text === undefined) return null;
  const day = parseLocalDay(text);
  if (day === null) throw new CommandFailed(`${name} ${WORDS.day[locale]}${text}`);
  return day;
}
