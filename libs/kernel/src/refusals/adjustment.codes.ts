import type { RefusalText } from './refusal-text.js';

/** Refusals of reducing and ending what runs (社会救助法 47, 48; L-01…L-05). */
export const adjustmentCodes = {
  HEARING_MISSING: {
    status: 409,
    zh: '该决定将调减或终止家庭正在享受的{what}，作出前应当听取意见（社会救助法第四十八条），现无就此听取意见的记录。请先在案件中提出调整（POST /v1/cases/(id)/adjustments），听取意见并登记（POST /v1/adjustments/(id)/hearing），再作决定。',
    en: 'This decision would reduce or end {what}, which runs, and the family has not been heard on that very result (SA 48). Propose the adjustment in the case first (POST /v1/cases/(id)/adjustments), hear the family and record it (POST /v1/adjustments/(id)/hearing), then decide.',
  },
  HEARING_STALE: {
    status: 409,
    zh: '听取意见之后，{what}的理由已变化，或结果比当时告知的更不利，或者其间另行决定增加、调整前的数额已不同，原听取意见不再有效。请重新提出调整（POST /v1/cases/(id)/adjustments），就新的结果再次听取意见，然后决定。',
    en: 'Since the hearing the ground of what happens to {what} has changed, the result is worse than the one the family was heard on, or a raise was decided since, so that it would lose more. Propose the adjustment again (POST /v1/cases/(id)/adjustments), hear the family on the new result, then decide.',
  },
  PROPOSAL_MONTH_OVER: {
    status: 409,
    zh: '拟自 {firstMonth} 起对{what}作出的调整，首月已过；自现在起可执行的首月，结果已不同于所提出的内容，不得就其听取意见。请重新提出调整（POST /v1/cases/(id)/adjustments），就新的结果听取意见。',
    en: 'The month is over from which {what} was to change ({firstMonth}), and in the first month that is left it comes to something else than was proposed: nobody is heard on that. Propose the adjustment again (POST /v1/cases/(id)/adjustments), and hear the family on the new result.',
  },
  HEARING_NOT_OWED: {
    status: 409,
    zh: '该调整不须听取意见。请直接作出决定。',
    en: 'No hearing is owed on this adjustment. Decide on it directly.',
  },
  HEARER_NO_OFFICIAL: {
    status: 422,
    zh: '听取意见的人须为在岗的工作人员。请在 heardBy 中填写其人员编号（actors.json）。',
    en: 'A family is heard by officials who are in office. Give their ids in heardBy (actors.json).',
  },
  HEARING_OF_OTHER_PERSON: {
    status: 422,
    zh: '须听取受该调整影响的人的意见：单人的认定听取本人的，全户的认定听取一名成员的。请在 personId 中填写该人。',
    en: 'The one is heard whom the adjustment concerns: the person of a recognition of one person, a member where it is the household’s. Give that person in personId.',
  },
  HEARING_CAPACITY_MISSING: {
    status: 422,
    zh: '被听取意见的人已成年，其民事行为能力须问明，不得推定。请在 capacity 中填写（full、limited 或 none）。',
    en: 'Whoever is heard is of age, and whether they may speak alone is asked, never assumed. Give it in capacity (full, limited or none).',
  },
  HEARING_GUARDIAN_MISSING: {
    status: 422,
    zh: '未成年人，以及无民事行为能力或者限制民事行为能力的人，由监护人代为陈述。请在 guardian 中填写监护人。',
    en: 'A minor, and a person without full civil capacity, speaks through a guardian. Give the guardian in guardian.',
  },
  HEARING_GUARDIAN_NOT_EXPECTED: {
    status: 422,
    zh: '被听取意见的人具有完全民事行为能力，由本人陈述。请删除 guardian，或更正 capacity。',
    en: 'Whoever is heard has full civil capacity and speaks alone. Remove guardian, or correct capacity.',
  },
  HEARING_GUARDIAN_UNFIT: {
    status: 422,
    zh: '监护人须为户内另一名成年人，或者户外的人。请在 guardian 中填写一名成年家庭成员（personId）或户外监护人的姓名（name）之一。',
    en: 'A guardian is another adult of the household, or somebody outside. Give in guardian either an adult member (personId) or the name of a guardian outside (name).',
  },
  HEARING_PERSON_MISSING: {
    status: 422,
    zh: '已听取意见的，须写明被听取的人和其态度。请填写 personId 和 opinion。',
    en: 'A hearing that took place names who was heard and what they hold of it. Fill in personId and opinion.',
  },
  HEARING_NOTHING_EXPECTED: {
    status: 422,
    zh: '未联系上的，没有被听取的人、态度和陈述。请删除 personId、opinion、capacity、guardian 和 points，或改以 heard 登记。',
    en: 'Where nobody was reached there is nobody heard, no opinion and nothing stated. Remove personId, opinion, capacity, guardian and points, or record it as heard.',
  },
  HEARING_CORRECTION_MISSING: {
    status: 409,
    zh: '该项已听取过意见，此前的记录予以保留。再次登记的，请写明更正此前记录的什么（corrects）。',
    en: 'The family was heard on this already, and that record stays. State what of it the second one corrects (corrects).',
  },
  HEARING_POINTS_MISSING: {
    status: 422,
    zh: '家庭不同意的，须记录其每一点意见和工作人员的答复。请在 points 中逐点填写。',
    en: 'Where the family objects, each of its points stands with the answer of the official. Fill in points, one by one.',
  },
  HEARING_WISH_NOT_WRITTEN: {
    status: 422,
    zh: '退出须有本人书面申请。请以书面（in-writing）方式登记，或如实选择其他态度。',
    en: 'A wish to leave is in writing. Record it with the means in-writing, or choose the opinion that was stated.',
  },
  HEARING_TRIES_MISSING: {
    status: 409,
    zh: '登记为未联系上，须先在至少 {tries} 个不同日期、以至少两种方式联系，其中一次入户；现有 {days} 个日期、{means} 种方式、入户 {visits} 次。请补足所缺的联系并登记（POST /v1/adjustments/(id)/hearing-tries）。',
    en: 'Nobody counts as not reached before attempts on {tries} different days by two different means at least, one of them at the home; there are {days} days, {means} means and {visits} visits. Try what is missing and record each (POST /v1/adjustments/(id)/hearing-tries).',
  },
  HEARING_ANSWER_OPEN: {
    status: 409,
    zh: '家庭可在 {until} 以前答复，此前不能登记为未联系上。请在该日之后登记。',
    en: 'The family may answer until {until}; before that it does not count as not reached. Record it after that day.',
  },
  HEARING_TRY_TWICE: {
    status: 409,
    zh: '当日已登记过以同一方式联系。请改日或改以其他方式联系后登记。',
    en: 'An attempt by these means is recorded for that day. Try on another day or by other means, then record it.',
  },
  ADJUSTMENT_NOTHING_CHANGES: {
    status: 409,
    zh: '按本案现有的事实和参数，{what}与现在执行的、或者已经决定自首月起执行的没有不同，没有可提出的调整，无须再次听取意见。请核对计算表；案件待决定的，请直接作出决定（decision）；事实有误的，请先更正事实。',
    en: 'By the facts and parameters of this case nothing changes of {what} against what runs, or is decided already for the first month, so there is nothing to propose and nobody to be heard again. Check the worksheet; where the case waits for its decision, decide it directly; where a fact is wrong, correct it first.',
  },
  ADJUSTMENT_UNDETERMINED: {
    status: 409,
    zh: '{what}的结果尚不能确定，不能据此调减或终止。请先补齐计算表所列的缺项。',
    en: 'What {what} comes to is not determined yet, and what is unknown reduces and ends nothing. Bring what the worksheet lists as missing first.',
  },
  ADJUSTMENT_OPEN_ALREADY: {
    status: 409,
    zh: '同一认定、同一结果的调整已于 {on} 提出，尚未办结。请在该调整上继续办理。',
    en: 'An adjustment of this recognition to the same result was proposed on {on} and is open. Go on with that one.',
  },
  ADJUSTMENT_INCREASE_BY_CASE: {
    status: 409,
    zh: '{what}的结果是增加，不须听取意见。请在本案中作出认定，或采纳重新核算的结果（POST /v1/redeterminations/(id)/adoption）。',
    en: '{what} comes to more, on which nobody has to be heard. Decide the case, or take in the result of a redetermination (POST /v1/redeterminations/(id)/adoption).',
  },
  NO_RECOGNITION_TO_ADJUST: {
    status: 409,
    zh: '该家庭没有正在享受的这一认定：未作认定，或已终止、已被取代，或不属于民政部门办理的类别。请核对类别（category）和本人（personId）。',
    en: 'No such recognition runs for this household: it was never made, has ended or was replaced, or is none of civil affairs. Check category and personId.',
  },
  ADJUSTMENT_NOT_OPEN: {
    status: 409,
    zh: '该调整已于 {on} 办结或撤回，不能再办理此步骤。请查看该调整。',
    en: 'This adjustment was decided or withdrawn on {on}, so this step is no longer possible. Look at the adjustment.',
  },
  ADJUSTMENT_AWAITS_CASE: {
    status: 409,
    zh: '提出该调整的案件尚在办理，由该案件的决定一并作出。请先办结该案件；案件决定认定的，调整随之决定。',
    en: 'The case from which this was proposed is open, and its decision carries the adjustment. Decide the case first; where it recognises, the adjustment is decided with it.',
  },
  ADJUSTMENT_ENDS_WITH_HOUSEHOLD: {
    status: 409,
    zh: '该户已不存续，其认定在案件中一并终止。请以终止认定办理（POST /v1/cases/(id)/recognition-end），调整随之决定。',
    en: 'The household has ended, and what it was recognised as ends in its case. End it there (POST /v1/cases/(id)/recognition-end), and the adjustment is decided with it.',
  },
  ADJUSTMENT_NEEDS_SECOND_OFFICIAL: {
    status: 403,
    zh: '提出该调整、听取意见或者登记听取意见的人不能再作决定。请交由另一名工作人员决定；没有另一名的，请撤回（POST /v1/adjustments/(id)/withdrawal），由不作决定的经办人员提出并听取意见。',
    en: 'Who proposed this adjustment, heard the family or recorded the hearing may not decide it. Pass the decision to another official; where there is none, withdraw it (POST /v1/adjustments/(id)/withdrawal) and let clerks who do not decide propose and hear.',
  },
  ADJUSTMENT_PUBLICITY_MISSING: {
    status: 409,
    zh: '终止特困供养须先公示期满（民发〔2021〕43号第二十六条）。尚未提出的，请先在案件中提出（POST /v1/cases/(id)/adjustments）；请先公示（POST /v1/adjustments/(id)/publicity），期满后结束公示，再作决定。',
    en: 'The end of tekun support is made public first (T43 26). Propose it in the case where that is not done (POST /v1/cases/(id)/adjustments), start publicity (POST /v1/adjustments/(id)/publicity), end it after its last day, then decide.',
  },
  ADJUSTMENT_PUBLICITY_NOT_OWED: {
    status: 409,
    zh: '该调整不须公示。请按其下一步办理。',
    en: 'This adjustment is not made public. Go on with its next step.',
  },
  ADJUSTMENT_NOTICE_NOT_OWED: {
    status: 409,
    zh: '该调整没有待送达的告知书：尚未决定，或属于增加，或已送达，或已被变更、撤销。请查看该调整。',
    en: 'No notice of this adjustment waits: it is not decided yet, is an increase, its notice was delivered, or it was changed or set aside. Look at the adjustment.',
  },
  ADJUSTMENT_SET_ASIDE: {
    status: 409,
    zh: '该调整决定已于 {on} 经行政复议或者行政诉讼变更、撤销，不再执行，其告知书不再送达。请按该结果办理，新的决定作出后送达新的通知书。',
    en: 'This decision was changed or set aside by a reconsideration or a lawsuit on {on}: it is not carried out, and its notice is not delivered any more. Act on that result, and deliver the notice of the new decision once it is made.',
  },
  REDETERMINATION_NOT_DONE: {
    status: 409,
    zh: '该次重新核算没有完成，不能采纳。请等它完成，或重新开始一次。',
    en: 'This redetermination is not done, so nothing of it can be taken in. Wait until it is done, or start another one.',
  },
  REDETERMINATION_OUTDATED: {
    status: 409,
    zh: '核算之后已启用新的参数，该次结果不能采纳。请按现行参数重新核算。',
    en: 'Other parameters were accepted after this redetermination, so its results cannot be taken in. Start another one by those in use.',
  },
  NOTICE_PUBLIC_NOT_LAST: {
    status: 409,
    zh: '公告送达只用于其他方式无法送达的情形。请先直接、留置、邮寄或者电子送达；已试过的，在 confirmedTries 中填写试过的方式。',
    en: 'A public notice is the last means. Deliver it in person, at home, by post or electronically; if that was tried, name the means in confirmedTries.',
  },
  NOTICE_PUBLIC_RUNNING: {
    status: 409,
    zh: '公告自 {on} 起，至 {until} 届满方视为送达。请于届满后登记。',
    en: 'The public notice runs from {on} and counts as delivered on {until}. Record it then.',
  },
} as const satisfies Record<string, RefusalText>;
