import type { RefusalText } from './refusal-text.js';

/** Refusals about how a case is led as a whole: its time limit, who decides, and what the village does. */
export const caseCourseCodes = {
  TIME_LIMIT_NOT_SET: {
    status: 409,
    zh: '本地没有设定该案件的办理时限，不能延长或者暂停。请在 procedure.yaml 中设定 limit.*。',
    en: 'The place sets no time limit for this case, so it is neither extended nor paused. Set limit.* in its procedure.yaml.',
  },
  TIME_LIMIT_REASON: {
    status: 422,
    zh: '所填原因与“{change}”不符。延长填写异议、人户分离、异地申请或者调查难度大之一，暂停填写须由申请人办理的事项，恢复计时不填原因。',
    en: 'The reason does not fit: {change}. An extension names one of its special cases, a pause what only the applicant can bring, and resuming names none.',
  },
  TIME_LIMIT_OVER: {
    status: 409,
    zh: '办理时限已于 {dueOn} 届满，不能再延长或者暂停。请尽快办结，并在意见中说明逾期原因。',
    en: 'The time limit ended on {dueOn} and is neither extended nor paused any more. Finish the case as soon as possible.',
  },
  TIME_LIMIT_CHANGED_ALREADY: {
    status: 409,
    zh: '办理时限已于 {since} 延长或者暂停，不能重复登记。暂停的，请先恢复计时（resume）。',
    en: 'The time limit has been extended or paused since {since}. Where it is paused, let it run again first (resume).',
  },
  TIME_LIMIT_NOT_PAUSED: {
    status: 409,
    zh: '该案件没有暂停计时，无须恢复。请核对案件的办理时限。',
    en: 'The clock of this case is running. Look at its time limit.',
  },
  TIME_LIMIT_NOT_DISPUTED: {
    status: 409,
    zh: '该案件公示没有异议，不能以异议为由延长。请先登记异议，或者填写其他原因。',
    en: 'Nobody objected to the publicity of this case. Record the objection first, or name another reason.',
  },
  AUTHORITY_NOT_PROVIDED: {
    status: 409,
    zh: '没有省级文件规定由镇（街道）审核确认（社会救助法第四十四条第二款），该案件由县级民政部门决定。请提交县级；省有规定的，由县在 authority.mode 中载明文件和条款。',
    en: 'No document of the province provides that the township decides (社会救助法 44(2)): the county does. Pass the case on; where there is a document, authority.mode names it with its article.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
