import { Command, InvalidArgumentError, Option } from 'commander';
import { preferredLocale, type Locale } from '../platform/locale';
import type { CommandContext } from './commands/command';
import { doctor } from './commands/doctor.command';
import { importFile, type ImportOptions } from './commands/import.command';
import { listJobs, runJob } from './commands/jobs.command';
import { createKey, type KeyOptions } from './commands/key.command';
import {
  exportLedger,
  verifyLedger,
  type LedgerExportOptions,
  type LedgerVerifyOptions,
} from './commands/ledger.command';
import { migrateDatabase } from './commands/migrate.command';
import { runNightly, type NightlyOptions } from './commands/nightly.command';
import { recalculate, type RecalculateOptions } from './commands/recalculate.command';
import { settlePoints, type SettleOptions } from './commands/points.command';
import { replayFile, type ReplayOptions } from './commands/replay.command';
import { printSchema } from './commands/schema.command';
import { DEFAULT_SEED, seed, type SeedOptions } from './commands/seed.command';
import { serve, start } from './commands/serve.command';
import { work } from './commands/worker.command';
import { simulationCsv, type SimulationCsvOptions } from './commands/simulation.command';

const MAX_MEMBERS = 1_000_000;

const wholeNumber =
  (minimum: number, maximum: number) =>
  (text: string): number => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= minimum && value <= maximum) return value;
    throw new InvalidArgumentError(`a whole number from ${minimum} to ${maximum}`);
  };

const PROGRAM = ['--program <code>', 'the programme; not needed where there is only one'] as const;
const AS_OF = '--as-of <instant>';

/** The command line. `contextOf` is asked when a command runs, so that `--help` needs nothing. */
export function buildCli(contextOf: (locale: Locale) => CommandContext): Command {
  const cli = new Command('laurel')
    .description('Explainable, personalised membership tiers.')
    .option('--locale <locale>', 'language of messages: en or zh-CN', 'en')
    .showHelpAfterError();
  const context = (): CommandContext =>
    contextOf(preferredLocale(cli.opts<{ locale: string }>().locale));
  cli
    .command('start')
    .description('migrate, make the demo on an empty database, and serve')
    .action(() => start(context()));
  cli
    .command('serve')
    .description('answer GraphQL requests')
    .action(() => serve(context()));
  cli
    .command('migrate')
    .description('bring the schema of the database up to date')
    .action(() => migrateDatabase(context()));
  cli
    .command('seed')
    .description('make the demo programme')
    .option('--members <n>', 'members', wholeNumber(1, MAX_MEMBERS), DEFAULT_SEED.members)
    .option(
      '--seed <n>',
      'another number, another shop',
      wholeNumber(0, 2 ** 31),
      DEFAULT_SEED.seed,
    )
    .action((options: SeedOptions) => seed(context(), options));
  addHistoryCommands(cli, context);
  cli
    .command('key')
    .description('API keys')
    .command('create')
    .description('make an API key and show it once')
    .option(...PROGRAM)
    .requiredOption('--role <role...>', 'what the key may do: ADMIN, SERVICE, MEMBER, …')
    .option('--name <name>', 'what the key is for')
    .option('--member <id>', 'the member of a MEMBER key')
    .option('--expires <instant>', 'when it ends; never by default')
    .action((options: KeyOptions) => createKey(context(), options));
  cli
    .command('simulation')
    .description('what simulations of rules have come to')
    .command('csv <simulation> <file>')
    .description('write whom a simulation would move to a file for spreadsheets')
    .option(...PROGRAM)
    .action((simulation: string, file: string, options: SimulationCsvOptions) =>
      simulationCsv(context(), [simulation, file], options),
    );
  addJobCommands(cli, context);
  addLedgerCommands(cli, context);
  addPointsCommands(cli, context);
  cli
    .command('doctor')
    .description('look at what Laurel needs and say what is missing')
    .action(() => doctor(context()));
  cli
    .command('schema')
    .description('print the GraphQL schema')
    .action(() => printSchema(context()));
  return cli;
}

