/** Something that the server says is wrong with the rules, and where. */
export interface RuleFault {
  /** Within what is edited, as `ladder.1.threshold`; empty when it is about no one place. */
  readonly path: string;
  readonly message: string;
}

interface UserError {
  readonly message: string;
  readonly field?: readonly string[] | null;
}

/** The faults of an answer by their place within what is edited, an input of the name `root`. */
export const faultsOf = (errors: readonly UserError[], root: string): readonly RuleFault[] =>
  errors.map(({ message, field }) => ({ message, path: placeOf(field ?? [], root) }));

/** `input.rules.ladder.1.threshold` and `rules.ladder.1.threshold` are the same place. */
function placeOf(field: readonly string[], root: string): string {
  const start = field.indexOf(root);
  return field.slice(start + 1).join('.');
}
