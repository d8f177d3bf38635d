import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_FOLDER } from '../demonstrate.js';

/** The six digits of each place that has a folder beside the demo's own place, in their order. */
export function placeFolders(): readonly string[] {
  return readdirSync(join(DEMO_FOLDER, 'places'))
    .sort()
    .map((township) => township.slice(0, 6));
}
