/**
 * How a condition compares: the names that react-querybuilder gives them, and four of ours
 * (`hasAny`, `hasAll`, `hasNone` for sets, `isCurrent` for what goes round with the calendar).
 */
export const OPERATORS = [
  '=', '!=', '<', '<=', '>', '>=', 'between', 'notBetween', 'in', 'notIn', 'null', 'notNull',
  'hasAny', 'hasAll', 'hasNone', 'isCurrent',
] as const; // prettier-ignore
export type Operator = (typeof OPERATORS)[number];

/** What JSON can say. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One condition of the catalogue as it is kept: `field` is its code. */
export type ConditionLeaf = {
  readonly field: string;
  readonly operator: Operator;
  /**
   * What is compared with: the operand itself (a number, a list, a pair for `between`), or, where
   * the condition has parameters, `{ …parameters, operand }`. Null for operators without one.
   */
  readonly value: Json;
  /** The editor may not change it; of no meaning for members. */
  readonly disabled?: true;
};

/** Conditions of which all (`and`) or one (`or`) must be met; `not` turns the outcome round. */
export type ConditionGroup = {
  readonly combinator: 'and' | 'or';
  readonly not?: true;
  readonly disabled?: true;
  readonly rules: readonly ConditionNode[];
};

export type ConditionNode = ConditionGroup | ConditionLeaf;

/**
 * The condition tree of a rule in the form that react-querybuilder edits, with what its editor adds
 * taken away (`id`, `path`, `valueSource: 'value'`, `not: false` and the like), its keys in the
 * order above. What was kept and is opened and saved again is therefore the same byte for byte
 * (docs/adr/0022).
 */
export type ConditionTree = ConditionGroup;
