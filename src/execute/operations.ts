import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { deciding } from './collect.js';
import { compile } from './compile.js';
import type { Write } from './write.js';

/** More than these are forgotten, all at once: clients of one kind ask in few words. */
const MOST = 2000;
/** A document whose `@skip` and `@include` are decided in more ways than these is left to the library. */
const MOST_WAYS = 8;

type Variables = Record<string, unknown>;

/** A query that was answered whole before, and is now compiled. */
export class Operation {
  readonly #schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly #node: OperationDefinitionNode;
  readonly #deciding: readonly string[];
  /** Null for what cannot be compiled. */
  readonly #compiled = new Map<string, Write | null>();

  constructor(schema: GraphQLSchema, document: DocumentNode, node: OperationDefinitionNode) {
    this.#schema = schema;
    this.document = document;
    this.#node = node;
    this.#deciding = deciding(document);
  }

  get name(): string | undefined {
    return this.#node.name?.value;
  }

  /** Variables as resolvers have them, with defaults; undefined when they are not of the types that the operation declares. */
  variables(given: Variables): Variables | undefined {
    return getVariableValues(this.#schema, this.#node.variableDefinitions ?? [], given, { maxErrors: 1 }).coerced;
  }

  /** What writes the answer; undefined for what is left to the library. */
  writer(variables: Variables): Write | undefined {
    const way = this.#deciding.map((name) => (variables[name] === true ? 1 : 0)).join('');
    let write = this.#compiled.get(way);
    if (write === undefined) {
      write = this.#compiled.size < MOST_WAYS ? this.#tryCompile(variables) : null;
      this.#compiled.set(way, write);
    }
    return write ?? undefined;
  }

  #tryCompile(variables: Variables): Write | null {
    try {
      return compile(this.#schema, this.document, this.#node, variables);
    } catch {
      return null; // the library knows what to say of it
    }
  }
}

/**
 * Queries by their text. Only those are taken in that the library has answered without an error: their documents are within all limits and keep all rules,
 * whatever the variables, so that none of that is looked at again.
 */
export class Operations {
  readonly #schema: GraphQLSchema;
  readonly #known = new Map<string, Operation>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  get(text: string): Operation | undefined {
    return this.#known.get(text);
  }

  learn(text: string, document: DocumentNode, operationName: string | null | undefined): Operation | undefined {
    const node = getOperationAST(document, operationName);
    if (node?.operation !== OperationTypeNode.QUERY) return undefined;
    let operation = this.#known.get(text);
    if (!operation) {
      if (this.#known.size >= MOST) this.#known.clear();
      operation = new Operation(this.#schema, document, node);
      this.#known.set(text, operation);
    }
    return operation;
  }
}
