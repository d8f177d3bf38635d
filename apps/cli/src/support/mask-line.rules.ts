import { scrubText } from '@aid-chain/kernel';
import { holdsPartedNumber, withoutPartedNumbers } from './parted-numbers.rules.js';

/** Gives an id another name, the same for the same id within one bundle. */
export type Mask = (id: string) => string;

/** UUIDs of households, persons, cases; ids of traces and hashes. */
const IDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32,}/gi;
/** A name of a person is written in these; codes, paths and messages of programs are not. */
const HAN = /[\p{Script=Han}·]+/gu;
/** Fields whose value names somebody of the directory. */
const WHO: readonly string[] = ['actor', 'actorId', 'user'];
/** A word of a text that may be the id of somebody of the directory. */
const WORD = /[A-Za-z0-9][A-Za-z0-9._-]*/g;
/** With no exception at all: whatever is found stops the bundle. */
const PERSONAL_RUN =
  /(?<![0-9０-９])(?:[0-9０-９]{11}|[0-9０-９]{15}|[0-9０-９]{17}[0-9０-９XxＸｘ]?)(?![0-9０-９])/u;

/** Ids and staff codes of everybody of the directory, in small letters. */
export type People = ReadonlySet<string>;

const NOBODY: People = new Set();

/** Text that leaves the house: ids and people masked, numbers of persons and Chinese text taken out. */
export function maskedText(text: string, mask: Mask, people: People = NOBODY): string {
  const named = text.replace(IDS, (id) => mask(id)).replace(WORD, (word) => maskedWord(word, mask, people));
  return scrubText(withoutPartedNumbers(named.replace(HAN, '※')));
}

/** The same of a line of the log, whose fields say which of them names somebody. */
export function maskedLine(line: string, mask: Mask, people?: People): string {
  return maskedText(withoutPeople(line, mask), mask, people);
}

/** A word at the end of a sentence has its stop behind it. */
function maskedWord(word: string, mask: Mask, people: People): string {
  const bare = word.replace(/[._-]+$/, '');
  return people.has(bare.toLowerCase()) ? `${mask(bare)}${word.slice(bare.length)}` : word;
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
  return PERSONAL_RUN.test(text) || holdsPartedNumber(text) || text.search(/\p{Script=Han}/u) >= 0;
}
