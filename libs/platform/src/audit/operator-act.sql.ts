import { sql, type SqlText } from '@aid-chain/messaging';
import type { OperatorActCode } from '@aid-chain/vocabulary';
import type { ActDetails } from './act-details.rules.js';

/** What an operator did to what all services share; codes and ids, never a name or number of a person. */
export interface OperatorAct {
  readonly actor: string;
  readonly action: OperatorActCode;
  readonly objectType: string;
  readonly ids: readonly string[];
  readonly reason?: string | undefined;
  readonly details?: ActDetails | undefined;
  /** Why it was refused. */
  readonly code?: string | undefined;
}

/** The row of the directory's audit, for the transaction of the act. */
export const insertOperatorAct = ({
  actor,
  action,
  objectType,
  ids,
  reason,
  details,
  code,
}: OperatorAct): SqlText => sql`
  insert into directory.audit (actor, action, object_type, object_ids, reason, outcome, code, details)
  values (${actor}, ${action}, ${objectType}, ${ids}::text[], ${reason ?? null},
    ${code === undefined ? 'done' : 'refused'}, ${code ?? null}, ${details ?? null}::jsonb)`;

/** The row of a command that was refused: nothing was done, and who tried is known. */
export const insertRefusedCommand = (actor: string, command: string, code: string): SqlText =>
  insertOperatorAct({ actor, action: 'command-refused', objectType: 'command', ids: [command], code });
