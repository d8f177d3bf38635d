import type { Payload } from '@aid-chain/contracts';
import {
  authorityCodes,
  householdChangeReasonCodes,
  listed,
  nameOf,
  recognitionEndReasonCodes,
} from '@aid-chain/vocabulary';
import { benefitText, type Sentence } from '../sentence.rules.js';

export const WITHOUT_HOUSEHOLD_RULE = 'recognition-without-household@1';

type Standing = Payload<'eligibility.recognition-without-household.v1'>;

/** The text of the warning: since when nobody is left, what still stands, and who ends it where. */
export function withoutHouseholdSentence(data: Standing): Sentence {
  const { endedOn, endReasonCode, reasonCode, results, decidedBy } = data;
  const how = nameOf(householdChangeReasonCodes, endReasonCode);
  const why = nameOf(recognitionEndReasonCodes, reasonCode);
  const running = listed(results.map(benefitText));
  const authority = nameOf(authorityCodes, decidedBy);
  return {
    textZh: `该户已于 ${endedOn} 终止（${how.zh}），仍在享${running.zh}；${why.zh}。请核实后由${authority.zh}在案件中终止该认定（recognition-end）；终止之前待遇不变，其后已发放的须另行处理。`,
    textEn: `The household ended on ${endedOn} (${how.en}) and still receives ${running.en}; ${why.en}. Find out, then ${authority.en} ends the recognition in the case (recognition-end); until then nothing changes, and what was paid since is a matter of its own.`,
  };
}

/** What a month costs that nobody is there to receive. */
export function monthlySum({ results }: Standing): number {
  return results.reduce((sum, { monthlyAmountFen = 0 }) => sum + monthlyAmountFen, 0);
}
