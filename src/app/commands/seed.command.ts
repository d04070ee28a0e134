import { CannotSeed } from '../seed/cannot-seed';
import { seedDemo } from '../seed/seed-demo';
import { CommandFailed, withServices, type CommandContext } from './command';
import type { Services } from '../compose';

export type SeedOptions = { readonly members: number; readonly seed: number };

export const DEFAULT_SEED: SeedOptions = { members: 5_000, seed: 1 };

/** `laurel seed`: makes the demo programme; a second time it changes nothing. */
export async function seed(context: CommandContext, options: SeedOptions): Promise<void> {
  await withServices(context, 'migrate', (services) => seedWith(context, services, options));
}

/** The same on services that are open already. */
export async function seedWith(
  context: CommandContext,
  services: Services,
  options: SeedOptions,
): Promise<void> {
  const reporter = context.progress('seed', options.members);
  try {
    const report = await seedDemo(services, {
      ...options,
      onProgress: (members) => reporter.advance(members),
    });
    reporter.done({ ...report });
  } catch (error) {
    if (error instanceof CannotSeed) throw new CommandFailed(error.text[context.locale]);
    throw error;
  } finally {
    reporter.stop();
  }
}
