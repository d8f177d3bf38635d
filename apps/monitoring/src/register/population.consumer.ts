import { Injectable } from '@nestjs/common';
import { normaliseIdNumber } from '@aid-chain/kernel';
import { Handles, type Received, type Tx } from '@aid-chain/messaging';
import { BlindIndex, mergerOf, saveMergers, Sealer, undoMergers } from '@aid-chain/platform';
import { Evaluation } from '../evaluation/evaluation.js';
import { EventWarnings } from '../evaluation/event-warnings.js';
import {
  closeHouseholds,
  moveWithHouseholds,
  moveWithMerged,
  removeFormerIndex,
  removeLeavers,
  reopenHouseholds,
  upsertHouseholds,
  upsertIndex,
  upsertMembers,
} from '../population/households.sql.js';
import { lockStanding } from '../population/merged-households.sql.js';
import { householdRow, memberRows, type HouseholdEvent } from '../population/population.rows.js';
import { closeRestoredWarnings } from '../recognitions/close-restored.js';
import { keepMembershipChanges, knownMembers } from '../membership/membership-changes.js';

/** Keeps the population that department data is matched with, from intake's register (architecture §1). */
@Injectable()
export class PopulationConsumer {
  constructor(
    private readonly sealer: Sealer,
    private readonly blindIndex: BlindIndex,
    private readonly warnings: EventWarnings,
    private readonly evaluation: Evaluation,
  ) {}

  @Handles('intake.household-registered.v1')
  async registered(events: Received<'intake.household-registered.v1'>[], tx: Tx): Promise<void> {
    await this.keep(events, tx);
    await this.warnings.raise(tx, events);
  }

  @Handles('intake.household-changed.v1')
  async changed(events: Received<'intake.household-changed.v1'>[], tx: Tx): Promise<void> {
    const before = await knownMembers(tx, events);
    await this.keep(events, tx);
    await keepMembershipChanges(tx, events, before);
    await this.warnings.raise(tx, events);
  }

  @Handles('intake.household-closed.v1')
  async closed(events: Received<'intake.household-closed.v1'>[], tx: Tx): Promise<void> {
    const rows = events.map(({ data }) => ({ id: data.subject.householdId, into_id: data.into }));
    await closeHouseholds(rows).on(tx);
    await this.warnings.raise(tx, events);
  }

  @Handles('intake.household-ended.v1')
  async ended(events: Received<'intake.household-ended.v1'>[], tx: Tx): Promise<void> {
    const rows = events.map(({ data }) => ({ id: data.subject.householdId, into_id: null }));
    await closeHouseholds(rows).on(tx);
    await this.warnings.raise(tx, events);
  }

  @Handles('intake.household-restored.v1')
  async restored(events: Received<'intake.household-restored.v1'>[], tx: Tx): Promise<void> {
    const restored = events.map(({ data: { subject }, streamSeq: seq }) => ({ ...subject, seq }));
    // Mergers before households, as where a merger is heard of.
    await undoMergers(tx, restored);
    await reopenHouseholds(restored.map(({ householdId }) => householdId)).on(tx);
    await closeRestoredWarnings(tx, events);
    await this.warnings.raise(tx, events);
  }

  @Handles('intake.household-absorbed.v1')
  async absorbed(events: Received<'intake.household-absorbed.v1'>[], tx: Tx): Promise<void> {
    const into = events.map(({ data }) => data.subject.householdId);
    await saveMergers(tx, events.map(mergerOf));
    // Households before their warnings, as who decides on a warning locks them.
    const standing = await lockStanding(tx, into);
    await moveWithMerged(tx, into);
    await this.evaluation.afterMerger(tx, events, standing);
    await this.warnings.raise(tx, events);
  }

  private async keep(events: readonly HouseholdEvent[], tx: Tx): Promise<void> {
    const present = events.map(householdRow);
    await upsertHouseholds(present).on(tx);
    await removeLeavers(present).on(tx);
    await upsertMembers(events.flatMap(memberRows)).on(tx);
    const index = events.flatMap((event) => this.indexRows(event));
    const persons = events.flatMap(({ data }) => data.members.map(({ personId }) => personId));
    await removeFormerIndex(index, persons).on(tx);
    await upsertIndex(index).on(tx);
    await moveWithHouseholds(tx, present);
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
