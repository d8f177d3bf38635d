import type { Arrears } from './arrears.state.js';
import type { ArrearsView } from './arrears.view.js';

/** Arrears as lists show them; why they are not owed is no field of it. */
export function arrearsView(arrears: Arrears): ArrearsView {
  const { arrearsId, householdId, caseId, regionCode, track, category, cause, sumFen, foundOn, state } =
    arrears;
  const { personId, remedyId, adjustmentId, settledOn } = arrears;
  return {
    ...{ arrearsId, householdId, caseId, regionCode, track, category, cause, sumFen, foundOn, state },
    months: [...arrears.months],
    ...(personId === null ? {} : { personId }),
    ...(remedyId === null ? {} : { remedyId }),
    ...(adjustmentId === null ? {} : { adjustmentId }),
    ...(settledOn === null ? {} : { settledOn }),
  };
}
