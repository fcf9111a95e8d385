import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMap, isSeq, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import type { z } from 'zod';
import { makeReferencesKnown, tellLater } from './later.js';
import { targetOf } from './references.js';
import { FactError, type Place, type Row, Rows } from './rows.js';

/** A room's part in the curated facts: what a record of its folder looks like, and which rows it becomes. */
export interface RoomFacts<Record = unknown> {
  /** The folder in `data/`. */
  room: string;
  record: z.ZodType<Record>;
  rows(record: Record, at: Place, rows: Rows): void;
}

/** Lets each room keep its own record type. */
export const roomFacts = <Record>(facts: RoomFacts<Record>): RoomFacts => facts as unknown as RoomFacts;

export interface Facts {
  /** SHA-256 over all files, and over the code that reads them: tells whether anything changed without parsing it. */
  digest: string;
  /** @throws AggregateError of FactErrors, each with file, line and reason; nothing is read halfway. */
  rows(): Row[];
}

/** The curated facts of `dir`: `<room>.yaml` and `<room>/*.yaml`, each a list of records. */
export function readFacts(dir: string, rooms: readonly RoomFacts[], standing: (rows: Rows) => void): Facts {
  const files = rooms.flatMap((facts) =>
    filesOf(dir, facts.room).map((file) => ({ facts, file, text: readFileSync(join(dir, file), 'utf8') })),
  );
  const digest = createHash('sha256').update(readersOfFacts());
  for (const { file, text } of files) digest.update(`${file}\n${text}\n`);
  return { digest: digest.digest('hex'), rows: () => rowsOf(files, standing) };
}

interface FactFile {
  facts: RoomFacts;
  file: string;
  text: string;
}

function rowsOf(files: FactFile[], standing: (rows: Rows) => void): Row[] {
  const rows = new Rows();
  const problems: FactError[] = [];
  const attempt = (work: () => void) => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof FactError)) throw error;
      problems.push(error);
    }
  };

  standing(rows);
  for (const { facts, file, text } of files) {
    attempt(() => {
      for (const [node, place, position] of records(text, `data/${file}`)) {
        attempt(() => {
          const parsed = facts.record.safeParse(node.toJSON());
          if (!parsed.success) {
            for (const issue of parsed.error.issues) problems.push(problemAt(node, issue, place, position));
            return;
          }
          facts.rows(parsed.data, place, rows);
        });
      }
    });
  }
  // Only when every record was read: the rows of one that was not would be missed by the others.
  if (problems.length === 0) {
    rows.resolveKnownFrom(attempt);
    problems.push(...danglingReferences(rows));
    if (problems.length === 0) {
      tellLater(rows);
      makeReferencesKnown(rows);
    }
  }
  // The rows of one record share its sources and its line, and say the same.
  const distinct = [...new Map(problems.map((problem) => [problem.message, problem])).values()];
  if (distinct.length > 0) throw new AggregateError(distinct, distinct.map((problem) => problem.message).join('\n'));
  return rows.all();
}

/** The code that turns records into rows: when it changes, the same files may mean other rows. */
function readersOfFacts(): string {
  const own = fileURLToPath(import.meta.url);
  const source = join(dirname(own), '..');
  const rooms = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const readers = rooms.map((room) => join(source, room.name, `facts${extname(own)}`)).filter((file) => existsSync(file));
  const common = readdirSync(dirname(own)).map((file) => join(dirname(own), file));
  return [...readers, ...common]
    .sort()
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

function filesOf(dir: string, room: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => file === `${room}.yaml` || file.startsWith(`${room}/`))
    .sort();
}

function* records(text: string, file: string): Generator<[ParsedNode, Place, (node: unknown) => number]> {
  const lines = new LineCounter();
  // Every scalar stays text (2026 is a date here, 1.10 a name); the records' schemas read numbers where they want them.
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe', strict: true, uniqueKeys: true });
  const lineOf = (node: unknown) => lines.linePos((node as ParsedNode | undefined)?.range?.[0] ?? 0).line;
  for (const error of document.errors) {
    throw new FactError({ file, line: error.linePos?.[0].line ?? 1 }, error.message.split('\n')[0]!.replace(/ at line \d+.*$/, ''));
  }
  if (document.contents === null) return;
  if (!isSeq(document.contents)) throw new FactError({ file, line: 1 }, 'must be a list of records');
  for (const item of document.contents.items as ParsedNode[]) {
    if (!isMap(item)) throw new FactError({ file, line: lineOf(item) }, 'must be a record');
    yield [item, { file, line: lineOf(item) }, lineOf];
  }
}

function problemAt(record: ParsedNode, issue: z.core.$ZodIssue, place: Place, lineOf: (node: unknown) => number): FactError {
  let node: unknown = record;
  for (const step of issue.path) {
    const next = isMap(node) ? node.get(step, true) : isSeq(node) ? node.get(step as number, true) : undefined;
    if (next === undefined || next === null) break;
    node = next;
  }
  const path = issue.path.join('.');
  return new FactError({ file: place.file, line: lineOf(node) }, path ? `${path}: ${issue.message}` : issue.message);
}

function danglingReferences(rows: Rows): FactError[] {
  const problems: FactError[] = [];
  for (const row of rows.all()) {
    for (const [column, value] of Object.entries(row.columns)) {
      const target = targetOf(row, column);
      if (target && typeof value === 'string' && !rows.has(target, value)) {
        problems.push(new FactError(row.place, `${row.table}: there is no ${target} "${value}"`));
      }
    }
  }
  return problems;
}
