import type {
  ImportBehaviours,
  ImportProgress,
  ImportReport,
} from '../../features/recording/import.service';
import { readMappingFile, type MappingFile } from '../../features/recording/mapping-file.service';
import { CsvUnreadable } from '../../platform/csv/csv-fault';
import type { LocalText } from '../../platform/locale';
import type { ProgressReporter } from '../../platform/progress';
import type { Services } from '../compose';
import { CommandFailed, withServices, type CommandContext } from './command';
import { instantOption } from './instants';
import { programOfMapping } from './programs';

export type ImportOptions = {
  readonly map: string;
  readonly program?: string;
  readonly asOf?: string;
  readonly errors?: string;
  readonly dryRun?: boolean;
};

const TOO_LATE: LocalText = {
  en: 'rows lie before the horizon: they are stored and do not count. To count them, import into a programme whose rules have a greater lateEventHorizonDays.',
  'zh-CN':
    '行早于迟到期限：已保存但不计入。若要计入，请导入到 lateEventHorizonDays 更大的会员计划。',
};
const REFUSED: LocalText = {
  en: 'Refused rows, with the reason of each, are in',
  'zh-CN': '被拒绝的行及原因见',
};

/** `laurel import FILE --map MAPPING`: takes a file in as history. */
export async function importFile(
  context: CommandContext,
  file: string,
  options: ImportOptions,
): Promise<void> {
  const read = await readMappingFile(options.map, context.locale);
  if (!read.ok) throw new CommandFailed(read.error.join('\n'));
  const mapping = read.value;
  const asOf = instantOption(context, '--as-of', options.asOf);
  try {
    await withServices(context, 'migrate', async (services) => {
      if (options.dryRun) return survey(context, services, { file, mapping });
      const programId = await programOfMapping(context, services, mapping, options.program);
      const refusedFile = options.errors ?? `${file}.refused.csv`;
      const request = { programId, file, mapping, asOf, refusedFile, locale: context.locale };
      return record(context, services, request);
    });
  } catch (error) {
    if (error instanceof CsvUnreadable) throw new CommandFailed(error.text[context.locale]);
    throw error;
  }
}

async function survey(
  context: CommandContext,
  { importing }: Services,
  request: { readonly file: string; readonly mapping: MappingFile },
): Promise<void> {
  const reporter = new StepReporter(context);
  try {
    const outcome = await importing.survey({
      ...request,
      locale: context.locale,
      onProgress: reporter.advance,
    });
    if (!outcome.ok) throw new CommandFailed(outcome.error.join('\n'));
    reporter.done({ dryRun: true, ...outcome.value });
    context.print(JSON.stringify({ dryRun: true, ...outcome.value }));
  } finally {
    reporter.stop();
  }
}

async function record(
  context: CommandContext,
  { importing }: Services,
  request: ImportBehaviours,
): Promise<void> {
  const reporter = new StepReporter(context);
  try {
    const outcome = await importing.import({ ...request, onProgress: reporter.advance });
    if (!outcome.ok) throw new CommandFailed(outcome.error.join('\n'));
    const report = outcome.value;
    reporter.done({ ...report });
    context.print(JSON.stringify(printable(report)));
    if (report.notCounted > 0) context.notice(`${report.notCounted} ${TOO_LATE[context.locale]}`);
    if (report.refusedFile !== null) {
      context.notice(`${REFUSED[context.locale]} ${report.refusedFile}`);
    }
  } finally {
    reporter.stop();
  }
}

const printable = (report: ImportReport): Record<string, unknown> => ({
  ...report,
  asOf: report.asOf === null ? null : new Date(report.asOf).toISOString(),
});

/** One progress line for each step of an import, so that rates are not mixed up. */
class StepReporter {
  private step: ImportProgress['step'] | null = null;
  private reporter: ProgressReporter | null = null;

  constructor(private readonly context: CommandContext) {}

  readonly advance = ({ step, count, fraction, tally }: ImportProgress): void => {
    if (step !== this.step) {
      this.reporter?.done({ step: this.step });
      this.step = step;
      this.reporter = this.context.progress(`import:${step}`);
    }
    const { recorded, duplicates } = tally;
    this.reporter?.advance(count, {
      ...(fraction === undefined ? {} : { fraction }),
      counts: { recorded, duplicates, skipped: sum(tally.skipped), refused: sum(tally.refused) },
    });
  };

  done(summary: Readonly<Record<string, unknown>>): void {
    this.reporter?.done(summary);
  }

  stop(): void {
    this.reporter?.stop();
  }
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);
