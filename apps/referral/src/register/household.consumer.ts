import { Injectable } from '@nestjs/common';
import { dateOf } from '@aid-chain/kernel';
import { Handles, rows, sql, type Received, type Tx } from '@aid-chain/messaging';
import { resumeDuties, suspendDuties } from '../feedback/suspension.store.js';
import { Findings } from '../findings/findings.js';
import { saveEnded, saveRestored } from '../households/household-end.store.js';
import {
  endServicesOfDead,
  endServicesOfHouseholds,
  restoreServices,
  type MinutesApart,
} from '../service-sessions/service-ends.js';
import { ServiceSettings } from '../referral-state/service-settings.js';
import { membersBefore } from '../service-sessions/session-end.store.js';
import { markPersonsLeft } from '../referral-state/person-left.store.js';

type Known = Received<'intake.household-registered.v1'> | Received<'intake.household-changed.v1'>;

/** The copy of the register that referral needs: place, and names that stay sealed until a person may see them. */
@Injectable()
export class HouseholdConsumer {
  private readonly minutesApart: MinutesApart;

  constructor(
    settings: ServiceSettings,
    private readonly findings: Findings,
  ) {
    this.minutesApart = (regionCode, on) => settings.minutesApart(regionCode, on);
  }

  @Handles('intake.household-registered.v1')
  registered(events: Received<'intake.household-registered.v1'>[], tx: Tx): Promise<void> {
    return save(tx, events);
  }

  @Handles('intake.household-changed.v1')
  async changed(events: Received<'intake.household-changed.v1'>[], tx: Tx): Promise<void> {
    const before = await membersBefore(
      tx,
      events.map(({ data }) => data.subject.householdId),
    );
    await save(tx, events);
    const households = events.map(({ data: { subject, members }, time }) => ({
      ...{ householdId: subject.householdId, members, on: dateOf(time) },
    }));
    await markPersonsLeft(tx, households);
    await endServicesOfDead(tx, events, { before, minutesApart: this.minutesApart });
  }

  @Handles('intake.household-closed.v1')
  async closed(events: Received<'intake.household-closed.v1'>[], tx: Tx): Promise<void> {
    const closed = events.map(({ data: { subject, into, effectiveOn }, time }) => ({
      ...{ householdId: subject.householdId, into, closedOn: effectiveOn ?? dateOf(time) },
    }));
    const ids = closed.map(({ householdId }) => householdId);
    await sql`
      with locked as (
        select household_id as "householdId" from household where household_id = any (${ids}::uuid[])
         order by household_id for no key update)
      update household h set closed_into = c."into", closed_on = c."closedOn"
        from ${rows('c', { householdId: 'uuid', into: 'uuid', closedOn: 'date' }, closed)}
        join locked using ("householdId")
       where h.household_id = locked."householdId"`.on(tx);
    await this.findings.renew(tx, ids);
  }

  /** What was referred for it stays open until an official cancels it, as a bill of the dead may still be owed; no report falls due, and services to come are cancelled. */
  @Handles('intake.household-ended.v1')
  async ended(events: Received<'intake.household-ended.v1'>[], tx: Tx): Promise<void> {
    const ends = events.map(({ data: { subject, effectiveOn, reasonCode } }) => ({
      householdId: subject.householdId,
      effectiveOn,
      reasonCode,
    }));
    await suspendDuties(tx, await saveEnded(tx, ends));
    await endServicesOfHouseholds(tx, events);
  }

  @Handles('intake.household-restored.v1')
  async restored(events: Received<'intake.household-restored.v1'>[], tx: Tx): Promise<void> {
    const returns = events.map(({ data: { subject }, time }) => ({
      householdId: subject.householdId,
      restoredOn: dateOf(time),
    }));
    await resumeDuties(tx, await saveRestored(tx, returns));
    await restoreServices(tx, events, this.minutesApart);
  }
}

async function save(tx: Tx, events: readonly Known[]): Promise<void> {
  const known = events.map(({ data, time }) => ({ ...data, householdId: data.subject.householdId, time }));
  await sql`
    insert into household (household_id, region_code, residence, address, members, business_at)
    select "householdId", "regionCode", "residence", "address", "members", "time"
      from ${rows('h', HOUSEHOLD_COLUMNS, known)} order by "householdId"
    on conflict (household_id) do update
       set region_code = excluded.region_code, residence = excluded.residence, address = excluded.address,
           members = excluded.members, business_at = excluded.business_at`.on(tx);
}

const HOUSEHOLD_COLUMNS = {
  householdId: 'uuid',
  regionCode: 'text',
  residence: 'text',
  address: 'jsonb',
  members: 'jsonb',
  time: 'timestamptz',
} as const;
