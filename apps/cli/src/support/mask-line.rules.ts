import { scrubText } from '@aid-chain/kernel';

/** Gives an id another name, the same for the same id within one bundle. */
export type Mask = (id: string) => string;

/** UUIDs of households, persons, cases; ids of traces and hashes. */
const IDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32,}/gi;
/** A name of a person is written in these; codes, paths and messages of programs are not. */
const HAN = /[\p{Script=Han}·]+/gu;
/** Fields whose value names somebody of the directory. */
const WHO: readonly string[] = ['actor', 'actorId', 'user'];
/** With no exception at all: whatever is found stops the bundle. */
const PERSONAL_RUN =
  /(?<![0-9０-９])(?:[0-9０-９]{11}|[0-9０-９]{15}|[0-9０-９]{17}[0-9０-９XxＸｘ]?)(?![0-9０-９])/u;

/** Text that leaves the house: ids masked, numbers of persons and Chinese text taken out. */
export function maskedText(text: string, mask: Mask): string {
  return scrubText(text.replace(IDS, (id) => mask(id)).replace(HAN, '※'));
}

/** The same of a line of the log, whose fields say which of them names somebody. */
export function maskedLine(line: string, mask: Mask): string {
  return maskedText(withoutPeople(line, mask), mask);
}

function withoutPeople(line: string, mask: Mask): string {
  if (!line.startsWith('{')) return line;
  try {
    const fields = JSON.parse(line) as Record<string, unknown>;
    return JSON.stringify(
      Object.fromEntries(
        Object.entries(fields).map(([key, value]) => [
          key,
          WHO.includes(key) && typeof value === 'string' ? mask(value) : value,
        ]),
      ),
    );
  } catch {
    return line;
  }
}

/** Whether a text still holds what may be somebody's number, or Chinese text. */
export function holdsPersonalData(text: string): boolean {
  return PERSONAL_RUN.test(text) || text.search(/\p{Script=Han}/u) >= 0;
}
