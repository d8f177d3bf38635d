import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { PolicyFile } from '@aid-chain/policy';

/** Reads every YAML file below the folder; paths are relative to it, with `/`. */
export async function readPolicyFiles(folder: string): Promise<PolicyFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(
    paths.map(async (path) => ({
      path: relative(folder, path).replaceAll('\\', '/'),
      text: await readFile(path, 'utf8'),
    })),
  );
}
