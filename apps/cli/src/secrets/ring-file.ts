import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IsoDate } from '@aid-chain/kernel';
import { parseKeyRing, type KeyRing } from '@aid-chain/platform';

const KEY_BYTES = 32;

/** A ring of one key, made on a day. */
export function newRing(today: IsoDate): KeyRing {
  return {
    current: 'k1',
    keys: new Map([['k1', randomBytes(KEY_BYTES)]]),
    created: new Map([['k1', today]]),
  };
}

/** The ring with one key more, which opens nothing yet and seals nothing until it is made the current one. */
export function withNewKey(ring: KeyRing, today: IsoDate): { readonly ring: KeyRing; readonly id: string } {
  const numbers = [...ring.keys.keys()].map((id) => Number(/^k(\d+)$/.exec(id)?.[1] ?? 0));
  const id = `k${String(Math.max(ring.keys.size, ...numbers) + 1)}`;
  const keys = new Map([...ring.keys, [id, randomBytes(KEY_BYTES)] as const]);
  return { id, ring: { ...ring, keys, created: new Map([...(ring.created ?? []), [id, today]]) } };
}

/** @throws Error for a key that is not in the ring */
export function withCurrent(ring: KeyRing, id: string): KeyRing {
  if (ring.keys.has(id)) return { ...ring, current: id };
  const ids = [...ring.keys.keys()].join(', ');
  throw new Error(`密钥环中没有 ${id}，现有 ${ids} / the key ring has no ${id}, but ${ids}`);
}

/** As services read it. */
export function ringText({ current, keys, created }: KeyRing): string {
  return JSON.stringify({
    current,
    keys: Object.fromEntries([...keys].map(([id, key]) => [id, key.toString('base64')])),
    created: Object.fromEntries(created ?? []),
  });
}

const fileOf = (folder: string): string => join(folder, 'key_ring');

/** @throws Error where there is none, or one that no service would take */
export function readRing(folder: string): KeyRing {
  const file = fileOf(folder);
  try {
    const ring = parseKeyRing(readFileSync(file, 'utf8'));
    if (ring !== undefined) return ring;
  } catch {
    throw new Error(`无法读取 ${file} / ${file} cannot be read`);
  }
  throw new Error(`${file} 不是密钥环 / ${file} is no key ring`);
}

/** Writes the whole file beside the old one and then puts it in its place: half a key ring opens nothing. */
export function writeRing(folder: string, ring: KeyRing): void {
  const file = fileOf(folder);
  writeFileSync(`${file}.new`, `${ringText(ring)}\n`, { mode: 0o444 });
  renameSync(`${file}.new`, file);
}
