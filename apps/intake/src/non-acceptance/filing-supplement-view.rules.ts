import type { FilingSupplement } from './filing-supplement.store.js';
import type { AskedSupplementView } from './filing-supplement.view.js';

/**
 * What was asked at the window as officials read it. Once the notice was delivered its own last day counts; until then what the place
 * sets today: a place that sets no days is named as such instead of a day that nobody sees missing (D57 10).
 * @param hasDays whether the place sets days today
 */
export function supplementView(
  { askedOn, reasonCode, deliveredOn, dueOn, closedOn }: Omit<FilingSupplement, 'note'>,
  hasDays: boolean,
): AskedSupplementView {
  return {
    ...{ askedOn, reasonCode, hasLastDay: deliveredOn === null ? hasDays : dueOn !== null },
    ...(deliveredOn === null ? {} : { deliveredOn }),
    ...(dueOn === null ? {} : { dueOn }),
    ...(closedOn === null ? {} : { closedOn }),
  };
}
