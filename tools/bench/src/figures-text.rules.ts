const BEGIN = '<!-- figures: written by npm run bench -- --write -->';
const END = '<!-- end of figures -->';

/**
 * The document with the figures of a run between its two marks; what stands around them stays.
 * @throws Error where a mark is missing
 */
export function replaceFigures(document: string, figures: string): string {
  const [before, rest] = document.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error('The document has no place for figures');
  return `${before}${BEGIN}\n\n${figures.trim()}\n\n${END}${after}`;
}
