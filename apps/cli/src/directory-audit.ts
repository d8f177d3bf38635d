import type { Sql } from '@aid-chain/messaging';
import { insertOperatorAct, type OperatorAct } from '@aid-chain/platform';
import type { Operator } from './operator.js';

/** The audit row of an act on the directory, in its transaction. */
export async function auditDirectory(
  connection: Sql,
  operator: Operator,
  act: Omit<OperatorAct, 'actor'>,
): Promise<void> {
  await insertOperatorAct({ ...act, actor: operator.id }).on(connection);
}
