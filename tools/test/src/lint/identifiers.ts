import ts from 'typescript';

/** A word that a reader of the field does not search for, and what to write instead; the table of CONTRIBUTING is this list. */
interface PrivateWord {
  readonly not: string;
  readonly but: string;
  /** Found anywhere in a name; `phrase` in the words of a name joined by `_`, and in names of contracts only where `published`. */
  readonly words?: readonly string[];
  readonly phrase?: RegExp;
  readonly published?: boolean;
}

export const PRIVATE_WORDS: readonly PrivateWord[] = [
  {
    not: '`told`, `tellX`, `sayX`, `saidX`',
    but: 'what is done: `notify`, `report`, `describe`, `log`, `print`, `stated`, `published`',
    words: ['told', 'tell', 'tells', 'telling', 'say', 'says', 'saying', 'said'],
  },
  { not: '`kase`', but: '`benefitCase`, `caseState`', words: ['kase', 'kases'] },
  { not: '`letter`', but: '`notice`, `message`', phrase: /^letter$/ },
  { not: '`inHand`', but: '`open`, `pending`', phrase: /(?:^|_)in_hand(?:_|$)/ },
  { not: '`takeIn`', but: '`receive`, `register`, `accept`', phrase: /(?:^|_)take_in(?:_|$)/ },
  { not: '`keepHouse`', but: '`maintain`, or what it cleans', phrase: /(?:^|_)keep_house(?:_|$)/ },
  { not: '`MOST_X`', but: '`MAX_X`', phrase: /^most_/ },
  { not: '`door`, in a contract', but: '`channel`', words: ['door'], published: true },
];

/** `tellUpdated` and `TELL_UPDATED` are both `tell`, `updated`. */
const wordsOf = (name: string): string[] =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split('_');

/** Whether a name is one of the project's private words. @param published also one of a contract that others read */
export function isPrivateWord(name: string, published = false): boolean {
  const words = wordsOf(name);
  // `most` alone is a quantity; MOST_X is a limit, which everybody else calls MAX_X.
  const joined = name.startsWith('most') ? '' : words.join('_');
  return PRIVATE_WORDS.filter((one) => published || one.published !== true).some(
    (one) => one.words?.some((word) => words.includes(word)) === true || one.phrase?.test(joined) === true,
  );
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

/** A method, function or arrow function that is marked `async` or declares a promise as its result. */
function isAsynchronous(node: ts.Node): boolean {
  if (!ts.isFunctionLike(node)) return false;
  const { modifiers = [] } = node as ts.FunctionLikeDeclaration;
  const result =
    node.type !== undefined && ts.isTypeReferenceNode(node.type) ? node.type.typeName : undefined;
  const returnsPromise = result !== undefined && ts.isIdentifier(result) && result.text === 'Promise';
  return returnsPromise || modifiers.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
}

/** How many functions of a text are named `of` although they read or write: the name promises to build from arguments only. */
export function asynchronousOf(text: string): number {
  let found = 0;
  const visit = (node: ts.Node): void => {
    const named = node as {
      readonly name?: ts.Node;
      readonly initializer?: ts.Node;
      readonly type?: ts.Node;
    };
    const parts = [node, named.initializer, named.type].filter((part) => part !== undefined);
    const isOf = named.name !== undefined && ts.isIdentifier(named.name) && named.name.text === 'of';
    if (isOf && parts.some(isAsynchronous)) found += 1;
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('text.ts', text, ts.ScriptTarget.Latest));
  return found;
}

/** The private words of a file, each as a sentence. */
export function wordFaults(file: string, words: readonly string[]): string[] {
  return words.map((word) => `${file}: "${word}" is no word of the field, see CONTRIBUTING`);
}
