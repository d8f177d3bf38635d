import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** What waits for a person, one kind for each step that somebody takes or answers. */
export const dueItemKindCodes = {
  name: 'due-item-kind',
  term: '待办事项',
  open: true,
  codes: {
    'window-check': { zh: '窗口核实', en: 'check a filing at the window' },
    'non-acceptance-notice': {
      zh: '送达不予受理通知书',
      en: 'deliver the notice that an application is not accepted',
    },
    'filing-supplement-notice': {
      zh: '送达申请补正告知书',
      en: 'deliver the notice by which a family puts its application right',
    },
    'household-proposal': { zh: '答复其他窗口提出的户的变更', en: 'answer the proposal of another window' },
    'verification-report': { zh: '登记核对报告', en: 'record the verification report' },
    'supplementary-verification': { zh: '登记补充核对报告', en: 'record the supplementary verification' },
    'verification-timed-out': {
      zh: '处理逾期未答复的核对请求',
      en: 'deal with a verification request that nobody answered',
    },
    'authority-answer': { zh: '登记外地机构的核对答复', en: 'record the answer of an authority elsewhere' },
    'parked-answer': { zh: '处理搁置的核对答复', en: 'decide on a parked answer' },
    'inquiry-letter': {
      zh: '催办或登记信函的复函',
      en: 'remind a unit of an inquiry letter, or file its answer',
    },
    authorisation: { zh: '补签核对授权', en: 'obtain a missing authorisation' },
    survey: { zh: '登记入户调查', en: 'record the household survey' },
    'negative-list': {
      zh: '登记村民会议对负面清单的答复',
      en: 'record the village meeting on the negative list',
    },
    'single-filing': { zh: '决定单人户是否纳入低保', en: 'decide on dibao for one person' },
    'special-hardship': {
      zh: '答复边缘家庭中有无确有特殊困难人员',
      en: 'answer whether anybody of a margin family is in special hardship',
    },
    'tekun-minor': { zh: '决定未成年人是否纳入特困', en: 'decide on tekun support for a minor' },
    'hardship-check': { zh: '审核其他困难', en: 'check other hardship' },
    'hardship-consultation': { zh: '会商其他困难', en: 'consult departments on other hardship' },
    'property-acceptable': {
      zh: '研究没有适用规则或者须说明的财产',
      en: 'study property without a rule, or to be explained',
    },
    'other-ground': { zh: '研究其他监测识别依据', en: 'study another ground of monitoring' },
    'initial-opinion': { zh: '提出初审意见', en: 'give the initial opinion' },
    publicity: { zh: '开始公示', en: 'start publicity' },
    'publicity-end': { zh: '结束公示', en: 'end publicity' },
    decision: { zh: '作出决定', en: 'decide' },
    'refusal-notice': { zh: '送达不予认定告知书', en: 'hand over the refusal notice' },
    'review-meeting': { zh: '就公示异议召开民主评议', en: 'hold the review meeting on an objection' },
    'village-step': { zh: '办理村级核查、评定、公示', en: 'take the next step of the village' },
    'township-recheck': { zh: '乡镇入户复核村上报的户', en: 're-check at home what the village reported' },
    'missing-papers': {
      zh: '等待补充材料，期满按已有材料继续办理',
      en: 'papers are awaited; when their day has passed, go on with what is there',
    },
    'time-limit': { zh: '在总时限内办结', en: 'finish the case within its time limit' },
    'time-limit-paused': { zh: '恢复已暂停的计时', en: 'let the clock of a case run again' },
    'waits-for-remedy': {
      zh: '等待行政复议、行政诉讼的结果',
      en: 'wait for the result of a reconsideration or lawsuit',
    },
    'county-visit': { zh: '县级入户', en: 'visit the family for the county' },
    'fraud-notice': { zh: '将失信登记告知本人', en: 'notify a person of an entry of proven fraud' },
    posting: { zh: '在村（社区）公布确认决定', en: 'post the decision in the village' },
    'posting-end': { zh: '撤下公布', en: 'take the posting down' },
    'adjustment-hearing': { zh: '听取对拟调整待遇的意见', en: 'hear the family on a proposed adjustment' },
    'adjustment-publicity': { zh: '公示拟终止的特困供养', en: 'make the end of tekun support public' },
    'adjustment-decision': { zh: '决定是否调整待遇', en: 'decide on a proposed adjustment' },
    'adjustment-notice': { zh: '送达调整待遇告知书', en: 'deliver the notice of an adjustment' },
    'recognition-end': {
      zh: '终止已不存续的户的认定',
      en: 'end what is recognised of a household that has ended',
    },
    'recognition-restoration': {
      zh: '决定是否恢复因误登而终止的认定',
      en: 'decide about what ended with a household by mistake',
    },
    'track-reopening': { zh: '恢复办理', en: 'reopen the track' },
    visit: { zh: '走访', en: 'visit the family' },
    disposition: { zh: '处置预警', en: 'dispose of the warning' },
    'possible-double': { zh: '认定疑似重复', en: 'decide on a possible double' },
    acknowledgement: { zh: '签收转办', en: 'acknowledge the referral' },
    'measure-request': {
      zh: '答复商请落实的措施',
      en: 'answer the request for a measure that is not carried out',
    },
    'referral-decision': { zh: '决定是否受理转办', en: 'accept or decline the referral' },
    'referral-start': { zh: '开始办理转办并反馈', en: 'begin with the referral and report' },
    'referral-escalation': {
      zh: '督促逾期未办的转办',
      en: 'step in where a department left a referral undone',
    },
    'supervision-order': { zh: '办结督办单所列事项', en: 'do what the supervision order names' },
    cancellation: { zh: '取消全户不存续的转办', en: 'cancel the referral of a household that has ended' },
    feedback: { zh: '季度反馈', en: 'report on the quarter' },
    'department-not-reached': {
      zh: '部门未收到推送，须另行告知',
      en: 'a department that its webhook did not reach',
    },
    'helper-visit': {
      zh: '结对帮扶每月入户，记录收入',
      en: 'visit the family as its helper each month, and record the income',
    },
    'missing-measures': {
      zh: '查看可享而无人落实的措施',
      en: 'look at measures that the family may get and nobody gives',
    },
    'double-aid': { zh: '认定疑似重复的帮扶', en: 'decide on aid that may be given twice' },
    'conference-proposal': { zh: '决定是否召开个案会商', en: 'convene a case conference, or decline it' },
    'conference-minutes': { zh: '登记个案会商纪要', en: 'record the minutes of a case conference' },
    'publicity-objection': { zh: '审查公示异议', en: 'examine an objection to publicity' },
    'remedy-acceptance': {
      zh: '登记复议、诉讼是否受理',
      en: 'record whether a reconsideration or lawsuit was accepted',
    },
    'remedy-examiner': {
      zh: '指定与事项无关的人员审查',
      en: 'name somebody not concerned who examines a remedy',
    },
    'remedy-result': { zh: '登记救济事项的结果', en: 'record what came of a remedy' },
    'remedy-answer': { zh: '答复投诉人、举报人', en: 'answer whoever complained' },
    'remedy-correction': { zh: '按救济结果重新办理', en: 'have the track decided anew after a remedy' },
    'remedy-execution': {
      zh: '在期限内作出新的决定，或者登记无法执行',
      en: 'decide anew by the day ordered, or record that it cannot be carried out',
    },
    'arrears-payment': { zh: '补发少发的待遇', en: 'pay what was paid less than due' },
    'certificate-answer': {
      zh: '登记对虚假证明处理建议的答复',
      en: 'record the answer about a false certificate',
    },
    'service-session': {
      zh: '服务未按计划提供，须处理',
      en: 'follow up a service that was not given as planned',
    },
    'match-of-ended': {
      zh: '社会力量已终止，其对接须落实或另行安排',
      en: 'an organisation ended: see to what it had promised',
    },
    'fund-remainder': {
      zh: '登记已终止基金余额的去向',
      en: 'record where the money of an ended fund goes',
    },
    'service-reassessment': { zh: '重新评估服务需求', en: 'assess the needs for services again' },
    'need-without-referral': { zh: '需求无部门承办', en: 'an open need that no department has' },
  },
} as const satisfies CodeList;
export const DUE_ITEM_KINDS = codesOf(dueItemKindCodes);
export type DueItemKind = CodeOf<typeof dueItemKindCodes>;

