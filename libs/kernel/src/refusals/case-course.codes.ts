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
  TIME_LIMIT_PAPERS_OVER: {
    status: 409,
    zh: '自 {until} 起不再等待补充材料（期限届满或者已经收齐），不能再以等待补充材料为由暂停。请按已有的材料继续办理。',
    en: 'Since {until} no papers are waited for, as their days have ended or all have come, and the clock does not stand still for them any more. Go on with what is there.',
  },
  TIME_LIMIT_NOTHING_ASKED: {
    status: 409,
    zh: '该案件没有要求申请人补充材料，不能以等待补充材料为由暂停。请先在入户调查中登记要求补充的材料（papersRequested），或者填写其他原因。',
    en: 'No survey of this case asked the applicant for papers, so nothing waits for them. Record what is asked for (papersRequested of the survey) first, or name another reason.',
  },
  VILLAGE_NOT_IN_PROCEDURE: {
    status: 409,
    zh: '本地没有规定村级核查、评定和公示的程序。请由镇（街道）直接办理；有规定的，在 procedure.yaml 中设定 village.procedure。',
    en: 'The place has no steps of the village before those of the township. Go on at the township; where a document has them, set village.procedure.',
  },
  VILLAGE_STEP_NOT_NOW: {
    status: 409,
    zh: '村级程序的下一步是：{next}。请按顺序办理。',
    en: 'The next step of the village is: {next}. Take the steps in their order.',
  },
  VILLAGE_OUTCOME: {
    status: 422,
    zh: '该环节的结果只能是：{allowed}。请核对后填写。',
    en: 'This step comes to one of: {allowed}. Name one of them.',
  },
  VILLAGE_MINUTES_MISSING: {
    status: 422,
    zh: '村级联席会议须填写会议记录编号（paper）。请补填。',
    en: 'A joint village meeting has minutes. Name their number (paper).',
  },
  VILLAGE_STEP_MISSING: {
    status: 409,
    zh: '该户由村上报，村级程序和乡镇复核尚未完成，不能提出拟认定的意见。请先办理：{next}。',
    en: 'The village reports this household, and its steps and the re-check of the township are not done: no positive opinion yet. Next is: {next}.',
  },
  LEDGER_NOT_YET: {
    status: 409,
    zh: '公示期满无异议后方可列入监测台账。请先完成公示。',
    en: 'A household is entered in the ledger once its publicity has ended without objection. Complete it first.',
  },
  LEDGER_MEASURE_MISSING: {
    status: 422,
    zh: '列入台账须至少填写一项帮扶措施。请从本地措施清单中选取；尚无适用措施的，待确定后再列入。',
    en: 'An entry in the ledger names one measure at least. Choose from the list of the place; where none fits yet, enter the household once one does.',
  },
  LEDGER_UNIT_UNKNOWN: {
    status: 422,
    zh: '帮扶单位不是本地的部门。请从部门清单（departments.yaml）中选择编码；乡镇、村的单位填其业务主管部门，责任人填在 responsible 中。',
    en: 'The helping unit is no department of the place. Choose a code of its list (departments.yaml); of a township or village the department of its business; who answers for the help stands in responsible.',
  },
  LEDGER_MEASURE_UNKNOWN: {
    status: 422,
    zh: '第 {place} 项不是本地的帮扶措施。请从本地措施清单（measures.yaml）中选择。',
    en: 'Item {place} is no measure of the place. Choose one of its list (measures.yaml).',
  },
  LEDGER_MEASURE_TWICE: {
    status: 422,
    zh: '第 {place} 项帮扶措施重复。请每项措施只填写一次。',
    en: 'Item {place} names a measure again. State each measure once.',
  },
  LEDGER_ENTRY_TWICE: {
    status: 409,
    zh: '该户已于 {on} 按同样内容列入台账，不重复登记。内容有变化的，请填写变化后的内容和 reasonCode。',
    en: 'The household stands in the ledger with the same content since {on}. Where something has changed, state what stands now, and the reasonCode.',
  },
  LEDGER_REASON_MISSING: {
    status: 422,
    zh: '该户已于 {on} 列入台账，再次登记将替代原登记。请在 reasonCode 填写替代的理由；原登记保留。',
    en: 'The household stands in the ledger since {on}, and this entry would take the place of that one. State in reasonCode why; the former entry stays on record.',
  },
  LEDGER_REASON_UNFIT: {
    status: 422,
    zh: '与原登记相比，所填理由“{given}”与变化的内容不符。请改填：{allowed}；内容填写有误的，请先更正内容。',
    en: 'Compared with the entry before, the reason {given} does not fit what has changed. Choose: {allowed}; or correct what was entered.',
  },
  LEDGER_REASON_NOT_EXPECTED: {
    status: 422,
    zh: '该户尚未列入台账，没有可替代的登记。请不填 reasonCode，直接登记。',
    en: 'The household is not in the ledger yet, so there is no entry to replace. Leave reasonCode out.',
  },
  ASSESSMENT_ITEM_UNKNOWN: {
    status: 422,
    zh: '评估项目不在本地清单（assessment.items）内。请从中选择：{items}。',
    en: 'This item is not on the list of the place (assessment.items). Choose one of: {items}.',
  },
  ASSESSMENT_ITEM_TWICE: {
    status: 422,
    zh: '同一评估项目填写了两次。请只填一次。',
    en: 'This item of the assessment is there twice. Name it once.',
  },
  ASSESSMENT_INCOMPLETE: {
    status: 422,
    zh: '六维评估不完整，缺少：{missing}。请每个维度至少评估一项。',
    en: 'The assessment lacks: {missing}. Assess at least one item of each dimension.',
  },
  REVIEW_NOT_DISPUTED: {
    status: 409,
    zh: '该案件的公示没有因异议而结束，现在不需要民主评议。异议已登记或者查实的，请先以有异议（objection）结束公示，再召开评议；没有异议的，请直接办理下一步。',
    en: 'No publicity of this case ended by an objection, so there is no review meeting now. Where an objection is recorded or was found true, end the publicity with it (objection) first; where there is none, take the next step.',
  },
  REVIEW_OPINION_GIVEN: {
    status: 409,
    zh: '该异议之后已重新提出初审意见，民主评议须在此之前召开，现在不能再登记。请直接办理下一步；再有异议的，以有异议（objection）结束公示后再召开。',
    en: 'A new opinion was given since the objection; a review meeting is held before it and cannot be recorded now. Take the next step; after another objection end the publicity with it (objection) and hold the meeting then.',
  },
  REVIEW_VOTES: {
    status: 422,
    zh: '同意与不同意的人数之和超过了参加人数，或者与评议结果不符。请核对。',
    en: 'The votes are more than those present, or differ from the outcome. Check them.',
  },
  REVIEW_MEETING_MISSING: {
    status: 409,
    zh: '该案件公示有异议，本地规定须先民主评议。请召开评议并登记（review-meeting），再提出意见。',
    en: 'Somebody objected to the publicity, and the place has a review meeting first. Hold it and record it (review-meeting), then give the opinion.',
  },
  AUTHORITY_NOT_PROVIDED: {
    status: 409,
    zh: '没有省级文件规定由镇（街道）审核确认（社会救助法第四十四条第二款），该案件由县级民政部门决定。请提交县级；省有规定的，由县在 authority.mode 中载明文件和条款。',
    en: 'No document of the province provides that the township decides (社会救助法 44(2)): the county does. Pass the case on; where there is a document, authority.mode names it with its article.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
