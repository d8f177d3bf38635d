import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { CommandTx } from '@aid-chain/platform';
import { benefitStart } from '@aid-chain/policy';
import type { Track } from '@aid-chain/vocabulary';
import { arrearsOf, monthsOwed } from '../arrears/arrears.rules.js';
import { emitArrears } from '../arrears/arrears-events.js';
import { insertArrears, monthsKnown } from '../arrears/arrears.store.js';
import type { CaseEvent, CaseState } from '../cases/case.state.js';
import { PlaceRules } from '../place/place-rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
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
  /** The day of the decision that was put right. */
  readonly since: IsoDate;
}

/**
 * A decision that is put right is due from the month after the one that was wrong (D57 21): what was not paid since then is arrears
 * (D57 21), by the amount of the new decision.
 */
@Injectable()
export class LateDecisions {
  constructor(private readonly rules: PlaceRules) {}

  async owe(tx: CommandTx, late: LateDecision): Promise<void> {
    const { file, track, on, remedyId, since, present } = late;
    const { caseId, householdId, regionCode } = file;
    const from = benefitStart(this.rules.on(regionCode, since), since);
    for (const { category, personId = null, validFrom, monthlyAmountFen } of recognisedBy(late.events)) {
      if (monthlyAmountFen === undefined) continue;
      const known = await monthsKnown(tx, { householdIds: [householdId], category, personId });
      const had = present.filter(
        (each) => each.category === category && (personId === null || each.personId === personId),
      );
      const paid = (month: IsoDate): number =>
        had.reduce((sum, each) => sum + paidIn(each, month), known.get(month) ?? 0);
      const months = monthsOwed({ from, until: validFrom, due: () => monthlyAmountFen, paid });
      const arrears = arrearsOf({
        ...{ householdId, regionCode, caseId, track, category, personId, months, foundOn: on },
        ...{ cause: 'decided-late', remedyId, adjustmentId: null },
      });
      if (arrears === undefined) continue;
      await insertArrears(tx, [arrears]);
      emitArrears(tx, arrears, on);
    }
  }
}

function recognisedBy(events: readonly CaseEvent[]) {
  return events.flatMap((event) =>
    event.type === 'eligibility.household-recognised.v1' ? event.data.results : [],
  );
}
