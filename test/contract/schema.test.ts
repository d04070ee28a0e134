import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
} from 'graphql';
import { buildLaurelSchema, printLaurelSchema } from '../../src/app/schema';

const text = printLaurelSchema(buildLaurelSchema());
const types = Object.values(buildSchema(text).getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
);

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

/** A type with everything it consists of, each by its full name. */
function partsOf(type: GraphQLNamedType): Described[] {
  const under = (parent: string, parts: readonly Described[]): Described[] =>
    parts.map(({ name, description }) => ({ name: `${parent}.${name}`, description }));
  if (isEnumType(type)) return [type, ...under(type.name, type.getValues())];
  if (isInputObjectType(type)) return [type, ...under(type.name, Object.values(type.getFields()))];
  if (!isObjectType(type) && !isInterfaceType(type)) return [type];
  const fields = Object.values(type.getFields());
  const args = fields.flatMap((field) => under(`${type.name}.${field.name}`, field.args));
  return [type, ...under(type.name, fields), ...args];
}

describe('the schema', () => {
  it('is the one in schema.graphql; `npm run schema` mends it', () => {
    expect(readFileSync(join(__dirname, '../../schema.graphql'), 'utf8')).toBe(text);
  });

  it('is described to the last argument, in sentences', () => {
    const parts = types.flatMap(partsOf);
    const silent = parts.filter(({ description }) => !/[.!?]$/.test(description?.trim() ?? ''));
    expect(parts.length).toBeGreaterThan(10);
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('uses Float for neither money nor points', () => {
    const floats = types
      .filter((type) => isObjectType(type) || isInputObjectType(type))
      .flatMap((type) =>
        Object.values(type.getFields()).map((field) => [type.name, field] as const),
      )
      .filter(([, field]) => String(field.type).includes('Float'))
      .filter(([, { name }]) => /amount|price|money|spend|points|balance/i.test(name));
    expect(floats.map(([type, { name }]) => `${type}.${name}`)).toEqual([]);
  });
});
