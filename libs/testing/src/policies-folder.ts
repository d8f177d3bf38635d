import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './config.js';

/**
 * A copy of the repository's policies in which one file is changed, for `policiesDir`; whoever makes it removes it.
 * @param file such as `510683/departments.yaml`
 */
export function policiesFolder(file: string, change: (text: string) => string): string {
  return changedPolicies({ [file]: change });
}

/** The same with several files; a file that is not there yet is changed from an empty text. */
export function changedPolicies(changes: Readonly<Record<string, (text: string) => string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'aid-chain-policies-'));
  cpSync(join(ROOT, 'policies'), folder, { recursive: true });
  for (const [file, change] of Object.entries(changes)) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, change(existsSync(path) ? readFileSync(path, 'utf8') : ''));
  }
  return folder;
}

/** A change that puts one text in the place of another; where the file does not have it, a spec would prove nothing. @throws Error */
export const replacing =
  (before: string, after: string) =>
  (text: string): string => {
    if (!text.includes(before)) throw new Error(`the policies do not have: ${before}`);
    return text.replace(before, after);
  };
