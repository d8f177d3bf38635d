import type { CremationFacts } from '../paid-after-cremation/cremation-facts.js';
import {
  againText,
  lookedDays,
  touchedBenefits,
  unknownDeaths,
  type CrematedMember,
} from '../paid-after-cremation/paid-after-cremation.rules.js';
import type { Sentence } from '../sentence.rules.js';

/**
 * The deaths about which the window is asked while it examines a household (S2-09, S4-22): of members whom the register has
 * as living. Where something is paid that the death touches, the warning of that asks.
 */
export function deathsToAsk(facts: CremationFacts): readonly CrematedMember[] {
  if (!facts.isExamined) return [];
  const deaths = unknownDeaths(facts);
  return touchedBenefits(facts.benefits, deaths).length > 0 ? [] : deaths;
}

/** What the window reads beside the case. */
export function applicantSentence(death: CrematedMember, facts: CremationFacts): Sentence {
  const again = againText(lookedDays(facts.looked, death.personId));
  return {
    textZh:
      `殡葬机构报送：该户一名成员于 ${death.on} 火化，而该户的申请正在办理。${again.zh}请窗口走访核实：属实的，由窗口登记死亡变更，` +
      '申请随之按变更后的家庭办理；冒用死者提出申请的，不予受理；报送有误的，请殡葬机构更正。核实之前，申请照常办理。',
    textEn:
      `The funeral institution reports that a member of this household was cremated on ${death.on}, while its application is examined. ` +
      `${again.en}Visit and find out: a death is entered in the register by the window, and the application goes on for the household as it is then; ` +
      'an application in the name of a dead person is not accepted; a mistaken report is corrected by the institution. Until then the application goes on.',
  };
}

/** What is left of a question whose rows were taken back. */
export const REPORT_TAKEN_BACK: Sentence = {
  textZh: '殡葬机构已撤回或更正原报送的火化信息，目前没有可据以核实的火化记录。请走访确认。',
  textEn:
    'The funeral institution has withdrawn or corrected the cremation that it reported; none is left to look into. Visit to make sure.',
};
