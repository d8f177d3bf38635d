import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** The tracks of one filing (S0-18), in the order in which they are shown; each further procedure is one more. */
export const trackCodes = {
  name: 'track',
  term: '并行办理 (一次申请)',
  open: true,
  codes: {
    'civil-affairs': { zh: '民政线', en: 'civil-affairs track' },
    monitored: { zh: '防返贫监测线', en: 'monitored track' },
  },
} as const satisfies CodeList;
export const TRACKS = codesOf(trackCodes);
export type Track = CodeOf<typeof trackCodes>;

export const caseOriginCodes = {
  name: 'case-origin',
  term: '申请',
  open: true,
  codes: {
    application: { zh: '依申请', en: 'application' },
    review: { zh: '依复查', en: 'review' },
  },
} as const satisfies CodeList;
export type CaseOrigin = CodeOf<typeof caseOriginCodes>;

/** Steps of a case as the aid chain shows them. */
export const caseStepCodes = {
  name: 'case-step',
  term: '入户调查',
  open: true,
  codes: {
    verification: { zh: '核对报告', en: 'verification report' },
    'verification-asked': { zh: '提出核对请求', en: 'sources asked' },
    'verification-answered': { zh: '核对请求已办结', en: 'requests to sources ended' },
    'inquiry-sent': { zh: '发出信函索证', en: 'inquiry letter sent' },
    'inquiry-ended': { zh: '信函索证办结', en: 'inquiry letter ended' },
    survey: { zh: '入户调查', en: 'household survey' },
    opinion: { zh: '初审意见', en: 'initial opinion' },
    'publicity-started': { zh: '公示开始', en: 'publicity started' },
    'publicity-ended': { zh: '公示结束', en: 'publicity ended' },
    objection: { zh: '异议', en: 'objection' },
    'county-visit': { zh: '县级入户', en: 'visit of the county' },
    'posting-started': { zh: '在村（社区）公布', en: 'posted in the village' },
    'posting-ended': { zh: '公布撤下', en: 'posting taken down' },
    'review-meeting': { zh: '民主评议', en: 'review meeting' },
    notice: { zh: '告知书送达', en: 'notice handed over' },
    'support-form': { zh: '特困人员选择供养形式', en: 'choice of a tekun person' },
    'adjustment-proposed': { zh: '拟调整待遇', en: 'an adjustment was proposed' },
    hearing: { zh: '听取意见', en: 'hearing' },
    'adjustment-notice': { zh: '调整待遇告知书送达', en: 'notice of the adjustment handed over' },
    'adjustment-withdrawn': { zh: '撤回拟作的调整', en: 'the proposed adjustment was withdrawn' },
  },
} as const satisfies CodeList;
export type CaseStep = CodeOf<typeof caseStepCodes>;

/** What a step came to, where the family is notified of more than that it was taken. */
export const stepOutcomeCodes = {
  name: 'step-outcome',
  term: '初审',
  open: true,
  codes: {
    positive: { zh: '拟认定', en: 'positive' },
    negative: { zh: '拟不予认定', en: 'negative' },
    'no-ground': { zh: '无识别依据', en: 'no ground' },
    'outside-scope': { zh: '户别不在监测范围内', en: 'residence outside what is monitored' },
    'no-objection': { zh: '无异议', en: 'no objection' },
    'returned-to-survey': {
      zh: '退回重新调查，此前的意见不再有效',
      en: 'back to the survey; the opinion no longer holds',
    },
    'no-data': { zh: '未查到数据', en: 'no data found' },
    'all-answered': { zh: '均已答复', en: 'all answered' },
    'partly-answered': { zh: '部分未答复', en: 'some without an answer' },
    'asked-again': { zh: '复查', en: 'asked once more' },
    answered: { zh: '已复函', en: 'answered' },
    'no-answer': { zh: '未复函', en: 'no answer' },
    institution: { zh: '集中供养', en: 'in an institution' },
    home: { zh: '分散供养', en: 'at home' },
    heard: { zh: '已听取', en: 'the family was heard' },
    'not-reached': { zh: '多次联系未果', en: 'nobody was reached' },
    'as-surveyed': { zh: '与入户调查一致', en: 'as the survey has it' },
    differs: { zh: '与入户调查不一致', en: 'other than the survey has it' },
    'given-late': { zh: '逾期送达', en: 'later than due' },
  },
} as const satisfies CodeList;

/** What the county found at home, beside the survey of the township (D57 20). */
export const countyVisitOutcomeCodes = {
  name: 'county-visit-outcome',
  term: '入户调查',
  open: false,
  codes: {
    'as-surveyed': { zh: '与入户调查一致', en: 'as the survey has it' },
    differs: { zh: '与入户调查不一致', en: 'other than the survey has it' },
  },
} as const satisfies CodeList;
export const COUNTY_VISIT_OUTCOMES = codesOf(countyVisitOutcomeCodes);
export type CountyVisitOutcome = CodeOf<typeof countyVisitOutcomeCodes>;

/** Where the posting of a positive decision stands (社会救助法 45). */
export const postingStateCodes = {
  name: 'posting-state',
  term: '公布',
  open: false,
  codes: {
    owed: { zh: '应公布', en: 'owed' },
    posted: { zh: '公布中', en: 'on the board' },
    'taken-down': { zh: '已撤下', en: 'taken down' },
  },
} as const satisfies CodeList;
export const POSTING_STATES = codesOf(postingStateCodes);

