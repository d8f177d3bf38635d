import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './config.js';

/**
 * A copy of the repository's policies in which one file is changed, for `policiesDir`; whoever makes it removes it.
 * @param file such as `510683/departments.yaml`
 */
export function policiesFolder(file: string, change: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'aid-chain-policies-'));
  cpSync(join(ROOT, 'policies'), folder, { recursive: true });
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
  return folder;
}
