import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const DOCSTRING = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export const \w+ = \{\s*type: '([^']+)'/g;

/**
 * What an event says, from the comment above its contract in the sources.
 * @param folder root of the repository
 * @throws Error naming the file where a contract has no comment
 */
export function summaryOf(type: string, folder: string): string {
  const [service = '', ...name] = type.split('.');
  const path = `libs/contracts/src/${service}/${name.join('.')}.ts`;
  const text = readFileSync(join(folder, path), 'utf8');
  const found = [...text.matchAll(DOCSTRING)].find((match) => match[2] === type)?.[1];
  if (found === undefined)
    throw new Error(`${path}: the contract needs a comment that says what the event tells`);
  return found
    .replace(/^\s*\*/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}
