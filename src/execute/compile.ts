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
import { later, type Run } from './run.js';
import { Text } from './text.js';
import { Texts } from './texts.js';

/** Writes a value, which is there and is no promise, as the type says. @throws whatever makes the answer another than its values alone. */
export interface Write {
  (run: Run, out: Text, value: unknown): void;
  /** What it would write, where the value alone decides that. */
  textOf?: (run: Run, value: unknown) => string;
}
/** Writes a field of an object, its name too. */
type Step = Write;
type Args = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: as GraphQL has it
type Field = GraphQLField<any, any, any>;

/** Thrown for an operation that is left to the library: introspection, and anything that is not as expected. */
export class Unplanned extends Error {}

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

function together(columns: readonly Step[]): Step {
  const texts = new Texts();
  const written = (run: Run, row: unknown) => {
    const own = new Text();
    for (const column of columns) column(run, own, row);
    return own.whole();
  };
  const textOf = (run: Run, row: unknown) => {
    if (!run.keeps) return written(run, row);
    let text = texts.get(row as object);
    if (text === undefined) {
      text = written(run, row);
      texts.keep(row as object, text);
    }
    return text;
  };
  const step: Step = (run, out, row) => {
    if (run.keeps) out.tail += textOf(run, row);
    else for (const column of columns) column(run, out, row);
  };
  return Object.assign(step, { textOf });
}

const constant =
  (text: string): Write =>
  (_run, out) => {
    out.tail += text;
  };

const listOf =
  (write: Write): Write =>
  (run, out, list) => {
    if (!Array.isArray(list)) throw new Unplanned('a list of another kind');
    if (run.keeps && write.textOf && list.every(isRow)) {
      out.tail += `[${list.map((row) => write.textOf!(run, row)).join(',')}]`; // one flat text in place of very many small ones
      return;
    }
    out.tail += '[';
    for (let index = 0; index < list.length; index++) {
      if (index > 0) out.tail += ',';
      const value: unknown = list[index];
      if (isThenable(value)) later(run, out.hole(), value, write);
      else write(run, out, value);
    }
    out.tail += ']';
  };

const isRow = (value: unknown) => typeof value === 'object' && value !== null && !isThenable(value) && !(value instanceof Error);

/** A resolver may give an error in place of throwing it. */
function notError(write: Write): Write {
  const checked: Write = (run, out, value) => {
    if (value instanceof Error) throw value;
    write(run, out, value);
  };
  return write.textOf ? Object.assign(checked, { textOf: write.textOf }) : checked;
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

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