function addHistoryCommands(cli: Command, context: () => CommandContext): void {
  cli
    .command('import <file>')
    .description('take a CSV file, plain or .gz, in as history')
    .requiredOption('--map <mapping>', 'what its columns mean (see examples/)')
    .option(...PROGRAM)
    .option(AS_OF, "what horizon and windows are measured from; the file's last row by default")
    .option('--errors <file>', 'where refused rows go; <file>.refused.csv by default')
    .option('--dry-run', 'read and check everything, record nothing')
    .action((file: string, options: ImportOptions) => importFile(context(), file, options));
  cli
    .command('replay <file>')
    .description(
      'run a CSV file day by day as if it happened now, with the nightly run of each day',
    )
    .requiredOption('--map <mapping>', 'what its columns mean (see examples/)')
    .option(...PROGRAM)
    .option('--from <day>', "the first local day to live through; the file's first by default")
    .option('--to <day>', "the last one; the file's last by default")
    .option('--errors <file>', 'where refused rows go; <file>.refused.csv by default')
    .action((file: string, options: ReplayOptions) => replayFile(context(), file, options));
  cli
    .command('nightly')
    .description('do what the local days that have begun bring; a job does so too')
    .option(...PROGRAM)
    .option('--until <day>', 'no day after this one; today by default')
    .action((options: NightlyOptions) => runNightly(context(), options));
  cli
    .command('recalculate')
    .description('decide members again by the rules in force')
    .option(...PROGRAM)
    .option(AS_OF, 'the instant to decide as of; now by default')
    .option('--slid', 'only members whose windows have slid')
    .action((options: RecalculateOptions) => recalculate(context(), options));
}

function addJobCommands(cli: Command, context: () => CommandContext): void {
  cli
    .command('worker')
    .description('run jobs, without answering requests')
    .action(() => work(context()));
  const jobs = cli.command('jobs').description('work that is done again and again');
  jobs
    .command('list')
    .description('what runs when, and how it went last time')
    .action(() => listJobs(context()));
  jobs
    .command('run <name>')
    .description('run a job here and now')
    .action((name: string) => runJob(context(), name));
}

function addPointsCommands(cli: Command, context: () => CommandContext): void {
  const points = cli.command('points').description('points of members');
  points
    .command('settle')
    .description('activate and expire points, and end holds, that are due; a job does so too')
    .option('--program <code>', 'one programme alone; all of them by default')
    .option('--confirm', 'also where the clock is more than 366 days ahead of the last run')
    .action((options: SettleOptions) => settlePoints(context(), options));
}

function addLedgerCommands(cli: Command, context: () => CommandContext): void {
  const ledger = cli.command('ledger').description('the points ledger: proof and export');
  ledger
    .command('verify')
    .description('recompute the ledger and say what is not as it must be')
    .option('--program <code>', 'the programme; all of them by default')
    .addOption(new Option('--resume', 'go on where the last run was broken off'))
    .addOption(new Option('--from-start', 'begin anew, without a word').conflicts('resume'))
    .option('--sample <n>', 'look at one wallet in so many', wholeNumber(2, MAX_MEMBERS))
    .option('--freeze', 'freeze wallets with findings')
    .option('--export <file>', 'verify an export instead; needs no database')
    .action((options: LedgerVerifyOptions) => verifyLedger(context(), options));
  ledger
    .command('export')
    .description('write the ledger as JSON lines that can be verified anywhere')
    .requiredOption('--out <file>', 'where to; compressed where it ends in .gz')
    .option(...PROGRAM)
    .option('--from <day>', 'only what was recorded from this day on')
    .option('--to <day>', 'only what was recorded up to this day')
    .action((options: LedgerExportOptions) => exportLedger(context(), options));
}
