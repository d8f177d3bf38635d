import { sql, type Sql, type SqlText, type WritingSql } from '@aid-chain/messaging';
import { type AuditRow, insertAudit } from '../../audit/audit-row.js';
import { HttpAnswer } from '../answer.js';

/** What a key says before the command runs. */
export type KeyState =
  | { readonly kind: 'new' }
  | { readonly kind: 'answered'; readonly answer: HttpAnswer }
  | { readonly kind: 'reused' }
  | { readonly kind: 'in-flight' };

/** Whose key it is and what it stands for. */
export interface KeyClaim {
  readonly actorId: string;
  readonly key: string;
  readonly requestHash: string;
}

interface ClaimRow {
  readonly free: boolean;
  readonly request_hash: string | null;
  readonly status: number | null;
  readonly body: object | null;
}

/** The unique key that stops a second answer where the lock was released between two looks. */
export const IDEMPOTENCY_KEY = 'idempotency_key';

const selectAnswer = ({ actorId, key }: KeyClaim): SqlText => sql`
  with lock as materialized (
    select pg_try_advisory_xact_lock(hashtextextended(${actorId}::text || ' ' || ${key}::text, 0)) as free)
  select lock.free, i.request_hash, i.status, i.body
  from lock left join idempotency i on i.actor_id = ${actorId} and i.key = ${key}`;

/**
 * Takes the key's lock for this transaction, which a crash releases, and looks for its answer. The lock is asked for
 * first: an answer that was committed after this statement began makes the insert fail, and the command runs again.
 */
export async function claimKey(connection: Sql, claim: KeyClaim): Promise<KeyState> {
  const [row] = await selectAnswer(claim).on<ClaimRow>(connection);
  if (row === undefined) return { kind: 'in-flight' };
  if (row.request_hash !== null && row.status !== null && row.body !== null) {
    if (row.request_hash !== claim.requestHash) return { kind: 'reused' };
    return { kind: 'answered', answer: new HttpAnswer(row.status, row.body, true) };
  }
  return row.free ? { kind: 'new' } : { kind: 'in-flight' };
}

/** Stores the answer and the audit rows in one statement of the command's transaction, which travels with its COMMIT. */
export function storeAnswer(
  tx: Pick<WritingSql, 'write'>,
  { actorId, key, requestHash }: KeyClaim,
  { status, body }: HttpAnswer,
  audit: readonly AuditRow[],
): void {
  sql`
    with answer as (
      insert into idempotency (actor_id, key, request_hash, status, body)
      values (${actorId}, ${key}, ${requestHash}, ${status}, ${JSON.stringify(body)})
    )
    ${insertAudit(audit)}`.writeOn(tx);
}
