import { inBothLanguages, RefusalError } from '@aid-chain/kernel';
import { nameOf, printFormCodes } from '@aid-chain/vocabulary';
import type { CasePaper } from './case-paper.js';

/** @throws RefusalError PRINT_STEP_MISSING: no paper is printed of a step that did not happen */
export function stepMissing({ form, step }: Pick<CasePaper, 'form' | 'step'>): never {
  const named = inBothLanguages({ form: nameOf(printFormCodes, form), step });
  throw new RefusalError({ code: 'PRINT_STEP_MISSING', params: { ...named } });
}

/** @throws RefusalError PRINT_STEP_OVER: what was on the board is printed again as a reprint, never anew */
export function stepOver({ form }: Pick<CasePaper, 'form'>): never {
  throw new RefusalError({
    code: 'PRINT_STEP_OVER',
    params: { ...inBothLanguages({ form: nameOf(printFormCodes, form) }) },
  });
}
