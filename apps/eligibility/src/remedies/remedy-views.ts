import { nameOf, remedyKindCodes, remedyStateCodes } from '@aid-chain/vocabulary';
import type { RemedyChangedView } from './remedy-changed.view.js';
import { nextSteps } from './remedy-next.rules.js';
import type { Remedy } from './remedy.state.js';
import type { RemedyView } from './remedy.view.js';

/** Where a remedy stands after a step. */
export function changedView(remedy: Remedy): RemedyChangedView {
  const { remedyId, state, warnings, dueOn, result } = remedy;
  const due = dueOn === null || result !== null ? {} : { dueOn };
  return { remedyId, state, warnings: [...warnings], nextSteps: nextSteps(remedy), ...due };
}

/** A remedy as lists show it: who is complained of, who recorded it and who filed it are no field of it. */
export function remedyView(remedy: Remedy): RemedyView {
  const { kind, state, about, channel, regionCode, receivedOn, isAnonymous } = remedy;
  const { ground, householdId, caseId, track, knownOn, beganOn, examiner, extendedOn } = remedy;
  const { stayedOn, stayLiftedOn, result, resultOn, redoBy, answeredOn, answerMethod } = remedy;
  const { visitedOn, correctionCaseId, correctedOn, decision, adjustmentId } = remedy;
  const { correctionBasis, execution, executedOn, applicationId, nonAcceptanceId } = remedy;
  const forProcedure = remedy.forProcedure ? true : null;
  const optional = {
    ...{ ground, householdId, caseId, track, knownOn, beganOn, examiner, extendedOn, stayedOn, stayLiftedOn },
    ...{ result, resultOn, redoBy, answeredOn, answerMethod, visitedOn, correctionCaseId, correctedOn },
    ...{
      decision,
      adjustmentId,
      correctionBasis,
      execution,
      executedOn,
      forProcedure,
      applicationId,
      nonAcceptanceId,
    },
  };
  return {
    ...changedView(remedy),
    ...{ kind, about, channel, regionCode, receivedOn, isAnonymous },
    kindName: nameOf(remedyKindCodes, kind),
    stateName: nameOf(remedyStateCodes, state),
    ...(Object.fromEntries(
      Object.entries(optional).filter(([, value]) => value !== null),
    ) as Partial<RemedyView>),
  };
}
