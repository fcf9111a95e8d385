import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  buildSchema,
  type GraphQLFieldMap,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';

const FOLDER = fileURLToPath(new URL('../schema', import.meta.url));

/** The contract as written: all of schema/*.graphql. */
function contractSource(folder: string = FOLDER): string {
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  return files
    .sort()
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('\n');
}

/** The contract as a schema; a field without a description of its own has that of the interface it comes from. */
export function readContract(source: string = contractSource()): GraphQLSchema {
  const contract = buildSchema(source);
  for (const type of Object.values(contract.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const parent of type.getInterfaces()) inherit(type.getFields(), parent.getFields());
  }
  return contract;
}

function inherit(fields: GraphQLFieldMap<unknown, unknown>, from: GraphQLFieldMap<unknown, unknown>) {
  for (const [name, field] of Object.entries(from)) {
    const own = fields[name];
    if (!own) continue;
    own.description ??= field.description;
    for (const arg of own.args) arg.description ??= field.args.find((other) => other.name === arg.name)?.description;
  }
}

/** Copies every description of the contract onto the schema that implements it, so that none is written twice. */
export function addProse(schema: GraphQLSchema, contract: GraphQLSchema): GraphQLSchema {
  for (const [name, written] of Object.entries(contract.getTypeMap())) {
    const built = schema.getType(name);
    if (built && !isIntrospectionType(built)) describe(built, written);
  }
  return schema;
}

interface Described {
  name: string;
  description?: string | null | undefined;
}

function describe(built: GraphQLNamedType, written: GraphQLNamedType) {
  built.description = written.description;
  if (isEnumType(built) && isEnumType(written)) pair(built.getValues(), written.getValues());
  if (isInputObjectType(built) && isInputObjectType(written)) pair(Object.values(built.getFields()), Object.values(written.getFields()));
  if ((isObjectType(built) || isInterfaceType(built)) && (isObjectType(written) || isInterfaceType(written))) {
    const fields = written.getFields();
    pair(Object.values(built.getFields()), Object.values(fields));
    for (const field of Object.values(built.getFields())) pair(field.args, fields[field.name]?.args ?? []);
  }
}

function pair(built: readonly Described[], written: readonly Described[]) {
  const prose = new Map(written.map((item) => [item.name, item.description]));
  for (const item of built) item.description = prose.get(item.name);
}
