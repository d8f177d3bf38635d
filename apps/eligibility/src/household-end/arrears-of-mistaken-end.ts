import type { IsoDate } from '@aid-chain/kernel';
import type { CommandTx } from '@aid-chain/platform';
import type { Track } from '@aid-chain/vocabulary';
import { arrearsOf } from '../arrears/arrears.rules.js';
import { emitArrears } from '../arrears/arrears-events.js';
import { insertArrears, monthsKnownOf } from '../arrears/arrears.store.js';
import type { CaseState } from '../cases/case.state.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import type { EndToReview } from './household-restored.rules.js';
import { notPaidMeanwhile } from './not-paid-meanwhile.rules.js';

/** Keeps as arrears what was not paid while the mistaken end of a household stood, and publishes it. */
export async function oweNotPaid(
  tx: CommandTx,
  { caseId, householdId, regionCode }: CaseState,
  { track, on, asked, recognitions }: OfMistakenEnd,
): Promise<void> {
  const households = [...new Set([householdId, ...recognitions.map((each) => each.householdId)])];
  const known = await monthsKnownOf(tx, households);
  const found = notPaidMeanwhile({
    ...{ caseId, on, asked, recognitions },
    known: ({ category, personId = null }) => known({ category, personId }),
  });
  const arrears = found.flatMap(({ key, months, householdId: owedTo }) => {
    const owed = arrearsOf({
      ...{ householdId: owedTo, regionCode, caseId, track, category: key.category, months, foundOn: on },
      ...{ personId: key.personId ?? null, cause: 'ended-mistakenly', remedyId: null, adjustmentId: null },
    });
    return owed === undefined ? [] : [owed];
  });
  await insertArrears(tx, arrears);
  for (const each of arrears) emitArrears(tx, each, on);
}

interface OfMistakenEnd {
  readonly track: Track;
  readonly on: IsoDate;
  readonly asked: EndToReview;
  /** The recognitions of the household before the answer. */
  readonly recognitions: readonly Recognition[];
}
