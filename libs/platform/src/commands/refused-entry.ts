import { attemptEntry } from '../audit/attempt-entry.js';
import type { AuditEntry } from '../audit/audit-entry.js';
import type { CommandContext } from './command-context.js';

/** @returns the audit entry of a refused command. */
export const refusedEntry = (ctx: CommandContext): AuditEntry =>
  attemptEntry(ctx.method, ctx.path, ctx.correlationId);
