import { Injectable } from '@nestjs/common';
import type { Received, Tx } from '@aid-chain/messaging';
import { updateCases } from '../cases/case-store.js';
import { saveRestored, saveSeparated } from '../household/household-store.js';
import { followRestored } from '../household-end/household-restored.rules.js';
import { askReplaced } from '../household-end/wrong-merger.rules.js';
import { markToMatch } from '../recognitions/households-to-match.sql.js';
import { lockRecognitionsOf, recognitionsOf } from '../recognitions/recognition-store.js';
import { lockFamilyCases } from './family-cases.js';

/** Takes note that the end of a household was a mistake, and asks the authorities about what ended with it. */
@Injectable()
export class HouseholdRestored {
  /**
   * The cases are written under the lock that every command takes, as at the end; the recognitions are held while
   * two households that were merged by mistake are separated, so that no decision replaces any in between.
   */
  async apply(events: readonly Received<'intake.household-restored.v1'>[], tx: Tx): Promise<void> {
    await saveRestored(tx, events);
    const ids = events.map(({ data }) => data.subject.householdId);
    const locked = await lockFamilyCases(tx, ids);
    await lockRecognitionsOf(tx, ids);
    const recognitions = await recognitionsOf(tx, ids);
    // Also the household into which it went: what it had beside its own is gone again.
    await markToMatch(tx, ids);
    await saveSeparated(tx, events);
    const files = events.flatMap(({ data: { subject, ...restored } }) => {
      const { effectiveOn: restoredOn, endedOn: on, endReasonCode: reasonCode } = restored;
      const own = locked.filter(({ householdId }) => householdId === subject.householdId);
      const ownCaseIds = new Set(own.map(({ file }) => file.caseId));
      const separated = { recognitions: recognitions.get(subject.householdId) ?? [], ownCaseIds };
      const mistaken = { restoredOn, householdEnded: { on, reasonCode } };
      return own.map(({ file }) => {
        const followed = followRestored(file, mistaken);
        return restored.mergedInto === undefined ? followed : askReplaced(followed, mistaken, separated);
      });
    });
    updateCases(tx, files);
  }
}
