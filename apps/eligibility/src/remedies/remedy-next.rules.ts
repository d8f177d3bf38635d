import { inBothLanguages, maxDate, refuse, type Failure, type IsoDate } from '@aid-chain/kernel';
import { dueItemKindCodes, listed, nameOf, type Bilingual, type RemedyState } from '@aid-chain/vocabulary';
import { isOfApplication } from './registration.rules.js';
import { ordersCorrection, REMEDY_DEFINITIONS } from './remedy-kinds.rules.js';
import type { Remedy } from './remedy.state.js';

/** What comes next of a remedy, in the words of the due items. */
export type RemedyStep =
  | 'remedy-acceptance'
  | 'remedy-examiner'
  | 'county-visit'
  | 'remedy-result'
  | 'remedy-answer'
  | 'remedy-correction'
  | 'remedy-execution';

/** The steps that a remedy waits for, in their order. */
export function nextSteps(remedy: Remedy): RemedyStep[] {
  const { kind, state, visitOwed, visitedOn } = remedy;
  const visit: RemedyStep[] = visitOwed && visitedOn === null && !isOver(remedy) ? ['county-visit'] : [];
  switch (state) {
    case 'received':
      return [REMEDY_DEFINITIONS[kind].isExaminedHere ? 'remedy-examiner' : 'remedy-acceptance', ...visit];
    case 'in-examination':
      return [...visit, 'remedy-result'];
    case 'decided':
      return [
        ...(answerOwed(remedy) ? ['remedy-answer' as const] : []),
        ...(executionOwed(remedy) ? [correctionStep(remedy)] : []),
      ];
    case 'closed':
    case 'not-accepted':
      return [];
  }
}

/** Whoever complained and is known gets an answer (D57 37); of a reconsideration or lawsuit its authority gives notice. */
export function answerOwed({ kind, isAnonymous, result, answeredOn }: Remedy): boolean {
  const isAnswerable = REMEDY_DEFINITIONS[kind].isExaminedHere && !isAnonymous;
  return isAnswerable && result !== null && result !== 'withdrawn' && answeredOn === null;
}

/**
 * What a reconsideration or a court orders to be decided anew waits until it is decided, or cannot be carried out; so does what it
 * orders of an application that nobody could name (L-22).
 */
export function executionOwed(remedy: Remedy): boolean {
  const { result, caseId, track, executedOn } = remedy;
  const isOfCase = caseId !== null && track !== null;
  return ordersCorrection(result) && (isOfCase || isOfApplication(remedy)) && executedOn === null;
}

/** Against inaction the decision of the case itself is what was ordered; a decision that was made is made anew in a case of its own. */
function correctionStep({ correctionCaseId, ground }: Remedy): RemedyStep {
  const isAtWork = correctionCaseId !== null || (ground !== null && ground !== 'decision');
  return isAtWork ? 'remedy-execution' : 'remedy-correction';
}

/** Where a remedy with a result stands: decided while something is owed, else closed. */
export function stateWithResult(remedy: Remedy): RemedyState {
  return answerOwed(remedy) || executionOwed(remedy) ? 'decided' : 'closed';
}

/** The day before which no further step is dated. */
export function lastDayOf({ receivedOn, ...remedy }: Remedy): IsoDate {
  const { beganOn, extendedOn, stayedOn, stayLiftedOn, resultOn } = remedy;
  const days = [beganOn, extendedOn, stayedOn, stayLiftedOn, resultOn];
  return days.reduce<IsoDate>((last, day) => (day === null ? last : maxDate(last, day)), receivedOn);
}

/** Refuses a step that is not the turn of: REMEDY_STEP_NOT_NOW, with what comes next. */
export function refuseStepNotNow(remedy: Remedy): Failure {
  return refuse('REMEDY_STEP_NOT_NOW', { state: remedy.state, ...namedNext(remedy) });
}

/** What comes next, as a sentence names it. */
export function namedNext(remedy: Remedy): ReturnType<typeof inBothLanguages> {
  const steps = nextSteps(remedy).map((step) => nameOf(dueItemKindCodes, step));
  return inBothLanguages({ next: steps.length === 0 ? NOTHING_MORE : listed(steps) });
}

const NOTHING_MORE: Bilingual = {
  zh: '已办结；如有新情况，请另行登记',
  en: 'none, it is closed; record a new one for something new',
};

function isOver({ state, result }: Remedy): boolean {
  return state === 'not-accepted' || result === 'withdrawn';
}
