import type { AuditEntry } from '../audit/audit-entry.js';
import { scrubText } from '../logging/scrub.rules.js';
import type { CommandContext } from './command-context.js';

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** @returns the audit entry of a refused command: the address without its query, and the id in it. */
export function refusedEntry(ctx: CommandContext): AuditEntry {
  const [address = ''] = ctx.path.split('?');
  const objectId = ID.exec(address)?.[0]?.toLowerCase();
  const action = scrubText(`${ctx.method} ${address.replace(ID, '{id}')}`).slice(0, 200);
  return { action, objectType: 'request', objectId: objectId ?? ctx.correlationId };
}
