import { newId, toInstant, type Instant } from '@aid-chain/kernel';
import type { OperatorAudit, Sql } from '@aid-chain/messaging';
import type { Role } from '@aid-chain/vocabulary';
import { insertAudit } from './audit-row.js';

export { insertSystemActs } from './system-acts.js';

/** Business time of the service whose schema the connection is in. */
async function businessNow(sql: Sql): Promise<Instant> {
  const [clock] = await sql.query<{ offset: string }>('select offset_ms::text as offset from clock');
  return toInstant(new Date(Date.now() + Number(clock?.offset ?? 0)));
}

/** Writes the audit rows of acts that operators do from the command line, in the transaction of the act. */
export const operatorAudit =
  (role: Role): OperatorAudit =>
  async (sql, { actor, action, objectType, objectId, reason }) => {
    const entry = { action, objectType, objectId, ...(reason === undefined ? {} : { reason }) };
    const businessAt = await businessNow(sql);
    const row = {
      entry,
      actor: { id: actor, role },
      businessAt,
      outcome: 'done',
      correlationId: newId(),
    } as const;
    await insertAudit([row]).on(sql);
  };
