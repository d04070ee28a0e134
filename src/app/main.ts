#!/usr/bin/env node
import 'reflect-metadata';
import type { Locale } from '../platform/locale';
import { EXIT_CONFIG, problemTable, readConfig } from '../platform/config';
import { createLog } from '../platform/log';
import { buildCli } from './cli';
import { CommandFailed, commandContext, type CommandContext } from './commands/command';

const EXIT_FAILED = 1;

function contextOf(locale: Locale): CommandContext {
  const config = readConfig();
  if (!config.ok) {
    process.stderr.write(problemTable(config.error));
    process.exit(EXIT_CONFIG);
  }
  return commandContext(config.value, createLog(config.value.logLevel, process.stderr), locale);
}

async function main(): Promise<void> {
  try {
    await buildCli(contextOf).parseAsync();
  } catch (error) {
    const text = error instanceof CommandFailed ? error.message : String(error);
    if (text !== '') process.stderr.write(`${text}\n`);
    process.exitCode = EXIT_FAILED;
  }
}

void main();
