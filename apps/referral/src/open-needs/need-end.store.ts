import type { IsoDate } from '@aid-chain/kernel';
import { rows, sql, type SqlText, type Tx } from '@aid-chain/messaging';
import { REFERRAL_IS_LIVE } from '../referral-state/referral.store.js';
import { LEFT_WITHOUT_HELP } from './left-without-help.sql.js';

/** How a need ends: its measures were delivered, it has gone, or civil affairs decided. */
type NeedEnd = 'met' | 'gone' | 'decided';

/** A need that may end, and on which day. */
export interface EndingNeed {
  readonly needId: string;
  readonly on: IsoDate;
}

/** {@link closeServedNeeds} for one. @returns whether it was closed */
export async function closeServedNeed(
  tx: Tx,
  needId: string,
  on: IsoDate,
  endedAs: Exclude<NeedEnd, 'gone'>,
): Promise<boolean> {
  return (await closeServedNeeds(tx, [{ needId, on }], endedAs)).has(needId);
}

/**
 * Closes each need of which no referral is live any more and none ended without help that nobody decided about; a later
 * origin then opens a new one.
 * @returns those that were closed
 */
export function closeServedNeeds(
  tx: Tx,
  needs: readonly EndingNeed[],
  endedAs: Exclude<NeedEnd, 'gone'>,
): Promise<Set<string>> {
  return closeWithout(sql`${REFERRAL_IS_LIVE} or ${LEFT_WITHOUT_HELP}`, tx, needs, endedAs);
}

/** Closes a need that has gone, as the official stated who took its last live referral back. */
export async function closeGoneNeed(tx: Tx, needId: string, on: IsoDate): Promise<void> {
  await closeWithout(REFERRAL_IS_LIVE, tx, [{ needId, on }], 'gone');
}

/**
 * Opens needs again that had ended as met, when what met them is taken back; of several of one kind and person the first.
 * @returns those that are open again: without those that had not ended so, or stand anew already
 */
export async function reopenMetNeeds(tx: Tx, needIds: readonly string[]): Promise<Set<string>> {
  if (needIds.length === 0) return new Set();
  const opened = await sql`
    with met as (
      select distinct on (n.household_id, n.kind, n.person_key) n.need_id
        from unnest(${needIds}::uuid[]) with ordinality as given (need_id, place) join need n using (need_id)
       where n.ended_as = 'met' and not exists (
         select from need anew
          where anew.household_id = n.household_id and anew.kind = n.kind and anew.person_key = n.person_key
            and anew.state = 'open')
       order by n.household_id, n.kind, n.person_key, given.place)
    update need n set state = 'open', ended_on = null, ended_as = null
      from met where n.need_id = met.need_id
    returning n.need_id as id`.on<{ id: string }>(tx);
  return new Set(opened.map(({ id }) => id));
}

/** @param standing the condition of the referrals `r` that keep a need open */
async function closeWithout(
  standing: SqlText,
  tx: Tx,
  needs: readonly EndingNeed[],
  endedAs: NeedEnd,
): Promise<Set<string>> {
  if (needs.length === 0) return new Set();
  const closed = await sql`
    update need n set state = 'closed', ended_on = e."on", ended_as = ${endedAs}
      from ${rows('e', { needId: 'uuid', on: 'date' }, needs)}
     where n.need_id = e."needId" and n.state = 'open' and not exists (
       select 1 from referral r where r.need_id = n.need_id and (${standing}))
    returning n.need_id as id`.on<{ id: string }>(tx);
  return new Set(closed.map(({ id }) => id));
}
