import type { Payload } from '@aid-chain/contracts';
import { correctionPaperCodes, nameOf } from '@aid-chain/vocabulary';
import type { Sentence } from '../indicators/sentence.rules.js';

export const HOUSEHOLD_RESTORED_RULE = 'household-restored@1';

/** Why a warning of a household's end is closed: the end was entered by mistake, and nothing has to be ended for it. */
export function householdRestoredSentence({
  endedOn,
  effectiveOn,
  paper,
}: Payload<'intake.household-restored.v1'>): Sentence {
  const shown = nameOf(correctionPaperCodes, paper);
  return {
    textZh: `该户 ${endedOn} 的终止系误登（${shown.zh}），户已于 ${effectiveOn} 恢复；认定不因此终止，待遇照常，本预警随之消除，无需走访。`,
    textEn: `The end of the household on ${endedOn} was entered by mistake (${shown.en}); it stands again since ${effectiveOn}. No recognition is to be ended for it, so this warning is closed and needs no visit.`,
  };
}
