import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  type GraphQLFieldMap,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLType,
} from 'graphql';

/** One thing of the schema that a reader meets: a type, a field, an argument or an enum value. */
export interface Element {
  readonly path: string;
  readonly name: string;
  readonly kind: 'type' | 'field' | 'argument' | 'input field' | 'enum value';
  /** Of a field, argument or input field. */
  readonly type?: GraphQLType;
  readonly description?: string | null | undefined;
  readonly deprecationReason?: string | null | undefined;
}

export interface Field extends Element {
  readonly parent: string;
  readonly type: GraphQLType;
  readonly args: readonly string[];
}

export function ownTypes(schema: GraphQLSchema): readonly GraphQLNamedType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
}

export function elements(schema: GraphQLSchema): readonly Element[] {
  return ownTypes(schema).flatMap((type) => {
    const { name, description } = type;
    return [{ kind: 'type', path: name, name, description } as Element, ...partsOf(type)];
  });
}

function partsOf(type: GraphQLNamedType): readonly Element[] {
  const part = <T extends { readonly name: string }>(kind: Element['kind'], value: T) => ({
    ...value,
    kind,
    path: `${type.name}.${value.name}`,
  });
  if (isEnumType(type)) return type.getValues().map((value) => part('enum value', value));
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((field) => part('input field', field));
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    part('field', field),
    ...field.args.map((argument) => ({
      ...argument,
      kind: 'argument' as const,
      path: `${type.name}.${field.name}(${argument.name}:)`,
    })),
  ]);
}

export function typedElements(schema: GraphQLSchema) {
  return elements(schema).filter(
    (element): element is Element & { readonly type: GraphQLType } => element.type !== undefined,
  );
}

export function fieldsOf(schema: GraphQLSchema): readonly Field[] {
  return ownTypes(schema).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? fieldsOfType(type) : [],
  );
}

export function fieldsOfType(
  type: { name: string; getFields(): GraphQLFieldMap<unknown, unknown> } | null | undefined,
): readonly Field[] {
  return Object.values(type?.getFields() ?? {}).map((field) => ({
    kind: 'field',
    path: `${type?.name}.${field.name}`,
    parent: type?.name ?? '',
    name: field.name,
    type: field.type,
    args: field.args.map(({ name }) => name),
  }));
}

export function reachableTypes(schema: GraphQLSchema): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (type: GraphQLNamedType | null | undefined): void => {
    if (!type || reached.has(type.name)) return;
    reached.add(type.name);
    for (const next of neighboursOf(schema, type)) visit(next);
  };
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const root of roots) visit(root);
  return reached;
}

function neighboursOf(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLNamedType[] {
  const ofParts = partsOf(type).flatMap((part) => (part.type ? [getNamedType(part.type)] : []));
  if (isUnionType(type)) return type.getTypes();
  if (isInterfaceType(type)) return [...ofParts, ...implementationsOf(schema, type.name)];
  return isObjectType(type) ? [...ofParts, ...type.getInterfaces()] : ofParts;
}

function implementationsOf(schema: GraphQLSchema, name: string): readonly GraphQLObjectType[] {
  return ownTypes(schema)
    .filter(isObjectType)
    .filter((type) => type.getInterfaces().some((candidate) => candidate.name === name));
}
