import { nameOf, remedyKindCodes, remedyStateCodes } from '@aid-chain/vocabulary';
import { nextSteps } from './remedy-next.rules.js';
import type { Remedy } from './remedy.state.js';
import type { RemedyChangedView, RemedyView } from './remedy.view.js';

/** Where a remedy stands after a step. */
export function changedView(remedy: Remedy): RemedyChangedView {
  const { remedyId, state, warnings, dueOn, result } = remedy;
  const due = dueOn === null || result !== null ? {} : { dueOn };
  return { remedyId, state, warnings: [...warnings], nextSteps: nextSteps(remedy), ...due };
}

/** A remedy as lists show it: who is complained of and whether a visit was owed are no field of it. */
export function remedyView(remedy: Remedy): RemedyView {
  const { subjectActor: _who, recordedBy: _by, visitOwed: _owed, warnings: _w, dueOn: _d, ...shown } = remedy;
  const stated = Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== null));
  return {
    ...(stated as Omit<RemedyView, 'kindName' | 'stateName' | 'warnings' | 'nextSteps'>),
    ...changedView(remedy),
    kindName: nameOf(remedyKindCodes, remedy.kind),
    stateName: nameOf(remedyStateCodes, remedy.state),
  };
}
