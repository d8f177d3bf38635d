import { Injectable } from '@nestjs/common';
import { Handles, sql, type Received, type Tx } from '@aid-chain/messaging';

type Known = Received<'intake.household-registered.v1'> | Received<'intake.household-changed.v1'>;

/** The copy of the register that referral needs: place, and names that stay sealed until a person may see them. */
@Injectable()
export class HouseholdConsumer {
  @Handles('intake.household-registered.v1')
  registered(events: Received<'intake.household-registered.v1'>[], tx: Tx): Promise<void> {
    return save(tx, events);
  }

  @Handles('intake.household-changed.v1')
  changed(events: Received<'intake.household-changed.v1'>[], tx: Tx): Promise<void> {
    return save(tx, events);
  }

  @Handles('intake.household-closed.v1')
  async closed(events: Received<'intake.household-closed.v1'>[], tx: Tx): Promise<void> {
    await tx.query(
      `update household h set into_id = c.into_id
         from unnest($1::uuid[], $2::uuid[]) as c (household_id, into_id)
        where h.household_id = c.household_id`,
      [events.map((event) => event.data.subject.householdId), events.map((event) => event.data.into)],
    );
  }

  @Handles('intake.household-ended.v1')
  async ended(events: Received<'intake.household-ended.v1'>[], tx: Tx): Promise<void> {
    await tx.query(
      `update household h set ended_on = c.ended_on, end_reason_code = c.reason_code
         from unnest($1::uuid[], $2::date[], $3::text[]) as c (household_id, ended_on, reason_code)
        where h.household_id = c.household_id`,
      [
        events.map((event) => event.data.subject.householdId),
        events.map((event) => event.data.effectiveOn),
        events.map((event) => event.data.reasonCode),
      ],
    );
  }

  @Handles('intake.household-restored.v1')
  async restored(events: Received<'intake.household-restored.v1'>[], tx: Tx): Promise<void> {
    const ids = events.map((event) => event.data.subject.householdId);
    await sql`
      update household set ended_on = null, end_reason_code = null
      where household_id = any (${ids}::uuid[])`.on(tx);
  }
}

async function save(tx: Tx, events: readonly Known[]): Promise<void> {
  await tx.query(
    `insert into household (household_id, region_code, residence, address, members, business_at)
     select * from unnest($1::uuid[], $2::text[], $3::text[], $4::jsonb[], $5::jsonb[], $6::timestamptz[])
     on conflict (household_id) do update
        set region_code = excluded.region_code, residence = excluded.residence, address = excluded.address,
            members = excluded.members, business_at = excluded.business_at`,
    [
      events.map((event) => event.data.subject.householdId),
      events.map((event) => event.data.regionCode),
      events.map((event) => event.data.residence),
      events.map((event) => JSON.stringify(event.data.address)),
      events.map((event) => JSON.stringify(event.data.members)),
      events.map((event) => event.time),
    ],
  );
}
