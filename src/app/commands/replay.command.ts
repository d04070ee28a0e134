import { formatLocalDay } from '../../domain/shared/calendar';
import { readMappingFile } from '../../features/recording/mapping-file.service';
import type { ReplayRefusal, ReplayReport } from '../../features/recording/replay.service';
import { settableClock } from '../../platform/clock';
import { CsvUnreadable } from '../../platform/csv/csv-fault';
import type { LocalText } from '../../platform/locale';
import type { Services } from '../compose';
import { composeReplay } from '../compose-replay';
import { CommandFailed, withServices, type CommandContext } from './command';
import { dayOption } from './instants';
import { programOfMapping } from './programs';
import { untilStopped } from './until-stopped';

export type ReplayOptions = {
  readonly map: string;
  readonly program?: string;
  readonly from?: string;
  readonly to?: string;
  readonly errors?: string;
};

const WORDS = {
  empty: {
    en: 'No row of the file tells of a behaviour: there is nothing to replay.',
    'zh-CN': '文件中没有任何行描述行为：没有可以重放的内容。',
  },
  order: { en: '--from lies after --to', 'zh-CN': '--from 晚于 --to' },
  livedLater: {
    en: 'The programme has lived through a later day already, and time does not run back. Replay into a programme of its own, or say a later --to than ',
    'zh-CN':
      '该会员计划已经运行到更晚的日期，时间不能倒流。请重放到单独的会员计划，或指定更晚的 --to：',
  },
  late: {
    en: 'rows were met after their day was over: they were recorded late, when they were met.',
    'zh-CN': '行在其日期结束之后才出现：已在出现时作为迟到事件记录。',
  },
  stopped: {
    en: 'Told to end before the last day. Run it again: it goes on where it was.',
    'zh-CN': '在最后一天之前被中止。再次运行会从中断处继续。',
  },
  refused: {
    en: 'Refused rows, with the reason of each, are in',
    'zh-CN': '被拒绝的行及原因见',
  },
} satisfies Readonly<Record<string, LocalText>>;

/** `laurel replay FILE --map MAPPING`: runs a file day by day as if it happened now. */
export async function replayFile(
  context: CommandContext,
  file: string,
  options: ReplayOptions,
): Promise<void> {
  const read = await readMappingFile(options.map, context.locale);
  if (!read.ok) throw new CommandFailed(read.error.join('\n'));
  const mapping = read.value;
  const clock = settableClock(0);
  const work = async (services: Services): Promise<void> => {
    const source = { file, mapping, locale: context.locale };
    const survey = await services.importing.survey(source);
    if (!survey.ok) throw new CommandFailed(survey.error.join('\n'));
    const { firstAt, lastAt } = survey.value;
    if (firstAt === null || lastAt === null) throw new CommandFailed(WORDS.empty[context.locale]);
    clock.set(firstAt);
    const programId = await programOfMapping(context, services, mapping, options.program);
    const { calendar } = await services.directory.get(programId);
    const from = dayOption(context, '--from', options.from) ?? calendar.dayOf(firstAt);
    const to = dayOption(context, '--to', options.to) ?? calendar.dayOf(lastAt);
    if (from > to) throw new CommandFailed(WORDS.order[context.locale]);
    const refusedFile = options.errors ?? `${file}.refused.csv`;
    const replay = composeReplay(services, clock);
    const report = await withProgress(context, (onProgress, signal) =>
      replay.replay({ ...source, programId, from, to, refusedFile, signal, onProgress }),
    );
    tell(context, report);
  };
  try {
    await withServices(context, 'migrate', work, clock);
  } catch (error) {
    if (error instanceof CsvUnreadable) throw new CommandFailed(error.text[context.locale]);
    throw error;
  }
}

type Replaying = Parameters<ReturnType<typeof composeReplay>['replay']>[0];
type Replayed = Awaited<ReturnType<ReturnType<typeof composeReplay>['replay']>>;

async function withProgress(
  context: CommandContext,
  work: (
    onProgress: NonNullable<Replaying['onProgress']>,
    signal: AbortSignal,
  ) => Promise<Replayed>,
): Promise<ReplayReport> {
  const reporter = context.progress('replay');
  const stopping = new AbortController();
  const stopped = untilStopped();
  void stopped.signal.then(() => stopping.abort());
  try {
    const outcome = await work(({ count, fraction, tally }) => {
      const { recorded, duplicates, late, days } = tally;
      reporter.advance(count, { fraction, counts: { days, recorded, duplicates, late } });
    }, stopping.signal);
    if (!outcome.ok) throw new CommandFailed(textOf(context, outcome.error));
    reporter.done({ ...outcome.value });
    return outcome.value;
  } finally {
    stopped.forget();
    reporter.stop();
  }
}

function tell({ print, notice, locale }: CommandContext, report: ReplayReport): void {
  print(JSON.stringify(report));
  if (report.late > 0) notice(`${report.late} ${WORDS.late[locale]}`);
  if (report.refusedFile !== null) notice(`${WORDS.refused[locale]} ${report.refusedFile}`);
  if (!report.isComplete) notice(WORDS.stopped[locale]);
}

const textOf = ({ locale }: CommandContext, refusal: ReplayRefusal | readonly string[]): string =>
  'kind' in refusal ? WORDS.livedLater[locale] + formatLocalDay(refusal.day) : refusal.join('\n');
