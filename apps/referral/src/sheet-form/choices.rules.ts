import { isCodeOf, nameOf, type CodeList } from '@aid-chain/vocabulary';

/** A code as it may be chosen in a cell: its Chinese name and itself, e.g. `已帮扶 helped`. */
export const choiceOf = (list: CodeList, code: string): string => `${nameOf(list, code).zh} ${code}`;

/**
 * The code that a cell names: as it was chosen, its Chinese name alone, or the code alone.
 * @returns undefined for any other text
 */
export function chosenCode(list: CodeList, text: string): string | undefined {
  const last = text.slice(text.lastIndexOf(' ') + 1);
  if (isCodeOf(list, last) && (last === text || choiceOf(list, last) === text)) return last;
  return Object.keys(list.codes).find((code) => nameOf(list, code).zh === text);
}
