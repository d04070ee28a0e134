/** A text taken from the row: a column as it stands, a constant, or columns within a text. */
export type TextExpression =
  | { readonly column: string }
  | { readonly value: string }
  /** `{InvoiceNo}:{row}`; `{row}` is the number of the row in its file, from 1. */
  | { readonly template: string };

/** A number taken from the row exactly, as decimal text; rounding is half-up. */
export type NumberExpression =
  | (({ readonly column: string } | { readonly multiply: readonly string[] }) & {
      readonly absolute?: boolean | undefined;
      readonly decimals?: number | undefined;
    })
  | { readonly value: string };

/** How a row names the member. */
export type MemberExpression =
  | { readonly id: TextExpression }
  | { readonly externalId: TextExpression }
  | { readonly identity: { readonly scheme: TextExpression; readonly value: TextExpression } };

/** Where each field of a behaviour comes from. */
export type BehaviourExpressions = {
  readonly member?: MemberExpression | undefined;
  readonly type?: TextExpression | undefined;
  readonly channel?: TextExpression | undefined;
  readonly occurredAt?: TextExpression | undefined;
  readonly source?: TextExpression | undefined;
  readonly externalId?: TextExpression | undefined;
  readonly sessionId?: TextExpression | undefined;
  readonly orderId?: TextExpression | undefined;
  readonly productId?: TextExpression | undefined;
  readonly category?: TextExpression | undefined;
  readonly brand?: TextExpression | undefined;
  readonly quantity?: NumberExpression | undefined;
  readonly amount?: AmountExpression | undefined;
  readonly rating?: NumberExpression | undefined;
  readonly ratingOutOf?: NumberExpression | undefined;
  readonly text?: TextExpression | undefined;
  readonly durationSeconds?: NumberExpression | undefined;
  readonly attributes?: Readonly<Record<string, TextExpression>> | undefined;
};

export type AmountExpression = {
  readonly value: NumberExpression;
  readonly currencyCode: TextExpression;
};

/** Tests of text: against the column as it stands, surrounding white space left out. */
export const TEXT_TESTS = ['equals', 'notEquals', 'startsWith', 'empty', 'notEmpty'] as const;
/** Tests of number: exact; a column that holds no number refuses the row. */
export const NUMBER_TESTS = ['lessThan', 'atMost', 'greaterThan', 'atLeast'] as const;

/** One test of one column; `empty` and `notEmpty` do not look at `value`. */
export type MappingCondition = {
  readonly column: string;
  readonly test: (typeof TEXT_TESTS)[number] | (typeof NUMBER_TESTS)[number];
  readonly value: string;
};

/** What becomes of a row for which all of `when` holds. The first such rule decides. */
export type MappingRule = { readonly when: readonly MappingCondition[] } & (
  { readonly skip: string } | { readonly behaviour: BehaviourExpressions }
);

/** From rows of a table to behaviours: plain data, as a mapping file states it. */
export type BehaviourMapping = {
  /** IANA zone of the times that carry no offset. */
  readonly timeZone: string;
  /** luxon tokens, or `iso`; tried in order. */
  readonly dateFormats: readonly string[];
  /** Texts that stand for "nothing", such as `NA`. */
  readonly missingValues: readonly string[];
  /** Fields that a rule does not state itself. */
  readonly defaults: BehaviourExpressions;
  readonly rules: readonly MappingRule[];
};
