import { GraphQLError } from 'graphql';
import type { Locale, LocalText } from '../locale';

/**
 * A refusal of a whole field or request whose words the client may read. What the caller of a
 * mutation can mend is a `UserError` of its payload instead.
 */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly text: LocalText,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(text.en);
    this.name = 'Refusal';
  }

  in(locale: Locale): string {
    return this.text[locale];
  }
}

/** An argument that cannot be used, named. */
export const badArgument = (argument: string, text: LocalText): Refusal =>
  new Refusal('BAD_USER_INPUT', text, { argument });

/** A refusal before anything was executed, which HTTP says as 400. */
export const refuseRequest = (refusal: Refusal): GraphQLError =>
  new GraphQLError(refusal.message, {
    originalError: refusal,
    extensions: { code: refusal.code, http: { status: 400 } },
  });
