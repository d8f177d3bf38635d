import type { RefusalText } from './refusal-text.js';

/** Refusals of the service eligibility from the opinion on: opinion, publicity, decision, refusal notice. */
export const eligibilityDecisionCodes = {
  OPINION_NOT_AS_COMPUTED: {
    status: 409,
    zh: '初审意见与规则计算结果不一致（计算结果应为：{computed}）。请核对计算表后按计算结果提出意见；如事实有误，请重新调查。',
    en: 'The opinion differs from the computed result (which asks for: {computed}). Check the worksheet and give the opinion that it asks for; if a fact is wrong, survey again.',
  },
  GROUND_EXISTS: {
    status: 409,
    zh: '该户有识别依据或收入低于监测线（见计算表），不能以“无识别依据”结束。请提出“拟认定”（positive）或“拟不予认定”（negative）的意见，由农业农村部门审定。',
    en: 'There is a ground, or an income below the line (see the worksheet): the track cannot end as no-ground. Give a positive or negative opinion; agriculture decides.',
  },
  NO_GROUND_FOUND: {
    status: 409,
    zh: '该户既无识别依据，收入也不低于监测线。请以“无依据”（no-ground）提出意见结束该事项。',
    en: 'There is neither a ground nor an income below the line. End the track with the opinion no-ground.',
  },
  RESIDENCE_OUTSIDE_SCOPE: {
    status: 409,
    zh: '该户的户别不在本地监测范围内（见计算表“户别”一行及其文件），不论收入和支出均不进入审定。请以“无识别依据”（no-ground）提出意见结束该事项，结束原因将记为户别；如户别有误，请先在受理窗口更正。',
    en: 'The residence of this household is outside what the place monitors (see the line on residence and its document), whatever it earns or spends. End the track with the opinion no-ground, which records the residence as the reason; if the residence is wrong, have it corrected at the window first.',
  },
  OPINION_MISSING: {
    status: 409,
    zh: '尚未提出初审意见。请先由镇（街道）提出初审意见。',
    en: 'There is no opinion yet. The township gives its opinion first.',
  },
  OPINION_NEGATIVE: {
    status: 409,
    zh: '初审意见为拟不予认定，不需公示。请直接交由决定部门作出决定。',
    en: 'The opinion is negative and needs no publicity. Pass it straight to the deciding authority.',
  },
  PUBLICITY_STARTS_TODAY: {
    status: 422,
    zh: '公示自录入当日（{today}）起算，不能填写其他日期。请在张贴公示的当天录入。',
    en: 'Publicity starts on the day it is recorded ({today}) and on no other. Record it on the day the notice is put up.',
  },
  PUBLICITY_NOT_STARTED: {
    status: 409,
    zh: '公示尚未开始。请先开始公示。',
    en: 'Publicity has not started. Start it first.',
  },
  PUBLICITY_ALREADY_STARTED: {
    status: 409,
    zh: '公示已经开始，至 {lastDay} 止。请等待公示期满，{endableFrom} 起办理公示结束。',
    en: 'Publicity has already started and runs until {lastDay}. Wait for its end and end it from {endableFrom} on.',
  },
  PUBLICITY_NOT_OVER: {
    status: 409,
    zh: '公示期至 {lastDay} 止，{endableFrom} 起方可结束公示。请届时办理；期间如有异议，可随时登记异议。',
    en: 'Publicity runs until {lastDay} and can be ended from {endableFrom} on. Come back then; an objection is recorded on any day.',
  },
  PUBLICITY_ALREADY_ENDED: {
    status: 409,
    zh: '公示已经结束。请作出决定。',
    en: 'Publicity has already ended. The decision is next.',
  },
  PUBLICITY_MISSING: {
    status: 409,
    zh: '未经公示不得认定。初审意见为拟认定的，请先公示期满；为拟不予认定而您认为应予认定的，请退回重新调查（return）。',
    en: 'Nothing is recognised without publicity. Complete publicity of a positive opinion first; if you would recognise against a negative one, return the track to the survey.',
  },
  COUNTY_VISIT_MISSING: {
    status: 409,
    zh: '该户属于确认前须由县级民政部门入户的情形（已备案为经办人员的近亲属，有实名投诉、举报，或者特困认定被随机抽中），此后尚无入户记录。请先入户并登记（county-visit）；需要重新调查的，可退回（return）。',
    en: 'This family is one that the county visits at home before it decides (it is filed as related to an official, somebody complained by name, or its tekun case was drawn for a check), and no visit has followed. Visit it and record that (county-visit); to have it surveyed again, return the track.',
  },
  COUNTY_VISIT_DIFFERS: {
    status: 409,
    zh: '县级 {on} 入户所见与入户调查不一致，不能据此作出决定。请退回（return）重新调查；如再次入户查明一致，请登记后再决定。',
    en: 'What the county found at home on {on} is other than the survey has it, so nothing is decided on it. Return the track to the survey, or visit again and record that it is as surveyed.',
  },
  COUNTY_VISITOR_MISSING: {
    status: 422,
    zh: '县级入户的人员中没有县级民政人员。请补填至少一名。',
    en: 'None of the visitors is of the county’s civil affairs. Name at least one who went.',
  },
  POSTING_NOT_OWED: {
    status: 409,
    zh: '该事项没有应公布的确认决定：尚未作出决定，或不予认定，或认定已不再有效。只有给予救助的决定才公布；请先作出决定，不予认定的请送达告知书。',
    en: 'There is no decision of this track to post: none was made yet, it was a refusal, or nothing of it is received any more. Only a decision that grants aid is posted; decide first, and hand over the notice of a refusal.',
  },
  POSTING_ALREADY_STARTED: {
    status: 409,
    zh: '该决定已于 {on} 公布，不能重复登记。撤下时请登记撤下日期。',
    en: 'This decision was posted on {on} already. Record the day on which it is taken down.',
  },
  POSTING_NOT_STARTED: {
    status: 409,
    zh: '该决定尚未公布。请先登记张贴日期。',
    en: 'This decision is not posted yet. Record the day on which it is put up first.',
  },
  POSTING_NOT_OVER: {
    status: 409,
    zh: '公布至 {lastDay} 止，{endableFrom} 起方可撤下。请届时登记。',
    en: 'It stays on the board until {lastDay} and is taken down from {endableFrom} on. Come back then.',
  },
  POSTING_ALREADY_ENDED: {
    status: 409,
    zh: '公布已于 {on} 撤下，无需再办。如需核对，请查看该案件的公布情况。',
    en: 'The posting was taken down on {on} already. To check it, look at the postings of the case.',
  },
  NO_RECOGNITION_TO_END: {
    status: 409,
    zh: '该事项没有因户终止而须终止的认定：户内仍有成员，或未作认定，或认定已终止、已被后来的认定取代。请在案件列表以 householdEnded=true 查找列有 recognitionsToEnd 的案件。',
    en: 'Nothing of this track has to be ended because its household ended: somebody is left, nothing was recognised, or it was ended or replaced already. Look in the list of cases with householdEnded=true for those that show recognitionsToEnd.',
  },
  NO_END_TO_REVIEW: {
    status: 409,
    zh: '该事项没有待决定的误终止：认定未因户终止而终止，或户未恢复，或已作决定。误登的户终止由受理窗口的审核人员恢复（restore）；其他原因终止的，请受理新的申请。请在案件列表以 endToReview=true 查找。',
    en: 'No end of a recognition of this track waits for a decision: none was ended with its household, the household was not restored, or it was decided already. A household that ended by mistake is restored by the reviewer at the window (restore); after any other end take a new application. Look in the list of cases with endToReview=true.',
  },
  RECOGNITION_RUNS_ALREADY: {
    status: 409,
    zh: '该户的同一类别已另行认定，不能重复。请以 recognised-anew 答复。',
    en: 'The same category was recognised anew for this household and cannot run twice. Answer recognised-anew.',
  },
  NOT_RECOGNISED_ANEW: {
    status: 409,
    zh: '该户自 {effectiveOn} 起终止的{categories}，其后没有另行认定，不能以 recognised-anew 答复，否则待遇即告丧失。终止有误的，请以 restore 恢复；其间条件已变化的，请以 conditions-changed 恢复并另行审核；正在另行审核的，请待其认定后再答复。',
    en: '{categories}, ended from {effectiveOn}, was not recognised again for this household since, so recognised-anew is no answer: the benefit would be lost by it. Answer restore where the end was a mistake, conditions-changed where it is restored and examined anew because conditions have changed; where it is being examined anew, answer once that is decided.',
  },
  TRACK_DECIDED_ELSEWHERE: {
    status: 403,
    zh: '该事项由{authority}决定（岗位：{role}），您的岗位不能决定。请转交该岗位的人员。',
    en: 'This track is decided by {authority} (role: {role}), not by your role. Pass it to an official of that role.',
  },
  OPINION_GIVER_MAY_NOT_DECIDE: {
    status: 403,
    zh: '提出初审意见的人不能再作决定，减少、终止也一样。请交由另一名{role}决定；本地没有第二名的，请管理员在人员名册（actors.json）中再列入一名该岗位的人员。',
    en: 'Who gave the initial opinion may not decide, a reduction or an end neither. Pass the decision to another {role}; where there is no second one, the administrator enters another of this role in actors.json.',
  },
  DETERMINATION_CHANGED: {
    status: 409,
    zh: '计算结果与初审时冻结的不同（事实或适用参数已变化）。请镇（街道）按新的计算表重新提出初审意见，拟认定的须重新公示。',
    en: 'The result differs from the one frozen by the opinion (facts or parameters changed). Ask the township to give the opinion again on the new worksheet; a positive one is made public again.',
  },
  DETERMINATION_NOT_NAMED: {
    status: 409,
    zh: '所依据的计算结果不是初审意见冻结的那一份。请重新打开计算表，核对后按其编号（determinationHash）决定。',
    en: 'The decision names another determination than the one frozen by the opinion. Open the worksheet again, check it, and decide with its determinationHash.',
  },
  DECISION_NOT_AS_COMPUTED: {
    status: 409,
    zh: '民政类别须按规则计算结果决定（计算结果应为：{computed}）。如认为事实有误，请退回重新调查（return）。',
    en: 'Civil affairs decides as computed (which asks for: {computed}). If you hold a fact to be wrong, return the case to the survey.',
  },
  DECISION_REASON_MISSING: {
    status: 422,
    zh: '审定须说明理由。请至少选择一个理由（reasonCodes）：{allowed}。',
    en: 'The decision needs its reasons. Choose at least one (reasonCodes): {allowed}.',
  },
  DECISION_REASON_NOT_POSSIBLE: {
    status: 422,
    zh: '“{reason}”不是“{outcome}”的理由，或在本地不适用。请从下列理由中选择（reasonCodes）：{allowed}。',
    en: '{reason} is no reason for the outcome {outcome}, or is not in force in this place. Choose from these (reasonCodes): {allowed}.',
  },
  DECISION_REASON_NOT_EXPECTED: {
    status: 422,
    zh: '“{outcome}”不填写理由代码：民政类别的理由由计算表逐条给出，退回调查不作结论。请删除 reasonCodes。',
    en: 'The outcome {outcome} takes no reason codes here: civil affairs is explained by the worksheet line by line, and a return concludes nothing. Remove reasonCodes.',
  },
  DECISION_MISSING: {
    status: 409,
    zh: '该事项尚未作出决定，没有需要送达的告知书。请在决定部门作出不予认定的决定后办理。',
    en: 'There is no decision yet, so no notice can be handed over. Come back when the deciding authority has refused.',
  },
  NOTICE_NOT_OWED: {
    status: 409,
    zh: '该事项没有不予认定的决定，不需送达不予认定告知。',
    en: 'Nothing was refused on this track, so no refusal notice is owed. There is nothing to record.',
  },
  NOTICE_ALREADY_GIVEN: {
    status: 409,
    zh: '不予认定告知已于 {on} 送达，不能重复登记。如登记有误，请联系审核人员说明。',
    en: 'The refusal notice was already handed over on {on}. There is nothing more to record; if it was recorded wrongly, tell the reviewer.',
  },
  NOTICE_TO_NOBODY: {
    status: 409,
    zh: '该户最后一名成员已于 {on} 死亡，不予认定告知已无人可以送达，不再催办，也不能登记为已送达。请将决定随案卷留存；如系误登，由该户所在镇的审核人员恢复该户（在该户的变更中 kind 填 restore，原因填 entered-wrongly，并注明更正依据（paper）），恢复后再送达。',
    en: 'The last member of this household died on {on}: nobody is left to whom the refusal notice could be given, so it is no longer due and cannot be recorded as given. Keep the decision with the file; if the death was recorded by mistake, the reviewer of its township restores the household (a change of the household with kind restore, entered-wrongly as the reason and the paper that shows the mistake (paper)), and the notice is given then.',
  },
  ASKED_BY_NO_OFFICIAL: {
    status: 422,
    zh: '询问人须为在岗的工作人员。请在 askedBy 中填写其人员编号（actors.json）。',
    en: 'Who asked has to be an official who is active: give the id of the directory (actors.json) in askedBy.',
  },
  NOTICE_RECEIVER_MINOR: {
    status: 422,
    zh: '签收人是未成年人，不能视为送达。请填写签收的成年家庭成员；没有成年人签收的，请改为留置、邮寄等其他送达方式。',
    en: 'The receiver is a minor, to whom nothing is served. Give the adult member who took it, or choose another method (left at home, by post) if none did.',
  },
  NOTICE_RECEIVER_MISSING: {
    status: 422,
    zh: '直接送达须写明由谁签收。请在 receivedBy 中填写签收的家庭成员；无人签收的，请改为留置、邮寄等其他送达方式。',
    en: 'A notice handed over in person names who took it. Give that member of the household in receivedBy, or choose another method (left at home, by post) if nobody did.',
  },
} as const satisfies Record<string, RefusalText>;
