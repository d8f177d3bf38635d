import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { CommandTx } from '@aid-chain/platform';
import type { CategoryResult } from '@aid-chain/policy';
import type { Track } from '@aid-chain/vocabulary';
import { arrearsOf, monthsOwed } from '../arrears/arrears.rules.js';
import { emitArrears } from '../arrears/arrears-events.js';
import { insertArrears, monthsKnown } from '../arrears/arrears.store.js';
import type { CaseEvent, CaseState } from '../cases/case.state.js';
import { Determinations } from '../determination/determinations.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { dueBy } from './due-by.rules.js';
import { paidIn } from './owed.rules.js';

interface LateDecision {
  readonly file: CaseState;
  readonly track: Track;
  readonly on: IsoDate;
  readonly remedyId: string;
  /** What the decision publishes, with what it recognises. */
  readonly events: readonly CaseEvent[];
  /** The recognitions of the household before it. */
  readonly present: readonly Recognition[];
  /** The first day of what should have been decided: the month after the decision that was put right, or that of the reduction. */
  readonly from: IsoDate;
}

/**
 * A decision that is put right is due from the month after the one that was wrong (D57 21): what was not paid since then is arrears
 * of each month by the standard of that month, on the facts of the new decision.
 */
@Injectable()
export class LateDecisions {
  constructor(private readonly determinations: Determinations) {}

  async owe(tx: CommandTx, late: LateDecision): Promise<void> {
    const { file, track, on, remedyId, from, present } = late;
    const { caseId, householdId, regionCode } = file;
    const householdIds = [...new Set([householdId, ...present.map((each) => each.householdId)])];
    const sheets = await this.sheets(tx, file, track);
    for (const { category, personId = null, validFrom, monthlyAmountFen } of recognisedBy(late.events)) {
      if (monthlyAmountFen === undefined) continue;
      const known = await monthsKnown(tx, { householdIds, category, personId });
      const had = present.filter(
        (each) => each.category === category && (personId === null || each.personId === personId),
      );
      const months = monthsOwed({
        ...{ from, until: validFrom },
        due: (month) => dueBy({ category, personId, monthlyAmountFen }, sheets(month), month),
        paid: (month) => had.reduce((sum, each) => sum + paidIn(each, month), known.get(month) ?? 0),
      });
      const arrears = arrearsOf({
        ...{ householdId, regionCode, caseId, track, category, personId, months, foundOn: on },
        ...{ cause: 'decided-late', remedyId, adjustmentId: null },
      });
      if (arrears === undefined) continue;
      await insertArrears(tx, [arrears]);
      emitArrears(tx, arrears, on);
    }
  }

  /** What the case comes to by the parameters of a month, read once; undefined where the place has none of then. */
  private async sheets(tx: CommandTx, file: CaseState, track: Track) {
    const evidence = await this.determinations.read(tx, file);
    return (month: IsoDate): readonly CategoryResult[] | undefined =>
      this.determinations.hasParameters(file, month)
        ? this.determinations.computeOf(evidence, file, track, month).categories
        : undefined;
  }
}

function recognisedBy(events: readonly CaseEvent[]) {
  return events.flatMap((event) =>
    event.type === 'eligibility.household-recognised.v1' ? event.data.results : [],
  );
}
