import {
  type ArgumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  valueFromASTUntyped,
} from 'graphql';
import { LIMITS, PAGE } from './limits.js';
import { AS_LONG_AS, COUNT, IN_ROW, INTROSPECTED, LENGTH, SHORT_LIST, SOURCES, VALUE, WORK } from './prices.js';

export type Variables = Readonly<Record<string, unknown>>;

/** What a field costs: `work + times * (each + what is selected in it)`. */
export interface Price {
  work: number;
  each: number;
  /** @param page the size of the page that the field is a part of. */
  times(variables: Variables, page: number): number;
  /** The size of the page that the field is. */
  page(variables: Variables): number;
  type: GraphQLOutputType;
}

const one = () => 1;
const aPage = (_: Variables, page: number) => page;

/** Looks up prices of fields in a schema. */
export class Prices {
  readonly #schema: GraphQLSchema;
  readonly #introspected: (field: string) => number;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
    // As long as these lists are on the average, so that introspection costs what it brings.
    const types = Object.values(schema.getTypeMap());
    const members = types.reduce((sum, type) => sum + ('getFields' in type ? Object.keys(type.getFields()).length : 0), 0);
    const perType = Math.ceil(members / types.length);
    this.#introspected = (field) => (field === 'types' ? types.length : field === 'fields' ? perType : 1);
  }

  /** Undefined for `__typename`, which is free, and for what the type does not have. */
  of(type: GraphQLNamedType, node: FieldNode): Price | undefined {
    const field = this.#field(type, node.name.value);
    if (!field) return undefined;
    const target = getNamedType(field.type);
    const name = `${type.name}.${field.name}`;
    const price: Price = { work: WORK[name] ?? 0, each: eachOf(target), times: one, page: one, type: field.type };
    const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
    if (type.name.startsWith('__') || target.name.startsWith('__')) {
      const length = isList ? this.#introspected(field.name) : 1;
      return { ...price, each: isCompositeType(target) ? INTROSPECTED.object : INTROSPECTED.value, times: () => length };
    }
    if (target.name.endsWith('Connection')) return { ...price, page: pageOf(node) };
    if (type.name.endsWith('Connection')) {
      return { ...price, work: field.name === 'totalCount' ? COUNT : 0, times: isList ? aPage : one };
    }
    return isList ? { ...price, times: lengthOf(name, field.name, node) } : price;
  }

  #field(type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
    if (type === this.#schema.getQueryType()) {
      if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
      if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    }
    return type.getFields()[name];
  }

  /** The variables that an operation has when none are given. */
  defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
    const given = variableDefinitions.filter(({ defaultValue }) => defaultValue);
    return Object.fromEntries(given.map(({ variable, defaultValue }) => [variable.name.value, valueFromASTUntyped(defaultValue!)]));
  }
}

function eachOf(target: GraphQLNamedType): number {
  return !isCompositeType(target) || IN_ROW.has(target.name) || target.name.endsWith('Edge') ? VALUE : 1;
}

/** An argument's value with variables put in; a function of them, since they come with each request. */
function given(node: FieldNode, name: string): (variables: Variables) => unknown {
  const argument: ArgumentNode | undefined = node.arguments?.find((other) => other.name.value === name);
  if (!argument) return () => undefined;
  const { value } = argument;
  if (value.kind === Kind.VARIABLE) return (variables) => variables[value.name.value];
  const literal = valueFromASTUntyped(value, {});
  return () => literal;
}

/** What no page can be is told later, by whoever knows the argument: here it only must not make the cost less. */
const within = (size: unknown) => (typeof size === 'number' && size >= 0 ? Math.min(size, LIMITS.page) : PAGE);

function pageOf(node: FieldNode): Price['page'] {
  const [first, last] = [given(node, 'first'), given(node, 'last')];
  return (variables) => within(first(variables) ?? last(variables));
}

function lengthOf(name: string, field: string, node: FieldNode): Price['times'] {
  const argument = AS_LONG_AS[name];
  if (argument) {
    const value = given(node, argument);
    return (variables) => {
      const list = value(variables);
      return Array.isArray(list) ? Math.min(list.length, LIMITS.list) : 1;
    };
  }
  const usual = field === 'sources' ? SOURCES : (LENGTH[name] ?? SHORT_LIST);
  return () => usual;
}
