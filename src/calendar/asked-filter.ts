import { type GraphQLInputObjectType, getNullableType, isInputObjectType } from 'graphql';
import { badUserInput } from '../errors.js';

type Filter = Record<string, unknown>;

/**
 * The filter that an address asks for: `filter` is that of the API as JSON; short forms are by the name of a condition (`country=RU,KZ`), `from` and `to`
 * are days or moments. All that is given must hold.
 * @param when the condition on time that `from` and `to` are about.
 * @throws BAD_USER_INPUT for a parameter that is not known; values are checked where the filter is used.
 */
export function askedFilter(search: URLSearchParams, type: GraphQLInputObjectType, when: string, others: readonly string[] = []): Filter {
  const fields = type.getFields();
  const choices = Object.keys(fields).filter((name) => name !== when && isChoice(fields[name]!.type));
  const switches = Object.keys(fields).filter((name) => String(getNullableType(fields[name]!.type)) === 'Boolean');
  const all: Filter[] = [];
  for (const name of new Set(search.keys())) {
    const [value = '', ...more] = search.getAll(name);
    if (more.length > 0) throw badUserInput(`\`${name}\` is given twice: several values are joined by commas.`);
    if (name === 'filter') all.push(parsed(value));
    else if (name === 'from') all.push({ [when]: { gte: moment(value, 'T00:00:00Z') } });
    else if (name === 'to') all.push({ [when]: { lte: moment(value, 'T23:59:59.999Z') } });
    else if (choices.includes(name)) all.push({ [name]: { in: value.split(',') } });
    else if (switches.includes(name)) all.push({ [name]: switched(name, value) });
    else if (!others.includes(name)) {
      const known = ['filter', 'from', 'to', ...choices, ...switches, ...others];
      throw badUserInput(`There is no such parameter here. Those known are ${known.join(', ')}.`);
    }
  }
  return { AND: all };
}

const isChoice = (type: unknown) => isInputObjectType(type) && 'in' in type.getFields();
/** A day is one of UTC, with all of it. */
const moment = (value: string, time: string) => (/^\d{4}-\d\d-\d\d$/.test(value) ? value + time : value);

export function switched(name: string, value: string): boolean {
  if (value !== 'true' && value !== 'false') throw badUserInput(`\`${name}\` is true or false.`);
  return value === 'true';
}

function parsed(json: string): Filter {
  try {
    const value = JSON.parse(json);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // said below, without the parser's own words, which repeat what was sent
  }
  throw badUserInput('`filter` must be a JSON object, such as {"outcome":{"eq":"GO"}}.');
}
