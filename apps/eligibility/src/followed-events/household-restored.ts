import { Injectable } from '@nestjs/common';
import type { Received, Tx } from '@aid-chain/messaging';
import { updateCases } from '../cases/case-store.js';
import { partMerged, saveRestored } from '../household/household-store.js';
import { followRestored } from '../household-end/household-restored.rules.js';
import { lockFamilyCases } from './family-cases.js';

/** Takes note that the end of a household was a mistake, and asks the authorities about what ended with it. */
@Injectable()
export class HouseholdRestored {
  /** The cases are written under the lock that every command takes, as at the end. */
  async apply(events: readonly Received<'intake.household-restored.v1'>[], tx: Tx): Promise<void> {
    const restored = events.map(({ data }) => data);
    await saveRestored(tx, events);
    await partMerged(tx, events);
    const ids = restored.map(({ subject }) => subject.householdId);
    const locked = await lockFamilyCases(tx, ids);
    const files = restored.flatMap(({ subject, effectiveOn: restoredOn, endedOn, endReasonCode }) =>
      locked
        .filter(({ householdId }) => householdId === subject.householdId)
        .map(({ file }) =>
          followRestored(file, { restoredOn, householdEnded: { on: endedOn, reasonCode: endReasonCode } }),
        ),
    );
    await updateCases(tx, files);
  }
}
