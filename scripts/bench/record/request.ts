import type { MixRow } from './mix';

export const MUTATION = `mutation Record($input: BehavioursRecordInput!) {
  behavioursRecord(input: $input) {
    recorded duplicates refused
    userErrors { message field }
  }
}`;

/** A row as the mutation takes it. */
export const inputOf = ({ memberId, amount, occurredAt, ...row }: MixRow) => ({
  ...row,
  member: { id: memberId },
  occurredAt: new Date(occurredAt).toISOString(),
  amount: amount ? { amount: amount.value, currencyCode: amount.currencyCode } : null,
});