/** Commands by which people move a case, in their order. */
export const caseCommandCodes = {
  name: 'case-command',
  term: '初审',
  open: false,
  codes: {
    'verification-report': { zh: '登记核对报告', en: 'record the verification report' },
    survey: { zh: '登记入户调查', en: 'record the household survey' },
    'initial-opinion': { zh: '提出初审意见', en: 'give the initial opinion' },
    publicity: { zh: '开始公示', en: 'start publicity' },
    'publicity-end': { zh: '结束公示', en: 'end publicity' },
    decision: { zh: '作出决定', en: 'decide' },
    'refusal-notice': { zh: '送达不予认定告知书', en: 'hand over the refusal notice' },
    'track-reopening': { zh: '恢复办理', en: 'reopen the track' },
  },
} as const satisfies CodeList;
export const CASE_COMMANDS = codesOf(caseCommandCodes);
export type CaseCommand = CodeOf<typeof caseCommandCodes>;

export const caseStateCodes = {
  name: 'case-state',
  term: '初审',
  open: false,
  codes: {
    'authorisation-missing': { zh: '待签授权', en: 'authorisation missing' },
    gathering: { zh: '核对与调查中', en: 'gathering facts' },
    'in-review': { zh: '审核中', en: 'in review' },
    'notice-due': { zh: '待送达告知书', en: 'notice due' },
    'reopening-due': { zh: '待恢复办理', en: 'reopening due' },
    ended: { zh: '已办结', en: 'ended' },
  },
} as const satisfies CodeList;
export const CASE_STATES = codesOf(caseStateCodes);
export type CaseStateName = CodeOf<typeof caseStateCodes>;

/** How a track ends without a decision. */
export const trackOutcomeCodes = {
  name: 'track-outcome',
  term: '并行办理 (一次申请)',
  open: true,
  codes: {
    'no-ground': { zh: '无识别依据', en: 'no ground' },
    withdrawn: { zh: '申请已撤回', en: 'application withdrawn' },
    'outside-scope': { zh: '户别不在监测范围内', en: 'residence outside what is monitored' },
    'household-ended': { zh: '全户已不存续（死亡或去向不明）', en: 'the household has ended, dead or gone' },
    'not-examined': { zh: '所申请的类别本地尚不审查', en: 'the category asked for is not examined here yet' },
  },
} as const satisfies CodeList;
export type TrackOutcome = CodeOf<typeof trackOutcomeCodes>;

/** Why a recognition of a household of which nobody is left is ended by the authority that made it (社会救助法 47). */
export const recognitionEndReasonCodes = {
  name: 'recognition-end-reason',
  term: '终止',
  open: true,
  codes: {
    'household-ended': {
      zh: '认定之后全户已不存续',
      en: 'the household ended after the recognition',
    },
    'decided-after-end': {
      zh: '认定时全户已不存续，认定无效',
      en: 'the household had ended when it was recognised; the recognition is void',
    },
    'recognised-anew': {
      zh: '并户后已为合并后的户重新认定',
      en: 'recognised anew for the household into which this one was merged',
    },
    'no-longer-met': {
      zh: '不再符合条件，听取意见后决定终止',
      en: 'the conditions are no longer met; decided after the family was heard',
    },
    'person-left': {
      zh: '本人已不在户内，听取意见后决定终止',
      en: 'the person has left the household; decided after a hearing',
    },
    'person-died': { zh: '本人死亡', en: 'the person died' },
    'taken-into-household': {
      zh: '全户已纳入，单独的认定由全户的认定接续',
      en: 'all of the household is taken in, in the place of the one person',
    },
  },
} as const satisfies CodeList;
export type RecognitionEndReason = CodeOf<typeof recognitionEndReasonCodes>;

export const recognitionUnitCodes = {
  name: 'recognition-unit',
  term: '认定',
  open: false,
  codes: { household: { zh: '户', en: 'household' }, person: { zh: '人', en: 'person' } },
} as const satisfies CodeList;
export type RecognitionUnit = CodeOf<typeof recognitionUnitCodes>;

export const authorityCodes = {
  name: 'authority',
  term: '审核确认 (民政)',
  open: true,
  codes: {
    village: { zh: '村（社区）', en: 'the village' },
    township: { zh: '镇（街道）', en: 'the township' },
    'civil-affairs': { zh: '民政部门', en: 'civil affairs' },
    agriculture: { zh: '农业农村部门', en: 'agriculture' },
    department: { zh: '责任部门', en: 'the department' },
    'county-government': { zh: '县级人民政府（管委会）', en: 'the county government' },
  },
} as const satisfies CodeList;
export const AUTHORITIES = codesOf(authorityCodes);
export type Authority = CodeOf<typeof authorityCodes>;

export const remedyCodes = {
  name: 'remedy',
  term: '行政复议',
  open: true,
  codes: {
    're-examination': { zh: '申请复查', en: 're-examination' },
    'administrative-reconsideration': { zh: '行政复议', en: 'administrative reconsideration' },
    'administrative-litigation': { zh: '行政诉讼', en: 'administrative lawsuit' },
  },
} as const satisfies CodeList;
export const REMEDIES = codesOf(remedyCodes);
export type Remedy = CodeOf<typeof remedyCodes>;
