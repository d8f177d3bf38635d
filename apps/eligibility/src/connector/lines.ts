import { createReadStream } from 'node:fs';
import { createHash } from 'node:crypto';
import { MAX_LINE_BYTES } from './connector.js';

const NEWLINE = 0x0a;

/** A line of a file with where the next one begins. */
export interface PlacedLine {
  readonly text: string;
  readonly next: number;
}

/** What a file is, by its content, and whether its lines can be read one by one. */
export interface FileDigest {
  readonly digest: string;
  readonly hasLongLine: boolean;
}

/** Reads a file once to the end, a piece at a time. */
export async function digestOf(path: string): Promise<FileDigest> {
  const hash = createHash('sha256');
  let length = 0;
  let hasLongLine = false;
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(piece);
    for (let from = 0; from < piece.length;) {
      const at = piece.indexOf(NEWLINE, from);
      length += (at === -1 ? piece.length : at) - from;
      hasLongLine ||= length > MAX_LINE_BYTES;
      if (at !== -1) length = 0;
      from = at === -1 ? piece.length : at + 1;
    }
  }
  return { digest: hash.digest('hex'), hasLongLine };
}

/** The lines of a file from a byte on; never more than one of them and a piece of the file in memory. */
export async function* linesFrom(path: string, start: number): AsyncGenerator<PlacedLine> {
  let rest = Buffer.alloc(0);
  let next = start;
  for await (const piece of createReadStream(path, { start }) as AsyncIterable<Buffer>) {
    rest = Buffer.concat([rest, piece]);
    for (let at = rest.indexOf(NEWLINE); at !== -1; at = rest.indexOf(NEWLINE)) {
      next += at + 1;
      yield { text: textOf(rest.subarray(0, at)), next };
      rest = rest.subarray(at + 1);
    }
  }
  if (rest.length > 0) yield { text: textOf(rest), next: next + rest.length };
}

const textOf = (bytes: Buffer): string => bytes.toString('utf8').replace(/\r$/, '');
