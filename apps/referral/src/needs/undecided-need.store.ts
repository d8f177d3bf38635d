import { sql, type Tx } from '@aid-chain/messaging';
import { regionCondition, type CommandTx } from '@aid-chain/platform';
import { checkNoRelative } from '../declared-relatives/declared-relatives.js';
import type { SavedNeed } from '../open-needs/need.store.js';
import { LEFT_WITHOUT_HELP } from '../open-needs/left-without-help.sql.js';
import { REFERRAL_COLUMNS, REFERRAL_IS_LIVE, type Referral } from '../referral-state/referral.store.js';
import type { GivenDecision } from './need-decision.rules.js';

/** A need that is locked for a decision. */
export type LockedNeed = Omit<SavedNeed, 'groundCode' | 'textZh' | 'textEn'> & {
  readonly state: string;
  readonly endedOn: string | null;
};

/**
 * Locks a need of the official's own region, the row before its referrals: the order in which answers and arriving needs
 * lock them.
 * @returns undefined for what is not there or lies elsewhere
 * @throws RefusalError CLOSE_RELATIVE (L-15)
 */
export async function lockOwnNeed(tx: CommandTx, needId: string): Promise<LockedNeed | undefined> {
  const [need] = await sql`
    select need_id as "needId", household_id as "householdId", nullif(person_key, '') as "personId", kind, aspects,
           urgency, established_on::text as "establishedOn", region_code as "regionCode", state,
           ended_on::text as "endedOn"
      from need where need_id = ${needId}::uuid and ${regionCondition(tx.actor, sql`region_code`)}
       for update`.on<LockedNeed>(tx);
  if (need !== undefined) await checkNoRelative(tx, tx.actor, need.householdId);
  return need;
}

/** Referrals that left their parts of a need without help, the last that ended first; and those at work on it. */
export async function partsOf(tx: Tx, needId: string): Promise<{ left: Referral[]; live: Referral[] }> {
  const found = await sql`
    select ${REFERRAL_COLUMNS}, ${REFERRAL_IS_LIVE} as "isLive" from referral r
     where r.need_id = ${needId}::uuid and (${REFERRAL_IS_LIVE} or ${LEFT_WITHOUT_HELP})
     order by r.ended_on desc, r.made_no desc for update of r`.on<Referral & { isLive: boolean }>(tx);
  return { left: found.filter(({ isLive }) => !isLive), live: found.filter(({ isLive }) => isLive) };
}

/** Keeps what was decided about a need: its parts wait for nobody any more. */
export async function keepDecision(
  tx: Tx,
  needId: string,
  left: readonly Referral[],
  { decision, on }: GivenDecision,
): Promise<void> {
  const ids = left.map(({ referralId }) => referralId);
  await sql`update referral set settled = true where referral_id = any (${ids}::uuid[])`.on(tx);
  await sql`update need set decision = ${decision}, decided_on = ${on}::date where need_id = ${needId}::uuid`.on(
    tx,
  );
}
