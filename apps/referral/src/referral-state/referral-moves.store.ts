import type { IsoDate } from '@aid-chain/kernel';
import { rows, sql, type ColumnType, type Tx } from '@aid-chain/messaging';
import type { ReferralState } from '@aid-chain/vocabulary';

/** A move of a locked referral to a state. */
export interface Move {
  readonly referralId: string;
  readonly state: ReferralState;
  readonly on: IsoDate;
  /** Day on which the message came. */
  readonly cameOn: IsoDate;
  readonly ended: boolean;
}

const MOVE_COLUMNS = {
  referralId: 'uuid',
  state: 'text',
  on: 'date',
  cameOn: 'date',
  ended: 'boolean',
} as const satisfies Record<keyof Move, ColumnType>;

/** Moves locked referrals to a state, each once; the first move of any kind acknowledges it. */
export function moveReferrals(tx: Tx, moves: readonly Move[]): void {
  if (moves.length === 0) return;
  sql`
    update referral r
       set state = m."state", state_on = m."on",
           acknowledged_on = coalesce(r.acknowledged_on, m."on"),
           acknowledgement_came_on = coalesce(r.acknowledgement_came_on, m."cameOn"),
           ended_on = case when m."ended" then m."on" end
      from ${rows('m', MOVE_COLUMNS, moves)} where r.referral_id = m."referralId"`.writeOn(tx);
}

/** Keeps until when the measures run that locked referrals brought. */
export function keepMeasuresUntil(
  tx: Tx,
  kept: readonly { readonly referralId: string; readonly measuresUntil: IsoDate | null }[],
): void {
  if (kept.length === 0) return;
  const columns = { referralId: 'uuid', measuresUntil: 'date' } as const;
  sql`
    update referral r set measures_until = k."measuresUntil"
      from ${rows('k', columns, kept)} where r.referral_id = k."referralId"`.writeOn(tx);
}

/** Ends a referral that its department need not act on any more; that is no acknowledgement. */
export async function cancelReferral(
  tx: Tx,
  referralId: string,
  { on, reasonCode }: { on: IsoDate; reasonCode: string },
): Promise<void> {
  await sql`
    update referral
       set state = 'cancelled', state_on = ${on}::date, ended_on = ${on}::date, cancel_reason = ${reasonCode}
     where referral_id = ${referralId}::uuid`.on(tx);
}
