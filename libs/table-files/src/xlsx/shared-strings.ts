import { refused } from '../file-kind.js';
import type { TableLimits } from '../limits.js';
import type { Archive } from './archive.js';
import { readWholeXml } from './xml.js';

/** The texts that cells share, by their number; what shows how a text is pronounced is left out. */
export async function readSharedStrings(
  archive: Archive,
  part: string | undefined,
  limits: TableLimits,
): Promise<readonly string[]> {
  const texts: string[] = [];
  if (part === undefined || !archive.has(part)) return texts;
  let text = '';
  let inText = false;
  let inPhonetic = false;
  let characters = 0;
  await readWholeXml(await archive.open(part), part, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') inPhonetic = true;
      inText = name === 't' && !inPhonetic;
    },
    text: (piece) => {
      if (!inText) return;
      characters += piece.length;
      if (characters > limits.sharedCharacters)
        throw refused('TABLE_BOMB', { what: 'texts', limit: limits.sharedCharacters });
      text += piece;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') inPhonetic = false;
      if (name === 'si') texts.push(text);
    },
  });
  return texts;
}
