import type { BehaviourDraft, MemberReference } from './draft';
import type { DateReader } from './date-format';
import {
  decimalTextReader,
  numberReader,
  textReader,
  type ExpressionScope,
} from './mapping-expression';
import type {
  AmountExpression,
  BehaviourExpressions,
  MemberExpression,
  NumberExpression,
  TextExpression,
} from './mapping-rule';
import type { Instant } from '../shared/instant';
import type { Reader, RowReading } from './row-reading';

/** Where draft readers look things up. */
export type DraftScope = ExpressionScope & { readonly dates: readonly DateReader[] };

const nothing = (): null => null;
const NOWHERE: MemberReference = { kind: 'id', id: '' };

/**
 * Compiles the fields of a behaviour into a reader of whole drafts. What every behaviour must have
 * and the row leaves empty is refused by the name of its column, or of the field. `at` says where
 * in the mapping a field is stated.
 */
export function draftReader(
  fields: BehaviourExpressions,
  at: (field: keyof BehaviourExpressions) => string,
  scope: DraftScope,
): (row: RowReading) => BehaviourDraft {
  const text = (field: keyof BehaviourExpressions, expression: TextExpression | undefined) =>
    expression === undefined ? nothing : textReader(expression, at(field), scope);
  const needed = (field: keyof BehaviourExpressions, expression: TextExpression | undefined) =>
    required(expression, text(field, expression), at(field), scope);
  const number = (field: keyof BehaviourExpressions, expression: NumberExpression | undefined) =>
    expression === undefined ? nothing : numberReader(expression, at(field), scope);

  const member = memberReader(fields.member, at('member'), scope);
  const type = needed('type', fields.type);
  const channel = needed('channel', fields.channel);
  const occurredAt = instantReader(fields.occurredAt, at('occurredAt'), scope);
  const source = needed('source', fields.source);
  const externalId = needed('externalId', fields.externalId);
  const sessionId = text('sessionId', fields.sessionId);
  const orderId = text('orderId', fields.orderId);
  const productId = text('productId', fields.productId);
  const category = text('category', fields.category);
  const brand = text('brand', fields.brand);
  const quantity = number('quantity', fields.quantity);
  const amount = amountReader(fields.amount, at('amount'), scope);
  const rating = number('rating', fields.rating);
  const ratingOutOf = number('ratingOutOf', fields.ratingOutOf);
  const comment = text('text', fields.text);
  const durationSeconds = number('durationSeconds', fields.durationSeconds);
  const attributes = attributesReader(fields.attributes, at('attributes'), scope);
  return (row) => ({
    member: member(row),
    type: type(row),
    channel: channel(row),
    occurredAt: occurredAt(row),
    source: source(row),
    externalId: externalId(row),
    sessionId: sessionId(row),
    orderId: orderId(row),
    productId: productId(row),
    category: category(row),
    brand: brand(row),
    quantity: quantity(row),
    amount: amount(row),
    rating: rating(row),
    ratingOutOf: ratingOutOf(row),
    text: comment(row),
    durationSeconds: durationSeconds(row),
    attributes: attributes(row),
  });
}

/** Makes a text needed: at compile time it must be stated, in each row it must not be empty. */
function required(
  expression: TextExpression | undefined,
  read: Reader<string>,
  path: string,
  scope: DraftScope,
): (row: RowReading) => string {
  const field = path.slice(path.lastIndexOf('.') + 1);
  if (expression === undefined) {
    scope.fault({ kind: 'missing-field', path, field });
    return () => '';
  }
  const name = 'column' in expression ? expression.column : field;
  return (row) => read(row) ?? row.refuse('missing-value', name, '') ?? '';
}

function memberReader(
  expression: MemberExpression | undefined,
  path: string,
  scope: DraftScope,
): (row: RowReading) => MemberReference {
  const needed = (part: TextExpression, name: string) =>
    required(part, textReader(part, `${path}.${name}`, scope), `${path}.${name}`, scope);
  if (expression === undefined) {
    scope.fault({ kind: 'missing-field', path, field: 'member' });
    return () => NOWHERE;
  }
  if ('id' in expression) {
    const id = needed(expression.id, 'id');
    return (row) => ({ kind: 'id', id: id(row) });
  }
  if ('externalId' in expression) {
    const externalId = needed(expression.externalId, 'externalId');
    return (row) => ({ kind: 'externalId', externalId: externalId(row) });
  }
  const scheme = needed(expression.identity.scheme, 'identity.scheme');
  const value = needed(expression.identity.value, 'identity.value');
  return (row) => ({ kind: 'identity', scheme: scheme(row), value: value(row) });
}

function instantReader(
  expression: TextExpression | undefined,
  path: string,
  scope: DraftScope,
): (row: RowReading) => Instant {
  const read = expression === undefined ? nothing : textReader(expression, path, scope);
  const text = required(expression, read, path, scope);
  const field =
    expression !== undefined && 'column' in expression ? expression.column : 'occurredAt';
  return (row) => {
    const written = text(row);
    for (const date of scope.dates) {
      const instant = date(written);
      // Nothing was bought online before 1970; such dates are how systems write "none".
      if (instant !== null && instant >= 0) return instant;
    }
    row.refuse('bad-date', field, written);
    return 0;
  };
}

function amountReader(
  expression: AmountExpression | undefined,
  path: string,
  scope: DraftScope,
): Reader<NonNullable<BehaviourDraft['amount']>> {
  if (expression === undefined) return nothing;
  const read = decimalTextReader(expression.value, `${path}.value`, scope);
  const currency = textReader(expression.currencyCode, `${path}.currencyCode`, scope);
  const currencyCode = required(expression.currencyCode, currency, `${path}.currencyCode`, scope);
  return (row) => {
    const value = read(row);
    return value === null ? null : { value, currencyCode: currencyCode(row) };
  };
}

function attributesReader(
  expressions: Readonly<Record<string, TextExpression>> | undefined,
  path: string,
  scope: DraftScope,
): Reader<Readonly<Record<string, unknown>>> {
  if (expressions === undefined) return nothing;
  const readers = Object.entries(expressions).map(
    ([name, expression]) => [name, textReader(expression, `${path}.${name}`, scope)] as const,
  );
  return (row) => {
    const present = readers
      .map(([name, read]) => [name, read(row)] as const)
      .filter(([, value]) => value !== null);
    return present.length === 0 ? null : Object.fromEntries(present);
  };
}
