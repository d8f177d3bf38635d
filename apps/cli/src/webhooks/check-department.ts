import { InvalidArgumentError } from '@commander-js/extra-typings';
import { sql, type Sql } from '@aid-chain/messaging';
import { operatorAudit } from '@aid-chain/platform';
import type { Operator } from '../operator.js';

/** @throws InvalidArgumentError for a department that the place does not have */
export async function checkDepartment(operator: Operator, department: string): Promise<void> {
  const known = await operator.onDirectory((connection) =>
    sql`select 1 from directory.department where code = ${department} and active`.on(connection),
  );
  if (known.length === 0)
    throw new InvalidArgumentError(
      `没有部门 ${department}，见 departments list / there is no department ${department}, see departments list`,
    );
}

/** The audit row of an act on the webhook of a department, in its transaction. */
export const auditWebhook = (
  connection: Sql,
  operator: Operator,
  action: string,
  department: string,
): Promise<void> =>
  operatorAudit(operator.role)(connection, {
    ...{ action, objectType: 'webhook', objectId: department, actor: operator.id },
  });
