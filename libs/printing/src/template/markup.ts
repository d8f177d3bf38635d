/** Elements that a template may have: what text, lists and tables need, and nothing that loads, links or runs. */
const ELEMENTS = 'h1|h2|h3|p|br|hr|strong|em|small|div|section|table|thead|tbody|tr|th|td|ol|ul|li|dl|dt|dd';
/** Classes that the sheet of styles knows. */
const CLASSES = [
  ...[
    'large',
    'quiet',
    'amount',
    'day',
    'number',
    'narrow',
    'even',
    'third',
    'quarter',
    'sixth',
    'right',
    'center',
  ],
  ...['apart', 'notice', 'facts', 'call', 'sign', 'keep', 'blank'],
] as const;

const MARK = /<[^<>]*>|[<>]/g;
const ELEMENT = new RegExp(`^<(/?)(${ELEMENTS})((?:\\s+[a-z]+="[^"<>]*")*)\\s*/?>$`);
const ATTRIBUTE = /([a-z]+)="([^"]*)"/g;
const VOID: ReadonlySet<string> = new Set(['br', 'hr']);

/**
 * What of a piece of markup a template may not have. A piece ends where the template puts something out, so that nothing is
 * ever put out inside a mark: escaped text between marks is text and nothing else.
 * @returns the marks that are refused, as they stand there
 */
export function refusedMarks(piece: string): readonly string[] {
  return [...piece.matchAll(MARK)].map(([mark]) => mark).filter((mark) => !isAllowed(mark));
}

function isAllowed(mark: string): boolean {
  const found = ELEMENT.exec(mark);
  if (found === null) return false;
  const [, closes, , attributes = ''] = found;
  if (closes === '/') return attributes === '';
  return [...attributes.matchAll(ATTRIBUTE)].every(([, name = '', value = '']) => isKnown(name, value));
}

function isKnown(name: string, value: string): boolean {
  if (name === 'class') return value.split(' ').every((each) => CLASSES.some((known) => known === each));
  return (name === 'colspan' || name === 'rowspan') && /^[1-9]\d?$/.test(value);
}

/** @returns the first element of a whole page that is not closed in its order; undefined where all are */
export function unclosedElement(html: string): string | undefined {
  const open: string[] = [];
  for (const [mark] of html.matchAll(MARK)) {
    const [, closes, name = mark] = ELEMENT.exec(mark) ?? [];
    if (VOID.has(name)) continue;
    if (closes !== '/') open.push(name);
    else {
      const last = open.pop();
      if (last !== name) return last ?? name;
    }
  }
  return open.at(-1);
}
