import type { LookPurpose } from '@aid-chain/vocabulary';
import { attemptEntry } from '../audit/attempt-entry.js';
import type { AuditEntry } from '../audit/audit-entry.js';
import type { CommandContext } from './command-context.js';

/**
 * @returns the audit entry of a refused command.
 * @param purpose of one by which sources are asked about people, so that the month's list of look-ups has the attempt (L-16)
 */
export const refusedEntry = (ctx: CommandContext, purpose?: LookPurpose): AuditEntry => ({
  ...attemptEntry(ctx.method, ctx.path, ctx.correlationId),
  ...(purpose === undefined ? {} : { reason: purpose }),
});
