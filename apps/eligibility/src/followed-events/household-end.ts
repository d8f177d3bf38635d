import { Injectable } from '@nestjs/common';
import { sql, type Received, type SqlText, type Tx } from '@aid-chain/messaging';
import { readCase, updateCases, type CaseRow } from '../cases/case-store.js';
import { emitDecided } from '../cases/emit.js';
import { saveEnded } from '../household/household-store.js';
import { markWithoutHousehold } from '../household-end/recognition-end.rules.js';
import { withFamilies } from '../household/merged-households.sql.js';
import { recognitionsOf } from '../recognitions/recognition-store.js';

/** Of the households named, their cases and those of the households that were merged into them, locked. */
const lockCases = (
  householdIds: readonly string[],
): SqlText => sql`${withFamilies('merged-into', householdIds)}
select family.asked_id as "householdId", case_file.case_id as "caseId", case_file.document
from case_file join family on family.household_id = case_file.household_id
order by case_file.case_id for update of case_file`;

interface LockedCase extends CaseRow {
  readonly householdId: string;
}

/** Takes note of the end of a household and shows what of its recognitions still stands. */
@Injectable()
export class HouseholdEnd {
  /**
   * The cases are written under the lock that every command takes: a decision that waits for it sees the end, and one
   * that was quicker is seen here.
   */
  async apply(events: readonly Received<'intake.household-ended.v1'>[], tx: Tx): Promise<void> {
    const ended = events.map(({ data }) => data);
    await saveEnded(tx, ended);
    const ids = ended.map(({ subject }) => subject.householdId);
    const locked = await lockCases(ids).on<LockedCase>(tx);
    const recognitions = await recognitionsOf(tx, ids);
    const decisions = events.flatMap((event) => {
      const { subject, effectiveOn: on, reasonCode } = event.data;
      const files = locked.filter(({ householdId }) => householdId === subject.householdId);
      const present = recognitions.get(subject.householdId) ?? [];
      const marked = markWithoutHousehold(files.map(readCase), present, { on, reasonCode });
      return marked.map((decided) => ({ event, decided }));
    });
    await updateCases(
      tx,
      decisions.map(({ decided }) => decided.state),
    );
    for (const { event, decided } of decisions) emitDecided(tx, decided, event.time, event);
  }
}
