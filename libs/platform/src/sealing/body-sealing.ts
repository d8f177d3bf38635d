import type { BodySealing } from '@aid-chain/messaging';
import type { KeyedHash } from './keyed-hash.js';
import { SealError, type Sealer } from './sealer.js';

const FIELD = 'outside-body';

/** Seals whole bodies of messages for the inbox; the inbox key is the owner. */
export function bodySealing(sealer: Sealer, hash: KeyedHash): BodySealing {
  return {
    seal: (owner, body) => Buffer.from(JSON.stringify(sealer.sealBytes(FIELD, owner, body)), 'utf8'),
    open: (owner, sealed) => sealer.openBytes(FIELD, owner, asSealed(sealed)),
    fingerprint: (value) => hash.of('outside-id', value),
  };
}

function asSealed(bytes: Buffer): { kid: string; iv: string; ct: string } {
  const value: unknown = JSON.parse(bytes.toString('utf8'));
  const part = (name: string): string => {
    const text: unknown = value !== null && typeof value === 'object' ? Reflect.get(value, name) : undefined;
    if (typeof text !== 'string') throw new SealError('This is no sealed value.');
    return text;
  };
  return { kid: part('kid'), iv: part('iv'), ct: part('ct') };
}
