import {
  AsyncByteQueue,
  Bool,
  type Builder,
  type Data,
  type DataType,
  DateDay,
  Dictionary,
  Field,
  Float64,
  Int16,
  Int32,
  List,
  makeBuilder,
  makeData,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  TimestampMillisecond,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';
import {
  type GraphQLEnumType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
} from 'graphql';
import { type Column, isNested } from './columns.js';
import type { TableWriter } from './formats.js';

/**
 * An Arrow IPC stream, a record batch for each page. An enum is a dictionary of all its values, the same in every batch; a list of scalars is a
 * list, a list of objects is JSON text.
 */
export const arrowWriter: TableWriter = (columns) => {
  const builders = columns.map((column, index) => builderOf(column, index));
  const schema = new Schema(
    columns.map(
      ({ name, nullable, type }, index) => new Field(name, builders[index]!.type, nullable, new Map([['graphql', String(type)]])),
    ),
  );
  const sink = new Sink();
  const writer = new RecordBatchStreamWriter();
  return {
    head() {
      writer.reset(sink, schema);
      return sink.taken();
    },
    rows(rows) {
      const children = builders.map((builder, index) => {
        for (const row of rows) builder.append(row[index]);
        return builder.flush();
      });
      writer.write(new RecordBatch(schema, makeData({ type: new Struct(schema.fields), length: rows.length, nullCount: 0, children })));
      return sink.taken();
    },
    end() {
      writer.finish();
      return sink.taken();
    },
  };
};

/** Keeps what the writer writes until it is taken, once for each page. */
class Sink extends AsyncByteQueue {
  #chunks: Uint8Array[] = [];

  override write(chunk: Uint8Array) {
    this.#chunks.push(chunk);
  }

  taken(): Uint8Array {
    const all = Buffer.concat(this.#chunks);
    this.#chunks = [];
    return all;
  }
}

interface ColumnBuilder {
  type: DataType;
  append(value: unknown): void;
  /** What was appended since the last time. */
  flush(): Data;
}

function builderOf(column: Column, id: number): ColumnBuilder {
  if (isEnumType(column.type)) return dictionary(column.type, id);
  const { type, read } = isNested(column) ? { type: new Utf8(), read: JSON.stringify } : plain(column.type);
  const builder: Builder = makeBuilder({ type, nullValues: [null] });
  return {
    type,
    append: (value) => void builder.append(value === null ? null : read(value as never)),
    flush: () => builder.flush(),
  };
}

function dictionary(enumType: GraphQLEnumType, id: number): ColumnBuilder {
  const names = enumType.getValues().map(({ name }) => name);
  const places = new Map(names.map((name, place) => [name, place]));
  const type = new Dictionary(new Utf8(), new Int16(), id);
  const values = vectorFromArray(names, new Utf8());
  const builder = makeBuilder({ type: new Int16(), nullValues: [null] });
  return {
    type,
    append: (value) => void builder.append(value === null ? null : places.get(value as string)!),
    flush() {
      const { length, nullCount, nullBitmap, values: data } = builder.flush();
      return makeData({ type, length, nullCount, nullBitmap, data, dictionary: values });
    },
  };
}

/** The Arrow type of a GraphQL type, and how its values in an answer are read. */
function plain(given: GraphQLOutputType): { type: DataType; read: (value: never) => unknown } {
  const type = getNullableType(given);
  if (isListType(type)) {
    const item = plain(type.ofType);
    const read = (list: never[]) => list.map((value) => (value === null ? null : item.read(value)));
    return { type: new List(new Field('item', item.type, !isNonNullType(type.ofType))), read };
  }
  const known = SCALARS[getNamedType(type).name];
  return known ? { type: known.type(), read: known.read } : { type: new Utf8(), read: String };
}

const same = (value: never) => value;
const moment = (value: Date | string) => new Date(value).getTime();
const SCALARS: Record<string, { type: () => DataType; read: (value: never) => unknown }> = {
  Int: { type: () => new Int32(), read: same },
  Float: { type: () => new Float64(), read: same },
  Boolean: { type: () => new Bool(), read: same },
  Date: { type: () => new DateDay(), read: moment },
  DateTime: { type: () => new TimestampMillisecond('UTC'), read: moment },
};
