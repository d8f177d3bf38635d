import { regionPrefix, type IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import type { CaseState } from '../cases/case.state.js';
import { isDrawn, lotOf, type DrawnBefore, type LotHash } from './draw.js';

/**
 * Draws whether the county checks a case, once for all: a later opinion on it is under the same draw. Those of a county are drawn one
 * after the other.
 * @param share basis points
 */
export async function drawCheck(
  connection: Sql,
  { caseId, regionCode, acceptedOn, openedOn }: CaseState,
  { share, on, hash }: { readonly share: number; readonly on: IsoDate; readonly hash: LotHash },
): Promise<void> {
  const county = regionPrefix(regionCode).slice(0, 6);
  // The month of the acceptance: the day of the opinion is the township's to choose.
  const period = (acceptedOn ?? openedOn).slice(0, 7);
  await sql`select pg_advisory_xact_lock(hashtext(${`random-check/${county}`}))`.on(connection);
  const [before] = await sql`
    select count(*)::int as cases, count(*) filter (where is_drawn)::int as drawn from random_check
     where county = ${county} and period = ${period}`.on<DrawnBefore>(connection);
  const { cases, drawn } = before ?? { cases: 0, drawn: 0 };
  await sql`
    insert into random_check (case_id, county, period, position, is_drawn, share, drawn_on)
    values (${caseId}::uuid, ${county}, ${period}, ${cases + 1}, ${isDrawn(lotOf(caseId, period, hash), share, { cases, drawn })},
            ${share}, ${on}::date)
    on conflict (case_id) do nothing`.on(connection);
}

/** Whether a case was drawn for the check of the county. */
export async function isCheckDrawn(connection: Sql, caseId: string): Promise<boolean> {
  const [found] = await sql`
    select is_drawn as "isDrawn" from random_check where case_id = ${caseId}::uuid`.on<{ isDrawn: boolean }>(
    connection,
  );
  return found?.isDrawn === true;
}
