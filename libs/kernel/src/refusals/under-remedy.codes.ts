import type { RefusalText } from './refusal-text.js';

/** Refusals of what is made again while a remedy is about it, or after one revoked it (L-22), and of what begins beside dibao (D57 8). */
export const underRemedyCodes = {
  REDUCTION_UNDER_REMEDY: {
    status: 409,
    zh: '以同样的事实和理由减发或者终止{what}的决定正在行政复议、行政诉讼中（救济事项 {remedyId}），不能再次提出或者作出。待作出决定的案件等待其结果，办理时限自今日起暂停，结果登记后自动恢复；有新的事实的，请先退回（return）该案件，登记新的调查或者核对报告，重新作出初审意见后再决定。',
    en: 'A decision that reduces or ends {what} on the same facts and grounds is under reconsideration or in court (remedy {remedyId}) and is not proposed or made again. A case that is left with nothing but its decision waits for the result: its time limit stands still from today and runs again by itself once the result is recorded. Where facts are new, return the case first, record a new survey or verification report, give a new opinion, and decide then.',
  },
  REDUCTION_REVOKED: {
    status: 409,
    zh: '减发或者终止{what}的决定已被变更或者撤销（救济事项 {remedyId}），不得以同一事实和理由再次提出或者作出。请登记结果认定的事实（救济事项的 facts），或者先退回（return）该案件，登记新的调查、核对报告，重新作出初审意见后再决定；仅因违反法定程序被撤销的，请核对该结果是否已注明 forProcedure，并在据此重新办理的案件中作出。',
    en: 'The decision that reduces or ends {what} was changed or set aside (remedy {remedyId}); it is not proposed or made again on the same facts and grounds. Record the facts that the result found (facts of the remedy), or return the case first, record a new survey or verification report, give a new opinion, and decide then. Where it was set aside for the procedure alone, check that its result states forProcedure, and decide in the case that is decided anew by it.',
  },
  DIBAO_END_NOT_PROPOSED: {
    status: 409,
    zh: '该户的最低生活保障仍在发放，本案认定的类别不能与其同时享受，而其终止尚未提出。请先在本案中提出终止低保（adjustments，category 填 dibao）并听取该户意见，再作出本决定：低保随之终止，新的认定自同月起生效。',
    en: 'The dibao of this household still runs, and what this case recognises is not had beside it; its end has not been proposed. Propose the end of dibao in this case first (adjustments, category dibao) and hear the family, then decide: dibao ends with it, and what is recognised begins in the same month.',
  },
} as const satisfies Record<string, RefusalText>;
