import { quarterEnd, quarterOf, type IsoDate } from '@aid-chain/kernel';
import { sql, type Tx } from '@aid-chain/messaging';
import type { HandedBy, SocialFailureReason, SocialMatchState } from '@aid-chain/vocabulary';

/** Keeps what the organisation answered, or that a match came to nothing. */
export async function keepStep(
  tx: Tx,
  id: string,
  {
    state,
    on,
    reasonCode,
  }: {
    readonly state: SocialMatchState;
    readonly on: IsoDate;
    readonly reasonCode: SocialFailureReason | null;
  },
): Promise<void> {
  await sql`
    update social_match
       set state = ${state}, reason_code = ${reasonCode},
           answered_on = case when ${state} in ('accepted', 'declined') then ${on}::date else answered_on end,
           ended_on = case when ${state} = 'accepted' then null else ${on}::date end
     where match_id = ${id}::uuid`.on(tx);
}

/** What was delivered, and who of the family received it. */
export interface Delivered {
  readonly on: IsoDate;
  readonly quantity: number;
  readonly handedBy: HandedBy;
  readonly receivedBy: string;
  readonly paper: string | null;
}

/** Keeps a delivery; it counts for the quarter, as all help that is given once does. @param deliveryNo the number of its entry */
export async function keepDelivery(
  tx: Tx,
  id: string,
  deliveryNo: number,
  { on, quantity, handedBy, receivedBy, paper }: Delivered,
): Promise<void> {
  await sql`
    update social_match
       set state = 'delivered', ended_on = ${on}::date, quantity = ${quantity}::bigint, handed_by = ${handedBy},
           received_by = ${receivedBy}::uuid, paper = ${paper}, counts_until = ${quarterEnd(quarterOf(on))}::date,
           delivery_no = ${deliveryNo}::integer
     where match_id = ${id}::uuid`.on(tx);
}

/** Keeps that the delivery is taken back: the match is accepted, as before it. @param quantity what it promises again */
export async function keepTakenBack(tx: Tx, id: string, quantity: number): Promise<void> {
  await sql`
    update social_match
       set state = 'accepted', ended_on = null, quantity = ${quantity}::bigint, handed_by = null, received_by = null,
           paper = null, counts_until = null, delivery_no = null
     where match_id = ${id}::uuid`.on(tx);
}

/** How much of what a match promised and did not deliver is still free on both sides. */
export async function stillFree(tx: Tx, id: string): Promise<number> {
  const [found] = await sql`
    select greatest(0, least(m.promised - m.quantity,
             case when o.state = 'open' then o.quantity - o.matched else 0 end,
             case when s.state = 'closed' then 0 else s.quantity - s.matched end))::bigint as free
      from social_match m join social_offer o using (offer_id) join social_need s using (social_need_id)
     where m.match_id = ${id}::uuid`.on<{ free: number }>(tx);
  return found?.free ?? 0;
}
