import { refused } from '../file-kind.js';

/** How a text was written, as the report names it. */
export type TextEncoding = 'UTF-8' | 'UTF-8 with mark' | 'GB 18030' | 'UTF-16LE' | 'UTF-16BE';

const LABELS: Readonly<Record<TextEncoding, string>> = {
  'UTF-8': 'utf-8',
  'UTF-8 with mark': 'utf-8',
  'GB 18030': 'gb18030',
  'UTF-16LE': 'utf-16le',
  'UTF-16BE': 'utf-16be',
};
const PIECE = 64 * 1024;
/** How much is looked at to find UTF-16 without a mark. */
const SAMPLE = 4096;

/**
 * How a file of text is written: by its mark, by the zeros of UTF-16, else UTF-8 where all of it is sound UTF-8, else
 * GB 18030, which holds GBK and GB 2312, where all of it is sound there.
 * @throws RefusalError TABLE_ENCODING_UNKNOWN
 */
export function encodingOf(bytes: Buffer): TextEncoding {
  if (starts(bytes, 0xff, 0xfe, 0, 0) || starts(bytes, 0, 0, 0xfe, 0xff))
    throw refused('TABLE_ENCODING_UNKNOWN', { found: 'UTF-32' });
  if (starts(bytes, 0xef, 0xbb, 0xbf)) return sound(bytes, 'UTF-8 with mark');
  if (starts(bytes, 0xff, 0xfe)) return sound(bytes, 'UTF-16LE');
  if (starts(bytes, 0xfe, 0xff)) return sound(bytes, 'UTF-16BE');
  const wide = withoutMark(bytes);
  if (wide !== undefined) return sound(bytes, wide);
  if (isSound(bytes, 'UTF-8')) return 'UTF-8';
  return sound(bytes, 'GB 18030');
}

/** The text in pieces. @throws RefusalError TABLE_ENCODING_UNKNOWN where it is not sound in this encoding */
export function* decoded(bytes: Buffer, encoding: TextEncoding): Generator<string> {
  const decoder = new TextDecoder(LABELS[encoding], { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += PIECE)
      yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw refused('TABLE_ENCODING_UNKNOWN', { found: encoding });
    throw error;
  }
}

const starts = (bytes: Buffer, ...mark: readonly number[]): boolean =>
  bytes.length >= mark.length && mark.every((byte, index) => bytes[index] === byte);

/** UTF-16 without a mark has zeros at every second place, because commas, digits and line ends stand in it. */
function withoutMark(bytes: Buffer): TextEncoding | undefined {
  const zeros = [0, 0];
  const upTo = Math.min(bytes.length, SAMPLE);
  for (let at = 0; at < upTo; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return undefined;
  return odd > even ? 'UTF-16LE' : 'UTF-16BE';
}

function sound(bytes: Buffer, encoding: TextEncoding): TextEncoding {
  if (isSound(bytes, encoding)) return encoding;
  throw refused('TABLE_ENCODING_UNKNOWN', { found: encoding });
}

function isSound(bytes: Buffer, encoding: TextEncoding): boolean {
  const decoder = new TextDecoder(LABELS[encoding], { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += PIECE)
      // A control character but those of lines and tabs stands in no table that people filled.
      if (CONTROL.test(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }))) return false;
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\ufffd]/;
