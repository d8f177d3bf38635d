import { codesOf, nameOf, type CodeList, type CodeOf } from './code-list.js';

/** Below this likeness a code is no help to somebody who looks for the right one. */
const LEAST_LIKENESS = 0.4;
const PART_OF_A_NAME = 0.9;

/**
 * The code of a list that somebody probably meant: by its letters whatever their case and the order of its words
 * (`pension.basic`), or by its name in either language.
 * @param among the codes that come into question, all of the list if not given
 * @returns undefined where none is like it
 */
export function nearestCode<L extends CodeList>(
  list: L,
  text: string,
  among: readonly CodeOf<L>[] = codesOf(list),
): CodeOf<L> | undefined {
  const namesOf = (code: CodeOf<L>): readonly string[] => {
    const { zh, en } = nameOf(list, code);
    return [code, zh, en];
  };
  return nearest(text, among, namesOf, LEAST_LIKENESS);
}

/**
 * The word that was probably meant by one that is misspelt in a file, by its letters.
 * @param least from 0 to 1: how like it a word has to be; higher where all words begin alike
 * @returns undefined where none is like it
 */
export function nearestWord(
  text: string,
  words: readonly string[],
  least = LEAST_LIKENESS,
): string | undefined {
  return nearest(text, words, (word) => [word], least);
}

/** The first of those whose likeness is the highest. */
function nearest<T>(
  text: string,
  among: readonly T[],
  namesOf: (one: T) => readonly string[],
  least: number,
): T | undefined {
  const best = among
    .map((one) => ({ one, likeness: Math.max(...namesOf(one).map((known) => likeness(known, text))) }))
    .reduce((a, b) => (b.likeness > a.likeness ? b : a), { one: among[0], likeness: 0 });
  return best.likeness < least ? undefined : best.one;
}

/**
 * Share of the pairs of letters that two texts have in common, from 0 to 1 (Sørensen and Dice). A part of a longer name
 * is nearly as like it as the whole.
 */
function likeness(known: string, text: string): number {
  const [pairs, others] = [pairsOf(known), pairsOf(text)];
  if (pairs.size === 0 || others.size === 0) return 0;
  const common = [...pairs].filter((pair) => others.has(pair)).length;
  return Math.max((2 * common) / (pairs.size + others.size), PART_OF_A_NAME * (common / others.size));
}

/** Pairs of neighbouring letters inside the words of a text; a longer one than any code is cut. */
function pairsOf(text: string): ReadonlySet<string> {
  const words =
    text
      .slice(0, 100)
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.flatMap((word) => [...word].map((character, at, all) => character + (all[at + 1] ?? ''))),
  );
}
