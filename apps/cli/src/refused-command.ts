import { CommanderError } from '@commander-js/extra-typings';
import { RefusalError } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { insertRefusedCommand } from '@aid-chain/platform';
import { runningCommand } from './command-scope.js';
import { AlreadyPrinted } from './output.js';

/** What was said already is an answer: a fault that was looked for and found. */
export const isRefusal = (error: unknown): boolean => !(error instanceof AlreadyPrinted);

/** The code under which a refused command stands in the audit. */
export function codeOfRefusal(error: unknown): string {
  if (error instanceof RefusalError) return error.refusal.code;
  return error instanceof CommanderError ? 'ARGUMENT_INVALID' : 'COMMAND_FAILED';
}

/**
 * Leaves the row of a command that was refused (S4-06). Where the database takes no row either, what the command was refused for
 * is still what its caller hears.
 */
export async function recordRefusal(
  onDirectory: (work: (connection: Sql) => Promise<unknown>) => Promise<unknown>,
  actor: string,
  code: string,
): Promise<void> {
  try {
    await onDirectory((connection) => insertRefusedCommand(actor, runningCommand(), code).on(connection));
  } catch {
    return;
  }
}
