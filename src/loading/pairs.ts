import { Loader } from './loader.js';

interface OfSubject {
  subjectType: string;
  subjectId: string;
}

/**
 * Rows of a table under subjects of several types at once, keyed `Type id`: one statement whatever the mixture.
 * @param also tables that the rows hang on besides.
 */
export function pairs<Row extends OfSubject>(
  table: string,
  also: readonly string[],
  find: (subjects: [type: string, ids: string[]][]) => PromiseLike<Row[]>,
): Loader<string, Row[]> {
  const keyOf = ({ subjectType, subjectId }: Record<string, unknown>) => `${subjectType} ${subjectId}`;
  return new Loader({ name: `${table} of subjects`, table, keyOf, also }, async (keys) => {
    const subjects = new Map<string, string[]>();
    for (const key of keys) {
      const space = key.indexOf(' ');
      const type = key.slice(0, space);
      const ids = subjects.get(type);
      if (ids) ids.push(key.slice(space + 1));
      else subjects.set(type, [key.slice(space + 1)]);
    }
    const lists = new Map<string, Row[]>(keys.map((key) => [key, []]));
    for (const row of await find([...subjects])) lists.get(`${row.subjectType} ${row.subjectId}`)?.push(row);
    return keys.map((key) => lists.get(key)!);
  });
}
