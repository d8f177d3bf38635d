import { createHmac, type KeyObject } from 'node:crypto';
import { rows, sql, type Sql } from '@aid-chain/messaging';
import { StartRefused } from '../start/start-refused.js';
import { DerivedKeys } from './derived-keys.js';
import type { KeyRing } from './key-ring.js';

/** By what a key is known again; nothing of the key follows from it. */
const fingerprint = (key: KeyObject): string => createHmac('sha256', key).update('aid-chain').digest('hex');

/**
 * Looks whether the key ring is the one with which this database was written: its keys by their ids, and at least one of those
 * that were used. New keys are remembered. Otherwise a service would start, and fail at each family that it opens.
 * @throws StartRefused KEY_RING_DIFFERS
 */
export async function checkKnownKeys(connection: Sql, ring: KeyRing): Promise<void> {
  const derived = new DerivedKeys(ring, 'key-fingerprint');
  const own = derived.ids().flatMap((kid) => {
    const key = derived.find(kid);
    return key === undefined ? [] : [{ kid, fingerprint: fingerprint(key) }];
  });
  await sql`
    insert into sealing_key (kid, fingerprint)
    select kid, fingerprint from ${rows('k', { kid: 'text', fingerprint: 'text' }, own)}
     where not exists (select from sealing_key)
        or exists (select from sealing_key s where s.kid = any (${own.map(({ kid }) => kid)}::text[]))
    on conflict (kid) do nothing`.on(connection);
  const known = await sql`select kid, fingerprint from sealing_key`.on<(typeof own)[number]>(connection);
  const used = new Map(known.map((each) => [each.kid, each.fingerprint]));
  const others = own.filter((each) => used.get(each.kid) !== each.fingerprint);
  if (others.length > 0)
    throw new StartRefused('KEY_RING_DIFFERS', { keys: others.map(({ kid }) => kid).join(', ') });
}
