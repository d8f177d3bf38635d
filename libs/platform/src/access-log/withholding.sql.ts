import { sql, type SqlText } from '@aid-chain/messaging';
import { inUtc } from '../audit-reading/audit-rows.sql.js';
import type { IsoDate } from '@aid-chain/kernel';
import { keepsBack } from './access-log.sql.js';
import type { WithholdingDto, WithholdingEndDto } from './withholding.dto.js';

/** By whom and when something was recorded. */
interface Recorded {
  readonly by: string;
  readonly at: string;
}

export const insertWithholding = (
  { householdId, purposes, groundCode, decision, until }: WithholdingDto,
  { withholdingId, by, at }: Recorded & { readonly withholdingId: string },
): SqlText => sql`
  insert into access_log_withholding (id, household_id, purposes, ground, decision, until_on, recorded_by, business_at)
  values (${withholdingId}::uuid, ${householdId}::uuid, ${purposes}::text[], ${groundCode}, ${decision},
    ${until}::date, ${by}, ${at}::timestamptz)`;

/** One at a time records one of a household. */
export const lockWithholdingsOf = (householdId: string): SqlText => sql`
  select pg_advisory_xact_lock(hashtextextended(${householdId}, 0))`;

/** What is kept back of a household's log on a day, the first to end first. */
export const runningWithholdings = (householdId: string, today: IsoDate): SqlText => sql`
  select w.id as "withholdingId", w.purposes, w.decision, w.until_on::text as until from access_log_withholding w
   where ${keepsBack(householdId, today)} order by w.until_on, w.id`;

/** One at a time ends a withholding. The table takes no lock of rows, as nobody may change it. */
export const lockedWithholding = (id: string): SqlText => sql`
  select w.household_id as "householdId", pg_advisory_xact_lock(hashtextextended(w.id::text, 0))
  from access_log_withholding w where w.id = ${id}::uuid`;

export const endOf = (id: string): SqlText => sql`
  select business_at as at from access_log_withholding_end where withholding_id = ${id}::uuid`;

export const endWithholding = (
  id: string,
  { reasonCode, by, at }: Recorded & WithholdingEndDto,
): SqlText => sql`
  insert into access_log_withholding_end (withholding_id, reason, ended_by, business_at)
  values (${id}::uuid, ${reasonCode}, ${by}, ${at}::timestamptz)`;

/** The withholdings of a household, the newest first. */
export function withholdingsOf(
  householdId: string,
  after: readonly (string | number)[] | undefined,
  limit: number,
): SqlText {
  const [at, id] = after ?? [];
  const older = at === undefined ? sql`true` : sql`(w.business_at, w.id) < (${at}::timestamptz, ${id}::uuid)`;
  return sql`
    select w.id, w.household_id, w.purposes, w.ground, w.decision, w.until_on::text as until, w.recorded_by,
      ${inUtc(sql`w.business_at`)} as at, e.reason as end_reason, e.ended_by, ${inUtc(sql`e.business_at`)} as ended_at
    from access_log_withholding w left join access_log_withholding_end e on e.withholding_id = w.id
    where w.household_id = ${householdId}::uuid and ${older}
    order by w.business_at desc, w.id desc limit ${limit}`;
}
