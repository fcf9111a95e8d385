import { readFileSync } from 'node:fs';
import {
  type ASTVisitor,
  buildASTSchema,
  buildSchema,
  findBreakingChanges,
  type GraphQLInterfaceType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  Kind,
  lexicographicSortSchema,
  parse,
  printSchema,
  visit,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { readContract } from '../../src/contract.js';
import { schema } from '../../src/schema.js';

const printed = (one: GraphQLSchema) => printSchema(lexicographicSortSchema(one));

/** Places in a schema without a description, as `Type.field(arg)`. */
function undescribed(one: GraphQLSchema): string[] {
  const bare: string[] = [];
  const note = (place: string, { description }: { description?: string | null | undefined }) => {
    if (!description?.trim()) bare.push(place);
  };
  for (const type of Object.values(one.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    note(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) note(`${type.name}.${field.name}`, field);
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        note(`${type.name}.${field.name}`, field);
        for (const arg of field.args) note(`${type.name}.${field.name}(${arg.name})`, arg);
      }
    }
  }
  return bare;
}

describe('the contract', () => {
  test('is what the rooms build, descriptions, defaults and deprecations included', () => {
    expect(printed(schema)).toBe(printed(readContract()));
  });

  test('describes every type, field, argument, input and value', () => {
    expect(undescribed(readContract())).toEqual([]);
  });

  test('every node says on which sources it rests', () => {
    const nodes = schema.getImplementations(schema.getType('Node') as GraphQLInterfaceType).objects;
    expect(nodes.length).toBeGreaterThan(15);
    expect(nodes.filter((type) => !type.getFields()['sources']).map(({ name }) => name)).toEqual([]);
  });

  test('breaks nothing that was released', () => {
    const released = buildSchema(readFileSync(new URL('released.graphql', import.meta.url), 'utf8'));
    expect(findBreakingChanges(released, readContract())).toEqual([]);
  });
});

describe('the gates', () => {
  /** The contract with one thing changed. */
  const edited = (visitor: ASTVisitor) => buildASTSchema(visit(parse(printed(readContract())), visitor));
  const drop = (name: string) => (node: { name: { value: string } }) => (node.name.value === name ? null : undefined);

  test('see a field that only one side has', () => {
    expect(printed(edited({ FieldDefinition: drop('component') }))).not.toBe(printed(schema));
  });

  test('see a missing description', () => {
    const bare = edited({ FieldDefinition: (node) => (node.name.value === 'component' ? { ...node, description: undefined } : undefined) });
    expect(undescribed(bare)).toEqual(['Incident.component']);
  });

  test('see what breaks a client', () => {
    const broken = edited({
      FieldDefinition: drop('component'),
      EnumValueDefinition: drop('DEGRADED'),
      InputValueDefinition: (node) =>
        node.name.value === 'property' && node.type.kind === Kind.NAMED_TYPE && node.type.name.value === 'String'
          ? { ...node, type: { kind: Kind.NON_NULL_TYPE, type: node.type } }
          : undefined,
    });
    const kinds = new Set(findBreakingChanges(readContract(), broken).map((change) => change.type));
    expect(kinds).toEqual(new Set(['FIELD_REMOVED', 'VALUE_REMOVED_FROM_ENUM', 'ARG_CHANGED_KIND']));
  });
});
