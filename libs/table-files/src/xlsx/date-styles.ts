import type { Archive } from './archive.js';
import { readWholeXml } from './xml.js';

/** Formats of days that every program knows by their number, those of Chinese and Japanese editions among them. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Which styles of cells show a number as a day, by their number. */
export async function readDateStyles(
  archive: Archive,
  part: string | undefined,
): Promise<ReadonlySet<number>> {
  const styles = new Set<number>();
  if (part === undefined || !archive.has(part)) return styles;
  const ownDates = new Set<number>();
  let inCells = false;
  let count = 0;
  await readWholeXml(await archive.open(part), part, {
    open: (name, { numFmtId = '', formatCode = '' }) => {
      if (name === 'numFmt' && isDateFormat(formatCode)) ownDates.add(Number(numFmtId));
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      if (isBuiltInDate(Number(numFmtId)) || ownDates.has(Number(numFmtId))) styles.add(count);
      count += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** A format with a year or a day; text in quotes, escaped signs and colours in brackets are no part of it. */
function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /[yd]/i.test(bare);
}

const DAY_MS = 86_400_000;
/** Excel counts a 29 February 1900 that never was: days after it count from one day earlier. */
const FROM_1900 = Date.UTC(1899, 11, 30);
const FROM_1904 = Date.UTC(1904, 0, 1);
const LAST_SERIAL = 2_958_465;

/** The day that a number stands for; undefined where it is none, such as a time of day. */
export function dayOfSerial(serial: number, from1904: boolean): string | undefined {
  const day = Math.floor(serial);
  if (day < 1 || day > LAST_SERIAL || (!from1904 && day === 60)) return undefined;
  const start = from1904 ? FROM_1904 : FROM_1900 + (day < 60 ? DAY_MS : 0);
  return new Date(start + day * DAY_MS).toISOString().slice(0, 10);
}