/** How a department stands to what it owes by a day: an acknowledgement, or its feedback for a quarter. */
export const dutyStateCodes = {
  name: 'duty-state',
  term: '反馈义务',
  open: false,
  codes: {
    owed: { zh: '未到期', en: 'owed, its day has not passed' },
    'on-time': { zh: '按期完成', en: 'done in time' },
    late: { zh: '逾期完成', en: 'done after its day' },
    missing: { zh: '逾期未完成', en: 'not done, its day has passed' },
    suspended: { zh: '暂停（全户不存续）', en: 'suspended: nobody of the household is left' },
    released: { zh: '免除', en: 'released: the referral ended before' },
  },
} as const satisfies CodeList;
export const DUTY_STATES = codesOf(dutyStateCodes);
export type DutyState = CodeOf<typeof dutyStateCodes>;

/** Why the county has to visit a family; an order names nothing more (D57 20; T43 16; S4-10, S4-11, L-20). */
export const visitReasonCodes = {
  name: 'visit-reason',
  term: '入户调查',
  open: false,
  codes: {
    relative: { zh: '经办人员的近亲属', en: 'related to an official' },
    drawn: { zh: '随机抽中', en: 'drawn by lot' },
    complaint: { zh: '有实名投诉、举报', en: 'somebody complained by name' },
    ordered: { zh: '县级安排', en: 'ordered by the county' },
  },
} as const satisfies CodeList;
export const VISIT_REASONS = codesOf(visitReasonCodes);
