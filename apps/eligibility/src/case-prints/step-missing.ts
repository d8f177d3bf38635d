import { inBothLanguages, RefusalError } from '@aid-chain/kernel';
import {
  nameOf,
  printFormCodes,
  trackOutcomeCodes,
  type Bilingual,
  type CasePrintEvent,
} from '@aid-chain/vocabulary';
import type { TrackState } from '../cases/case.state.js';
import type { CasePaper } from './case-paper.js';

/** @throws RefusalError PRINT_STEP_MISSING: no paper is printed of a step that did not happen */
export function stepMissing({ form, step }: Pick<CasePaper, 'form' | 'step'>): never {
  const named = inBothLanguages({ form: nameOf(printFormCodes, form), step });
  throw new RefusalError({ code: 'PRINT_STEP_MISSING', params: { ...named } });
}

/** What is printed on the way to a decision. */
const ON_THE_WAY: readonly CasePrintEvent[] = ['application', 'survey', 'opinion'];

/** Whether a track has ended, so that a step of it can no longer be taken first. */
export function isBehind({ event }: Pick<CasePaper, 'event'>, state: TrackState): boolean {
  return state.is === 'closed' || (state.is === 'decided' && ON_THE_WAY.includes(event));
}

/** @throws RefusalError PRINT_TRACK_OVER: it is not asked for a step that was done, or that nobody can take any more */
export function trackOver({ form }: Pick<CasePaper, 'form'>, state: TrackState): never {
  const how = state.is === 'closed' ? nameOf(trackOutcomeCodes, state.outcome) : DECIDED;
  const named = inBothLanguages({ form: nameOf(printFormCodes, form), how });
  throw new RefusalError({ code: 'PRINT_TRACK_OVER', params: { ...named } });
}

const DECIDED: Bilingual = { zh: '已作出决定', en: 'it was decided' };

/** @throws RefusalError PRINT_STEP_OVER: what was on the board is printed again as a reprint, never anew */
export function stepOver({ form }: Pick<CasePaper, 'form'>): never {
  throw new RefusalError({
    code: 'PRINT_STEP_OVER',
    params: { ...inBothLanguages({ form: nameOf(printFormCodes, form) }) },
  });
}
