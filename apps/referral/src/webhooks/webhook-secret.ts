import { randomBytes } from 'node:crypto';
import type { Sealed } from '@aid-chain/contracts';
import { newId } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import { Sealer } from '@aid-chain/platform';

const FIELD = 'webhook-secret';
const BYTES = 32;
/** Whether a secret signs now. */
export const IS_LIVE = sql`(ends_at is null or ends_at > clock_timestamp())`;

/** A secret as it is listed: never the secret. */
export interface ListedSecret {
  readonly secretId: string;
  readonly department: string;
  readonly issuedAt: Date;
  readonly issuedBy: string;
  /** When it signs no more; null where nobody has replaced it. */
  readonly endsAt: Date | null;
  readonly isLive: boolean;
}

interface Issued {
  readonly department: string;
  readonly by: string;
  /** For how long the secret before it signs as well, so that the receiver can be changed meanwhile. */
  readonly overlapHours: number;
}

/**
 * Issues a secret by which messages to a department's webhook are signed; it is stored sealed and shown once. The one
 * before it goes on signing for a while, any earlier one ends at once: at most two sign.
 * @returns `whsec_…`, as Standard Webhooks writes it
 */
export async function issueSecret(connection: Sql, sealer: Sealer, issued: Issued): Promise<string> {
  const { department, by, overlapHours } = issued;
  const secret = `whsec_${randomBytes(BYTES).toString('base64')}`;
  const id = newId();
  await sql`
    with live as (
      select secret_id, row_number() over (order by issued_at desc, secret_id desc) as place from webhook_secret
       where department = ${department} and ${IS_LIVE})
    update webhook_secret s
       set ends_at = case when live.place = 1 then clock_timestamp() + make_interval(hours => ${overlapHours}::int)
                          else clock_timestamp() end
      from live where live.secret_id = s.secret_id`.on(connection);
  await sql`
    insert into webhook_secret (secret_id, department, sealed, issued_by)
    values (${id}::uuid, ${department}, ${JSON.stringify(sealer.seal(FIELD, id, secret))}::jsonb, ${by})`.on(
    connection,
  );
  return secret;
}

/** The secrets of a department, or of all, the newest first. */
export function listSecrets(connection: Sql, department?: string): Promise<ListedSecret[]> {
  const named = department === undefined ? sql`true` : sql`department = ${department}`;
  return sql`
    select secret_id as "secretId", department, issued_at as "issuedAt", issued_by as "issuedBy", ends_at as "endsAt",
           ${IS_LIVE} as "isLive"
      from webhook_secret where ${named} order by department, issued_at desc, secret_id`.on<ListedSecret>(
    connection,
  );
}

/**
 * The secrets by which a message is signed now, the newest first.
 * @throws SealError where the key ring has lost the key of one
 */
export async function liveSecrets(connection: Sql, sealer: Sealer, department: string): Promise<string[]> {
  const found = await sql`
    select secret_id as id, sealed from webhook_secret
     where department = ${department} and ${IS_LIVE}
     order by issued_at desc, secret_id desc limit 2`.on<{ id: string; sealed: Sealed }>(connection);
  return found.map(({ id, sealed }) => sealer.open(FIELD, id, sealed));
}
