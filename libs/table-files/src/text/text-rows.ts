import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { lostDigits, type Cell, type Row } from '../cell.js';
import { refused } from '../file-kind.js';
import type { TableLimits } from '../limits.js';
import { decoded, type TextEncoding } from './text-encoding.js';

/** Excel separates columns by commas, by tabs (Unicode text), and with some settings by semicolons. */
const DELIMITERS = [',', '\t', ';'] as const;

/**
 * Rows of a CSV or TXT file; blank lines keep their number and are left out.
 * @throws RefusalError TABLE_TEXT_BROKEN, TABLE_TOO_LARGE, TABLE_ENCODING_UNKNOWN
 */
export async function* textRows(
  bytes: Buffer,
  encoding: TextEncoding,
  limits: TableLimits,
): AsyncGenerator<Row> {
  const records = parse({
    delimiter: delimiterOf(bytes, encoding),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: limits.columns * limits.cellCharacters,
  });
  const pieces = Readable.from(decoded(bytes, encoding));
  pieces.on('error', (error) => records.destroy(error));
  pieces.pipe(records);
  let no = 0;
  try {
    for await (const record of records as AsyncIterable<readonly string[]>) {
      no += 1;
      const cells = record.map((text) => textCell(text, limits));
      if (no > limits.rows) throw refused('TABLE_TOO_LARGE', { what: 'rows', limit: limits.rows });
      if (cells.length > limits.columns && cells.slice(limits.columns).some((cell) => cell !== undefined))
        throw refused('TABLE_TOO_LARGE', { what: 'columns', limit: limits.columns });
      if (cells.some((cell) => cell !== undefined)) yield { no, cells: cells.slice(0, limits.columns) };
    }
  } catch (error) {
    if (error instanceof CsvError) throw refused('TABLE_TEXT_BROKEN', { row: no + 1 });
    throw error;
  }
}

/** Which sign separates the columns: the most frequent of the first line. */
function delimiterOf(bytes: Buffer, encoding: TextEncoding): string {
  const [first = ''] = decoded(bytes, encoding);
  const [line = ''] = first.split(/\r?\n/, 1);
  const counts = DELIMITERS.map((sign) => ({ sign, times: line.split(sign).length }));
  return counts.reduce((best, one) => (one.times > best.times ? one : best)).sign;
}

function textCell(given: string, { cellCharacters }: TableLimits): Cell | undefined {
  const text = given.trim();
  if (text === '') return undefined;
  if (text.length > cellCharacters) return { kind: 'text', text: '', fault: 'CELL_TOO_LONG' };
  if (text.startsWith('=')) return { kind: 'text', text, fault: 'CELL_FORMULA' };
  if (lostDigits(text)) return { kind: 'number', text, fault: 'CELL_NUMBER_LOST_DIGITS' };
  return { kind: 'text', text };
}
