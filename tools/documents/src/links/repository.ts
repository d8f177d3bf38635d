import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../../../..');

const MADE = ['node_modules', 'dist', 'coverage', '.git', '.nx', '.results', '.data', 'secrets'];

/** Files of the repository with one of the endings, relative to its root; nothing that is installed or built. */
export function filesOf(endings: readonly string[], folder = ''): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return MADE.includes(entry.name) ? [] : filesOf(endings, path);
    return endings.some((ending) => entry.name.endsWith(ending)) ? [path] : [];
  });
}
