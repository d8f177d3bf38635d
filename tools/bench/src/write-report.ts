import { readFileSync, writeFileSync } from 'node:fs';
import { replaceFigures } from './figures-text.rules.js';

/**
 * Puts the figures of a run into the document, between its marks; what people wrote around them stays.
 * @throws Error where the document has no marks
 */
export function writeReport(file: string, about: readonly string[], chapters: readonly string[]): void {
  const figures = [...about.map((line) => `- ${line}`), '', ...chapters].join('\n');
  writeFileSync(file, replaceFigures(readFileSync(file, 'utf8'), figures));
}
