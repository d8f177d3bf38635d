const BACKSLASH = 0x5c;
const COLON = 0x3a;
const BLANK = 0x20;

/** @returns where the text that begins with the quote at `opening` ends, in JSON that a parser has read already */
export function closingQuote(json: string, opening: number): number {
  let end = json.indexOf('"', opening + 1);
  while (end !== -1 && isEscaped(json, end)) end = json.indexOf('"', end + 1);
  return end === -1 ? json.length : end;
}

/** Whether the text that ends with the quote at `end` is a key: between a key and its colon only blanks can stand. */
export function isKey(json: string, end: number): boolean {
  let next = end + 1;
  while (json.charCodeAt(next) <= BLANK) next++;
  return json.charCodeAt(next) === COLON;
}

function isEscaped(json: string, at: number): boolean {
  let first = at;
  while (json.charCodeAt(first - 1) === BACKSLASH) first--;
  return (at - first) % 2 === 1;
}
