import DataLoader from 'dataloader';

interface OfSubject {
  subjectType: string;
  subjectId: string;
}

/** Rows under subjects of several types at once, keyed `Type id`: one statement whatever the mixture. */
export function pairs<Row extends OfSubject>(
  find: (subjects: [type: string, ids: string[]][]) => PromiseLike<Row[]>,
): DataLoader<string, Row[]> {
  return new DataLoader(async (keys) => {
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
