import { CASE_PRINT_EVENTS, type CasePrintEvent, type CasePrintForm } from '@aid-chain/vocabulary';
import type { CasePaper, PaperGiven, Thing } from './case-paper.js';

/** A paper that can be printed now, at the event for which the place has ticked it. */
export interface ReadyPrint {
  readonly event: CasePrintEvent;
  readonly form: CasePrintForm;
  readonly thing: Thing;
}

/**
 * What is to be printed of a case now: of each event the forms that the place ticked for it, or where it ticked none those
 * that belong to it anyway; each of them for every thing of which its step has happened.
 * @param ticked the forms that the place set for an event; undefined where it set none
 */
export function readyPrints(
  papers: readonly CasePaper[],
  ticked: (event: CasePrintEvent) => readonly string[] | undefined,
  given: PaperGiven,
): readonly ReadyPrint[] {
  return CASE_PRINT_EVENTS.flatMap((event) => {
    const forms = ticked(event);
    const own = papers.filter((paper) => forms?.includes(paper.form) ?? paper.event === event);
    return own.flatMap(({ form, things }) => things(given).map((thing) => ({ event, form, thing })));
  });
}
