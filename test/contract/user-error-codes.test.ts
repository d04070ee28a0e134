import { buildLaurelSchema } from '../../src/app/schema';
import { behaviourRowError } from '../../src/features/recording/behaviour-row-error.type';
import type { RowFault } from '../../src/domain/recording/row-fault';
import { UserErrorCode } from '../../src/platform/graphql/user-error';

/** What a mutation can refuse for stands in its description, and nothing that it cannot. */
const mutations = Object.values(buildLaurelSchema().getMutationType()?.getFields() ?? {});

const codesIn = (description: string | null | undefined): string[] => {
  const [, list = ''] = /Codes: ([^.]+)\.$/.exec(description ?? '') ?? [];
  return list.split(', ').filter((code) => code !== '');
};

const ROW_FAULTS: Readonly<Record<RowFault['kind'], true>> = {
  'unknown-type': true,
  'unknown-channel': true,
  required: true,
  'invalid-text': true,
  'text-too-long': true,
  'out-of-range': true,
  'invalid-attributes': true,
  'not-a-number': true,
  'too-many-decimals': true,
  'no-exchange-rate': true,
  'in-the-future': true,
  'too-long-ago': true,
  'member-not-found': true,
  'member-refused': true,
  'key-reused': true,
};

describe('codes of refusals', () => {
  it.each(mutations.map(({ name, description }) => [name, description] as const))(
    'are listed by %s, each once and each known',
    (_, description) => {
      const codes = codesIn(description);
      expect(codes).not.toEqual([]);
      expect(new Set(codes).size).toBe(codes.length);
      expect(codes.filter((code) => !(code in UserErrorCode))).toEqual([]);
    },
  );

  it('are those of behavioursRecord for every fault of a row, and for the batch', () => {
    const kinds = Object.keys(ROW_FAULTS) as RowFault['kind'][];
    const codes = kinds.map((kind) => {
      const fault = { kind, field: 'amount', rule: 'not-empty', bound: '' } as RowFault;
      return behaviourRowError(0, fault, 'en').code;
    });
    const listed = codesIn(mutations.find(({ name }) => name === 'behavioursRecord')?.description);
    expect(listed.toSorted()).toEqual(
      [...new Set([...codes, 'BATCH_EMPTY', 'BATCH_TOO_LARGE'])].toSorted(),
    );
  });
});
