import { Socket } from 'node:net';

interface Chunk {
  chunk: Buffer;
}

/** A socket that sends what was corked as one piece: a system call over many small ones takes several times as long. */
export class OneWrite extends Socket {
  override _writev(chunks: Chunk[], callback: (error?: Error | null) => void) {
    this._write(Buffer.concat(chunks.map(({ chunk }) => chunk)), 'buffer' as BufferEncoding, callback);
  }
}
