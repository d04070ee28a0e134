import { buildLaurelSchema, printLaurelSchema } from '../schema';
import type { CommandContext } from './command';

/** `laurel schema`: prints the GraphQL schema. */
export function printSchema({ print }: CommandContext): void {
  print(printLaurelSchema(buildLaurelSchema()).trimEnd());
}
