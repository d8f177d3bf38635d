import ts from 'typescript';

/** Words that a reader of the field does not search for; what to write instead stands in CONTRIBUTING. */
const WORDS = new Set(['told', 'tell', 'tells', 'telling', 'say', 'says', 'saying', 'said', 'kase', 'kases']);
const PHRASES = /(?:^|_)in_hand(?:_|$)|(?:^|_)keep_house(?:_|$)|(?:^|_)take_in(?:_|$)|^letter$|^most_/;

/** `tellUpdated` and `TELL_UPDATED` are both `tell`, `updated`. */
const wordsOf = (name: string): string[] =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split('_');

/** Whether a name is one of the project's private words. @param published also one of a contract that others read */
export function isPrivateWord(name: string, published = false): boolean {
  const words = wordsOf(name);
  if (words.some((word) => WORDS.has(word)) || (published && words.includes('door'))) return true;
  const joined = words.join('_');
  // `most` alone is a quantity; MOST_X is a limit, which everybody else calls MAX_X.
  return PHRASES.test(joined) && (!joined.startsWith('most_') || name.startsWith('MOST_'));
}

/** The private words among the identifiers of a text, each once, sorted. */
export function privateWords(text: string, published = false): string[] {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && isPrivateWord(node.text, published)) found.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('text.ts', text, ts.ScriptTarget.Latest));
  return [...found].sort();
}

/** Words that are new in a file, and words of the list that it does not hold any more. */
export function wordFaults(file: string, found: readonly string[], known: readonly string[]): string[] {
  return [
    ...found
      .filter((word) => !known.includes(word))
      .map((word) => `${file}: "${word}" is no word of the field, see CONTRIBUTING`),
    ...known
      .filter((word) => !found.includes(word))
      .map((word) => `${file}: "${word}" is gone, remove it from known-identifiers.ts`),
  ];
}
