import { GraphQLScalarType } from 'graphql';
import { GraphQLDate, GraphQLDateTime, GraphQLURL } from 'graphql-scalars';
import { builder } from './builder.js';
import { badUserInput } from './errors.js';

/** The library's scalar, with our coded error in place of its own, which echoes the input and bears no code. */
function polite(scalar: GraphQLScalarType, wanted: string): GraphQLScalarType {
  const { parseValue, parseLiteral, ...config } = scalar.toConfig();
  const guard =
    <Input extends unknown[]>(parse: (...input: Input) => unknown) =>
    (...input: Input) => {
      try {
        const value = parse(...input);
        if (!(value instanceof Date) || kept(value)) return value;
      } catch {} // refused below, as what no database keeps
      throw badUserInput(`A ${scalar.name} must be ${wanted}.`);
    };
  return new GraphQLScalarType({
    name: config.name,
    serialize: config.serialize,
    parseValue: guard(parseValue),
    parseLiteral: guard(parseLiteral),
  });
}

/** There is no year 0, and a zone can carry the last moment of 9999 into a year of five digits. */
const kept = (date: Date) => date.getUTCFullYear() > 0 && date.getUTCFullYear() < 10_000;

builder.addScalarType('Date', polite(GraphQLDate, 'a day that the calendar has, such as "2025-11-27"'));
builder.addScalarType('DateTime', polite(GraphQLDateTime, 'a moment with its zone, such as "2025-11-27T09:27:57Z"'));
builder.addScalarType('URL', polite(GraphQLURL, 'a web address'));
