import { Injectable } from '@nestjs/common';
import { normaliseIdNumber } from '@aid-chain/kernel';
import { Handles, type Received, type Tx } from '@aid-chain/messaging';
import { BlindIndex, Sealer } from '@aid-chain/platform';
import {
  ADD_ALIASES,
  CLOSE_HOUSEHOLDS,
  MOVE_MERGED_WARNINGS,
  MOVE_OPEN_WARNINGS,
  REMOVE_FORMER_INDEX,
  REMOVE_LEAVERS,
  UPSERT_HOUSEHOLDS,
  UPSERT_INDEX,
  UPSERT_MEMBERS,
} from '../population/households.sql.js';
import { householdRow, memberRows, type HouseholdEvent } from '../population/population.rows.js';
import { OneBenefitTwice } from '../recognitions/one-benefit-twice.js';
import { MembersChanged } from '../membership/members-changed.js';
import { keepMembershipChanges, knownMembers } from '../membership/membership-changes.js';

/** Keeps the population that department data is matched with, from intake's register (architecture §1). */
@Injectable()
export class PopulationConsumer {
  constructor(
    private readonly sealer: Sealer,
    private readonly blindIndex: BlindIndex,
    private readonly membersChanged: MembersChanged,
    private readonly oneBenefitTwice: OneBenefitTwice,
  ) {}

  @Handles('intake.household-registered.v1')
  async registered(events: Received<'intake.household-registered.v1'>[], tx: Tx): Promise<void> {
    await this.keep(events, tx);
  }

  @Handles('intake.household-changed.v1')
  async changed(events: Received<'intake.household-changed.v1'>[], tx: Tx): Promise<void> {
    const before = await knownMembers(tx, events);
    await this.keep(events, tx);
    await keepMembershipChanges(tx, events, before);
    await this.membersChanged.warn(tx, events);
  }

  @Handles('intake.household-closed.v1')
  async closed(events: Received<'intake.household-closed.v1'>[], tx: Tx): Promise<void> {
    const rows = events.map(({ data }) => ({ id: data.subject.householdId, into_id: data.into }));
    await tx.query(CLOSE_HOUSEHOLDS, [JSON.stringify(rows)]);
  }

  @Handles('intake.household-ended.v1')
  async ended(events: Received<'intake.household-ended.v1'>[], tx: Tx): Promise<void> {
    const rows = events.map(({ data }) => ({ id: data.subject.householdId, into_id: null }));
    await tx.query(CLOSE_HOUSEHOLDS, [JSON.stringify(rows)]);
  }

  @Handles('intake.household-absorbed.v1')
  async absorbed(events: Received<'intake.household-absorbed.v1'>[], tx: Tx): Promise<void> {
    const rows = events.map(({ data }) => ({ from_id: data.from, into_id: data.subject.householdId }));
    await tx.query(ADD_ALIASES, [JSON.stringify(rows)]);
    await tx.query(MOVE_MERGED_WARNINGS, [JSON.stringify(rows)]);
    await this.membersChanged.warn(tx, events);
    await this.oneBenefitTwice.warn(tx, events);
  }

  private async keep(events: readonly HouseholdEvent[], tx: Tx): Promise<void> {
    const households = JSON.stringify(events.map(householdRow));
    await tx.query(UPSERT_HOUSEHOLDS, [households]);
    await tx.query(REMOVE_LEAVERS, [households]);
    await tx.query(UPSERT_MEMBERS, [JSON.stringify(events.flatMap(memberRows))]);
    const index = JSON.stringify(events.flatMap((event) => this.indexRows(event)));
    const persons = events.flatMap(({ data }) => data.members.map(({ personId }) => personId));
    await tx.query(REMOVE_FORMER_INDEX, [index, persons]);
    await tx.query(UPSERT_INDEX, [index]);
    await tx.query(MOVE_OPEN_WARNINGS, [households]);
  }

  /** The number is opened only to be indexed again under this service's lookup; it is not stored in clear. */
  private indexRows({ data }: HouseholdEvent): { kid: string; value: string; person_id: string }[] {
    return data.members.flatMap(({ personId, idNumber }) => {
      if (idNumber === undefined) return [];
      const number = normaliseIdNumber(this.sealer.open('idNumber', personId, idNumber));
      return this.blindIndex.of(number).map(({ kid, value }) => ({ kid, value, person_id: personId }));
    });
  }
}
