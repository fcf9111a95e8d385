import { createReadStream } from 'node:fs';
import { basename } from 'node:path';

/** A feed's file is not what it should be: nothing of it was taken. The message names the file, and the line where there is one. */
export class FeedFileError extends Error {
  constructor(path: string, reason: string, line?: number) {
    super(`${basename(path)}${line ? `:${line}` : ''}: ${reason}`);
  }
}

export interface Line {
  /** From 1. */
  number: number;
  text: string;
}

const LONGEST_LINE = 1_000_000;
/** What DOS ends a text file with; some publishers still do. */
const DOS_END = '\x1a';

/**
 * The lines of a text file, one at a time, without their ends (LF or CRLF); never more than a chunk and a line in memory.
 * @param dosEnd the file ends with the mark 0x1A, as lists of some publishers do.
 * @throws FeedFileError for an empty file, an archive, a web page, anything but UTF-8, a line past a million characters, and a last line
 * without an end, which a file cut off on its way has.
 */
export async function* linesOf(path: string, { dosEnd = false } = {}): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let number = 0;
  let rest = '';
  let begun = false;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (!begun) refuseOtherKinds(path, chunk);
    begun = true;
    const parts = (rest + decoded(decoder, path, number + 1, chunk)).split('\n');
    rest = parts.pop()!;
    for (const part of parts) yield { number: ++number, text: part.endsWith('\r') ? part.slice(0, -1) : part };
    if (rest.length > LONGEST_LINE) throw new FeedFileError(path, `a line of more than ${LONGEST_LINE} characters`, number + 1);
  }
  if (!begun) throw new FeedFileError(path, 'the file is empty');
  rest += decoded(decoder, path, number + 1);
  if (dosEnd) {
    if (rest !== DOS_END) throw new FeedFileError(path, 'the mark 0x1A that it ends with is missing: the file seems to be cut off', number);
  } else if (rest) throw new FeedFileError(path, 'the last line has no end: the file seems to be cut off', number + 1);
}

function decoded(decoder: TextDecoder, path: string, line: number, chunk?: Buffer): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw new FeedFileError(path, 'not UTF-8 at this line or soon after it', line);
  }
}

const ARCHIVES = [Buffer.from('PK'), Buffer.from([0x1f, 0x8b]), Buffer.from('BZh'), Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a])];

/** @throws FeedFileError for an archive, for what is not text in UTF-8, and for a web page, by how the file begins. */
export function refuseOtherKinds(path: string, start: Buffer) {
  if (ARCHIVES.some((magic) => start.subarray(0, magic.length).equals(magic))) throw new FeedFileError(path, 'an archive: unpack it first');
  if (start.includes(0)) throw new FeedFileError(path, 'not text in UTF-8 (it holds zero bytes, as UTF-16 does)');
  if (/^(\uFEFF)?\s*<(!doctype|html)/i.test(start.subarray(0, 200).toString('latin1')))
    throw new FeedFileError(path, 'a web page, not the list: its server may have answered with an error');
}
