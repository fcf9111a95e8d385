import {
  type DocumentNode,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
} from 'graphql';
import { Collector } from './collect.js';
import { leafWriter } from './leaf.js';
import { constant, isThenable, later, listOf, notError, type Run, together, Unplanned, type Write } from './write.js';

/** Writes a field of an object, its name too. */
type Step = Write;
type Args = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: as GraphQL has it
type Field = GraphQLField<any, any, any>;

/**
 * Makes functions of a valid query that write its answer as JSON, straight from what the resolvers give. They know of values only: whatever else happens
 * (an error, a null where none may be) throws, and the operation is then executed by the library, which knows all rules for that.
 * @param deciding values of the variables in `@skip` and `@include`.
 */
export function compile(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, deciding: Args): Write {
  const compiler = new Compiler(schema, new Collector(schema, document, deciding));
  return compiler.object(schema.getQueryType()!, [operation]);
}

class Compiler {
  readonly #schema: GraphQLSchema;
  readonly #collector: Collector;
  #slots = 0;

  constructor(schema: GraphQLSchema, collector: Collector) {
    this.#schema = schema;
    this.#collector = collector;
  }

  object(type: GraphQLObjectType, nodes: readonly Pick<FieldNode, 'selectionSet'>[]): Write {
    if (type.isTypeOf) throw new Unplanned(type.name);
    const fields = this.#collector.fieldsOf(
      type,
      nodes.map(({ selectionSet }) => selectionSet),
    );
    if (fields.size === 0) return constant('{}');
    const steps = this.#steps(type, fields);
    if (steps.length === 1) return steps[0]!;
    return (run, out, value) => {
      for (const step of steps) step(run, out, value);
    };
  }

  /** Columns that stand side by side are written in one step, with the end of the object if they are the last. */
  #steps(type: GraphQLObjectType, fields: ReadonlyMap<string, FieldNode[]>): Step[] {
    const steps: Step[] = [];
    let columns: Step[] = [];
    const flush = () => {
      if (columns.length > 0) steps.push(together(columns));
      columns = [];
    };
    for (const [key, nodes] of fields) {
      const first = steps.length === 0 && columns.length === 0;
      const step = this.#step(type, `${first ? '{' : ','}${JSON.stringify(key)}:`, nodes);
      if (isColumn(type, nodes)) {
        columns.push(step);
        continue;
      }
      flush();
      steps.push(step);
    }
    if (columns.length > 0) columns.push(constant('}'));
    else steps.push(constant('}'));
    flush();
    return steps;
  }

  #step(type: GraphQLObjectType, head: string, nodes: FieldNode[]): Step {
    const [node] = nodes as [FieldNode];
    const name = node.name.value;
    if (name === '__typename') return constant(`${head}"${type.name}"`);
    const field: Field | undefined = type.getFields()[name];
    if (!field) throw new Unplanned(name);
    const write = this.#value(field.type, nodes);
    const { pothosExposedField: property } = field.extensions;
    if (typeof property === 'string') {
      return (run, out, parent) => {
        out.tail += head;
        write(run, out, (parent as Record<string, unknown>)[property]);
      };
    }
    const { resolve } = field;
    if (!resolve) throw new Unplanned(name);
    const args = this.#args(field, node);
    return (run, out, parent) => {
      out.tail += head;
      // No resolver of ours asks how it was reached: see `allowLongerPages`, which is for contexts of another kind.
      const value = resolve(parent, args(run), run.context, undefined as never);
      if (isThenable(value)) later(run, out.hole(), value, write);
      else write(run, out, value);
    };
  }

  /** Arguments are worked out once for an execution, and once for all where no variable is in them. */
  #args(field: Field, node: FieldNode): (run: Run) => Args {
    if (!node.arguments?.some(({ value }) => hasVariable(value))) {
      const args = getArgumentValues(field, node);
      return () => args;
    }
    const slot = this.#slots++;
    return (run) => (run.args[slot] ??= getArgumentValues(field, node, run.variables));
  }

  #value(type: GraphQLOutputType, nodes: FieldNode[]): Write {
    const needed = isNonNullType(type);
    const write = this.#present(needed ? type.ofType : type, nodes);
    const checked: Write = (run, out, value) => {
      if (value != null) write(run, out, value);
      else if (needed) throw new Unplanned('null where none may be');
      else out.tail += 'null';
    };
    return write.textOf ? Object.assign(checked, { textOf: write.textOf }) : checked;
  }

  #present(type: GraphQLOutputType, nodes: FieldNode[]): Write {
    if (isListType(type)) return listOf(this.#value(type.ofType, nodes));
    if (isLeafType(type)) {
      const write = leafWriter(type);
      return (_run, out, value) => {
        out.tail += write(value);
      };
    }
    if (isObjectType(type)) return notError(this.object(type, nodes));
    if (isAbstractType(type)) return this.#abstract(type, nodes);
    throw new Unplanned(String(type));
  }

  #abstract(type: GraphQLAbstractType, nodes: FieldNode[]): Write {
    const { resolveType } = type;
    if (!resolveType) throw new Unplanned(type.name);
    const writers = new Map<string, Write>();
    const writerOf = (name: string) => {
      let write = writers.get(name);
      if (!write) {
        const own = this.#schema.getType(name);
        if (!isObjectType(own) || !this.#schema.isSubType(type, own)) throw new Unplanned(name);
        write = this.object(own, nodes);
        writers.set(name, write);
      }
      return write;
    };
    return notError((run, out, value) => {
      const name = resolveType(value, run.context, undefined as never, type);
      if (typeof name !== 'string') throw new Unplanned(type.name);
      writerOf(name)(run, out, value);
    });
  }
}

/** Whether a field is a column of its row and no more, so that the row alone decides what is written. */
function isColumn(type: GraphQLObjectType, [node]: FieldNode[]): boolean {
  const field = type.getFields()[node!.name.value];
  return typeof field?.extensions.pothosExposedField === 'string' && isLeafType(getNamedType(field.type));
}

function hasVariable(value: ValueNode): boolean {
  switch (value.kind) {
    case Kind.VARIABLE:
      return true;
    case Kind.LIST:
      return value.values.some(hasVariable);
    case Kind.OBJECT:
      return value.fields.some((field) => hasVariable(field.value));
    default:
      return false;
  }
}
