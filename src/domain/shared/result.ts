/**
 * The outcome of a decision that may refuse. A refusal is a value with a `kind`, never an
 * exception, so the compiler asks every caller what it does about it (docs/adr/0004).
 *
 * @example
 * const outcome = parseMoney('12.345', 'GBP');
 * if (!outcome.ok) return refuse(outcome.error.kind);
 */
export type Result<Value, Refusal> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Refusal };

/** A decision that went through. */
export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
});

/** A decision that was refused, with the reason. */
export const refused = <Refusal>(
  error: Refusal,
): { readonly ok: false; readonly error: Refusal } => ({ ok: false, error });
