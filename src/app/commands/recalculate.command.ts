import { withServices, type CommandContext } from './command';
import { instantOption } from './instants';
import { programOf } from './programs';

export type RecalculateOptions = {
  readonly program?: string;
  readonly asOf?: string;
  readonly slid?: boolean;
};

/** `laurel recalculate`: decides members again by the rules in force. */
export async function recalculate(
  context: CommandContext,
  options: RecalculateOptions,
): Promise<void> {
  const asOf = instantOption(context, '--as-of', options.asOf);
  await withServices(context, 'refuse', async (services) => {
    const program = await programOf(context, services, options.program);
    const reporter = context.progress(
      'recalculate',
      await services.tiers.count(services.database.reader, program.id),
    );
    try {
      const report = await services.recalculation.recalculate({
        programId: program.id,
        asOf: asOf ?? services.clock(),
        scope: options.slid ? 'SLID' : 'ALL',
        cause: 'RECALCULATION',
        onProgress: (members) => reporter.advance(members),
      });
      reporter.done(report);
      context.print(JSON.stringify({ program: program.code, ...report }));
    } finally {
      reporter.stop();
    }
  });
}
