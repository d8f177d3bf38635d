import type { Readable } from 'node:stream';
import { RefusalError } from '@aid-chain/kernel';
import { SaxesParser } from 'saxes';
import { refused } from '../file-kind.js';

export type Attributes = Readonly<Record<string, string>>;

/** What somebody who reads a part wants to know, by the names of elements without their prefix. */
export interface XmlReader {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads a part of a workbook piece by piece; after each piece the reader is given back, with what it found so far.
 * A document type, by which entities could be declared that grow without end, is refused.
 * @throws RefusalError TABLE_FILE_BROKEN, and what the reader throws
 */
export async function* readXml<R extends XmlReader>(
  stream: Readable,
  part: string,
  reader: R,
): AsyncGenerator<R> {
  const parser = new SaxesParser();
  const broken = (): never => {
    throw refused('TABLE_FILE_BROKEN', { part });
  };
  parser.on('error', broken);
  parser.on('doctype', broken);
  parser.on('opentag', ({ name, attributes }) => reader.open?.(bare(name), attributes));
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  parser.on('closetag', ({ name }) => reader.close?.(bare(name)));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      parser.write(decoder.decode(piece, { stream: true }));
      yield reader;
    }
    parser.write(decoder.decode());
    parser.close();
    yield reader;
  } catch (error) {
    if (error instanceof RefusalError) throw error;
    // What cannot be unpacked, and what is no text in UTF-8.
    throw refused('TABLE_FILE_BROKEN', { part });
  } finally {
    stream.destroy();
  }
}

/** The same for a part that is read as a whole. */
export async function readWholeXml(stream: Readable, part: string, reader: XmlReader): Promise<void> {
  const pieces = readXml(stream, part, reader);
  while ((await pieces.next()).done !== true);
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);
