import { codesOf, type CodeList, type CodeOf } from './code-list.js';

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
    papers: { zh: '补充材料', en: 'papers that are still needed' },
    'supplement-notice': { zh: '补正材料告知书', en: 'notice of the papers that are still needed' },
    'time-limit': { zh: '办理时限', en: 'time limit of the case' },
    'village-survey': { zh: '村级入户核查', en: 'survey by the village' },
    'village-meeting': { zh: '村级联席会议', en: 'joint village meeting' },
    'village-publicity': { zh: '村级公示', en: 'publicity by the village' },
    'village-publicity-end': { zh: '村级公示结束', en: 'publicity by the village ended' },
    'township-recheck': { zh: '乡镇入户复核', en: 're-check by the township' },
    'ledger-entry': { zh: '列入监测台账', en: 'entered in the ledger' },
    'random-check': { zh: '县级随机抽查', en: 'random check by the county' },
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
    extended: { zh: '已延长', en: 'extended' },
    paused: { zh: '暂停计时', en: 'paused' },
    'paused-for-papers': {
      zh: '等待补充材料，暂停计时，收齐或者期满即恢复',
      en: 'paused until the papers come or their days end',
    },
    'papers-asked': { zh: '一次性告知需要补充', en: 'asked for at once' },
    delivered: { zh: '已送达', en: 'handed over' },
    'some-came': { zh: '收到一部分', en: 'some came' },
    'all-came': { zh: '已收齐', en: 'all came' },
    'needed-no-longer': { zh: '核对已取得，不再需要', en: 'needed no longer, as a source answered' },
    resumed: { zh: '恢复计时', en: 'running again' },
    overdue: { zh: '已超过期限', en: 'it has passed' },
    'matches-report': { zh: '情况属实', en: 'as it was reported' },
    'not-matching': { zh: '情况不属实', en: 'other than it was reported' },
    agreed: { zh: '同意上报', en: 'the meeting agreed' },
    'not-agreed': { zh: '不同意上报', en: 'the meeting did not agree' },
    supported: { zh: '评议通过', en: 'supported' },
    'not-supported': { zh: '评议未通过', en: 'not supported' },
    entered: { zh: '已列入', en: 'entered' },
    drawn: { zh: '已抽中', en: 'drawn' },
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
