import type { Payload } from '@aid-chain/contracts';
import { authorityCodes, nameOf } from '@aid-chain/vocabulary';
import type { Sentence } from '../indicators/sentence.rules.js';

export const RECOGNITIONS_ENDED_RULE = 'recognition-ended@1';

/** Why a warning is closed without a visit: who ended the last recognition of the household, and from which day on. */
export function recognitionsEndedSentence({
  decidedBy,
  effectiveOn,
}: Payload<'eligibility.recognition-ended.v1'>): Sentence {
  const authority = nameOf(authorityCodes, decidedBy);
  return {
    textZh: `${authority.zh}已终止该户最后一项认定（自 ${effectiveOn} 起），该户已无在享待遇，本预警随之消除，无需走访。`,
    textEn: `The last recognition of the household was ended by ${authority.en} from ${effectiveOn}. It receives nothing any more, so this warning is closed and needs no visit.`,
  };
}
