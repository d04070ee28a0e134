import { withServices, type CommandContext } from './command';
import { untilStopped } from './until-stopped';

/** `laurel worker`: runs jobs and answers nobody, until it is told to stop. */
export async function work(context: CommandContext): Promise<void> {
  await withServices(context, 'refuse', async ({ jobs }) => {
    const stopped = untilStopped();
    await jobs.start();
    context.log.info('waiting for jobs');
    const signal = await stopped.signal;
    context.log.info({ signal }, 'stopping');
    await jobs.close();
  });
}
