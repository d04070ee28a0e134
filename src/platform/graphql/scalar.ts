import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/** A scalar that stands as one JSON value outside and one plain value inside. */
export interface ScalarOptions<Inside, Outside> {
  readonly name: string;
  readonly description: string;
  readonly specifiedByURL?: string;
  /** Says in one sentence what is accepted; values are never repeated to the client. */
  readonly expected: string;
  /** Undefined for what is not accepted. */
  readonly read: (outside: unknown) => Inside | undefined;
  readonly write: (inside: Inside) => Outside;
  /** Reads a number of the document by its digits, not by what a double makes of them. */
  readonly readDigits?: (digits: string) => Inside | undefined;
}

export function defineScalar<Inside, Outside>(
  options: ScalarOptions<Inside, Outside>,
): GraphQLScalarType<Inside, Outside> {
  const { name, description, specifiedByURL, expected } = options;
  const accept = (value: Inside | undefined): Inside => {
    if (value === undefined) throw new GraphQLError(`${name} must be ${expected}.`);
    return value;
  };
  return new GraphQLScalarType<Inside, Outside>({
    name,
    description,
    ...(specifiedByURL === undefined ? {} : { specifiedByURL }),
    parseValue: (value) => accept(options.read(value)),
    parseLiteral: (node) => accept(readLiteral(node, options)),
    // Services hand over values that their type already vouches for.
    serialize: (value) => options.write(value as Inside),
  });
}

function readLiteral<Inside>(
  node: ValueNode,
  { read, readDigits }: ScalarOptions<Inside, unknown>,
): Inside | undefined {
  if (node.kind === Kind.STRING) return read(node.value);
  if (node.kind !== Kind.INT && node.kind !== Kind.FLOAT) return undefined;
  return readDigits ? readDigits(node.value) : read(Number(node.value));
}
