import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version of this release, as package.json has it: all packages of the repository carry the same one. */
export const RELEASE: string = versionOf(join(import.meta.dirname, '../../package.json'));

function versionOf(file: string): string {
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version?: string };
  return version ?? 'unknown';
}
