import type { Payload } from '@aid-chain/contracts';
import {
  householdChangeReasonCodes,
  nameOf,
  trackCodes,
  trackOutcomeCodes,
  trackReopeningReasonCodes,
  type Bilingual,
} from '@aid-chain/vocabulary';
import { capitalised, deciderText } from './eligibility-phrases.rules.js';

/** That a track is open again: how it had ended, when, and that this was a mistake. */
export function reopenedText(d: Payload<'eligibility.track-reopened.v1'>): Bilingual {
  const [by, track] = [deciderText(d), nameOf(trackCodes, d.track)];
  const how = nameOf(trackOutcomeCodes, d.outcome);
  if (d.outcome !== 'household-ended') {
    const why = nameOf(trackReopeningReasonCodes, d.reasonCode);
    return {
      zh: `${by.zh}于 ${d.on} 恢复办理${track.zh}：${d.closedOn} 结束（${how.zh}），${why.zh}。收到日期不变，不必重新申请。`,
      en: `${capitalised(by.en)} reopened the ${track.en} on ${d.on}: it had ended on ${d.closedOn} (${how.en}), and ${why.en}. The day of receipt stays, nothing has to be filed anew.`,
    };
  }
  const reason = nameOf(householdChangeReasonCodes, d.reasonCode);
  return {
    zh: `${by.zh}于 ${d.on} 恢复办理${track.zh}：${d.closedOn} 因户终止而结束（${how.zh}），户的终止系误登（${reason.zh}）。收到日期不变，不必重新申请。`,
    en: `${capitalised(by.en)} reopened the ${track.en} on ${d.on}: it was closed on ${d.closedOn} (${how.en}), and that end of the household was a mistake (${reason.en}). The day of receipt stays, nothing has to be filed anew.`,
  };
}

/** That an official is kept from the family from now on, without who it is and how that was learned of (S4-11). */
export function relativeText({
  standing,
  on,
}: Payload<'eligibility.close-relative-registered.v1'>): Bilingual {
  if (standing === 'withdrawn')
    return {
      zh: `${on} 撤销一项登记有误的近亲属备案。`,
      en: `A registration of a close relative was withdrawn on ${on}, as it was a mistake.`,
    };
  return {
    zh: `${on} 登记近亲属备案：该户与一名工作人员有近亲属关系，该工作人员不再办理或者查看该户事项，由县级入户后决定。`,
    en: `Registered on ${on}: the family is closely related to an official, who from now on neither handles nor looks at its matters; the county visits before it decides.`,
  };
}
