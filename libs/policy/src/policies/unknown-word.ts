import { nearestWord, type Bilingual } from '@aid-chain/vocabulary';
import { PARAMETER_KEYS } from './catalogue.js';
import type { FieldReport } from './faults.js';
import { unknownFields, type Mapping } from './read-yaml.js';

/** A word that there is not, for a sentence about it: which one was probably meant, and which there are. */
export function unknownWord(word: string, known: readonly string[]): Bilingual {
  const meant = nearestWord(word, known);
  const near = meant === undefined ? { zh: '', en: '' } : meantText(meant);
  const all = known.join(', ');
  return { zh: `${word}${near.zh}；可用：${all}`, en: `${word}${near.en}; there are: ${all}` };
}

function meantText(meant: string): Bilingual {
  return { zh: `，是否应为 ${meant}`, en: `, is ${meant} meant` };
}

/** A key of parameters that there is not, with the one that was probably meant: there are too many to name all. */
export function unknownKey(key: string): Bilingual {
  const meant = nearestKey(key, PARAMETER_KEYS);
  const { zh, en } = meant === undefined ? { zh: '', en: '' } : meantText(meant);
  return { zh: `${key}${zh}`, en: `${key}${en}` };
}

/** Many keys begin alike: one is probably meant only where most of its letters stand in the other. */
const KEY_LIKENESS = 0.75;

/** The key of some that was probably meant by one that is misspelt; undefined where none is like it. */
export function nearestKey(key: string, among: readonly string[]): string | undefined {
  return nearestWord(key, among, KEY_LIKENESS);
}

/** Reports each field of a mapping that is not among the known ones. */
export function reportUnknownFields(body: Mapping, known: readonly string[], report: FieldReport): void {
  for (const field of unknownFields(body, known)) report('FIELD_UNKNOWN', unknownWord(field, known));
}

/** A sentence in both languages that ends in a word about which it is. */
export function inSentence(zh: string, en: string, word: Bilingual): Bilingual {
  return { zh: `${zh}${word.zh}`, en: `${en}${word.en}` };
}
