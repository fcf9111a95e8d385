import type { TableWriter } from './formats.js';

/** A JSON object a line, with every column in each; lists stay lists. */
export const ndjsonWriter: TableWriter = (columns) => {
  const keys = columns.map(({ name }, index) => `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`);
  return {
    head: () => '',
    rows: (rows) => rows.map((row) => `${row.map((value, index) => keys[index]! + JSON.stringify(value)).join('')}}\n`).join(''),
    end: () => '',
  };
};
