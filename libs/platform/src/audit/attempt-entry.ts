import { scrubText } from '@aid-chain/kernel';
import type { AuditEntry } from './audit-entry.js';

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/**
 * The audit entry of a request that was refused before it came to a decision: the address without its query, and the
 * id in it.
 * @param otherwise what stands for the object where the address has no id
 */
export function attemptEntry(method: string, url: string, otherwise: string): AuditEntry {
  const [address = ''] = url.split('?');
  const objectId = ID.exec(address)?.[0]?.toLowerCase();
  const action = scrubText(`${method} ${address.replace(ID, '{id}')}`).slice(0, 200);
  return { action, objectType: 'request', objectId: objectId ?? otherwise };
}
