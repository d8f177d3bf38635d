import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MARK = '.aid-chain-kafka';

/** Makes a data folder that carries the mark of this tool. @throws Error when the folder holds something else */
export function markDataFolder(folder: string): void {
  if (existsSync(folder) && !existsSync(join(folder, MARK)) && readdirSync(folder).length > 0)
    throw new Error(`${folder} holds files that this tool did not write: name an empty folder.`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, MARK), 'written by tools/kafka; safe to delete with the folder\n');
}

/** Removes a data folder, and only one that carries the mark. */
export function removeDataFolder(folder: string): void {
  if (existsSync(join(folder, MARK))) rmSync(folder, { recursive: true, force: true });
}

/** A cluster that is started again on its data must keep its id, or the brokers refuse their own folders. */
export function keptClusterId(folder: string): string {
  const file = join(folder, 'cluster-id');
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const bytes = randomBytes(16);
  // Kafka's tool takes an id that begins with a hyphen for an option.
  bytes[0] = (bytes[0] ?? 0) & 0x7f;
  const id = bytes.toString('base64url');
  writeFileSync(file, id);
  return id;
}
