import { inBothLanguages, RefusalError } from '@aid-chain/kernel';
import { nameOf, printFormCodes, type Bilingual, type CasePrintForm } from '@aid-chain/vocabulary';

/** What has to happen before a paper of it is printed. */
const STEP: Readonly<Record<CasePrintForm, Bilingual>> = {
  'publicity-sheet': { zh: '提出拟认定的初审意见', en: 'give a positive opinion' },
  'posting-sheet': { zh: '作出给予救助的决定', en: 'decide to grant aid' },
  'decision-notice': { zh: '作出给予救助的决定', en: 'decide to grant aid' },
  'refusal-notice': { zh: '作出不予确认的决定', en: 'decide to refuse' },
};

/** @throws RefusalError PRINT_STEP_MISSING: no paper is printed of a step that did not happen */
export function stepMissing(form: CasePrintForm): never {
  const named = inBothLanguages({ form: nameOf(printFormCodes, form), step: STEP[form] });
  throw new RefusalError({ code: 'PRINT_STEP_MISSING', params: { ...named } });
}

/** @throws RefusalError PRINT_STEP_OVER: what was on the board is printed again as a reprint, never anew */
export function stepOver(form: CasePrintForm): never {
  throw new RefusalError({
    code: 'PRINT_STEP_OVER',
    params: { ...inBothLanguages({ form: nameOf(printFormCodes, form) }) },
  });
}
