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

/** Why a track that was withdrawn, or that ended without a decision, is reopened. */
export const trackReopeningReasonCodes = {
  name: 'track-reopening-reason',
  term: '恢复 (户、认定)',
  open: false,
  codes: {
    'withdrawal-entered-wrongly': { zh: '撤回系误登', en: 'the withdrawal was entered by mistake' },
    'withdrawal-not-wished': { zh: '撤回不是家庭本意', en: 'the family did not wish to withdraw' },
    'closed-wrongly': { zh: '结束有误', en: 'it was closed by mistake' },
  },
} as const satisfies CodeList;
export const TRACK_REOPENING_REASONS = codesOf(trackReopeningReasonCodes);
export type TrackReopeningReason = CodeOf<typeof trackReopeningReasonCodes>;

/** Why a track is open again: the end of its household was a mistake, or its own end was. */
export const trackReopenedReasonCodes = {
  name: 'track-reopened-reason',
  term: '恢复 (户、认定)',
  open: true,
  codes: {
    'entered-wrongly': { zh: '户的终止系误登', en: 'the end of the household was entered by mistake' },
    ...trackReopeningReasonCodes.codes,
  },
} as const satisfies CodeList;

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
    'dibao-goes-on': {
      zh: '终止低保的决定停止执行，或者已被变更、撤销，低保继续；替代低保的认定随之停止',
      en: 'the end of dibao is stayed, or was changed or set aside: dibao goes on, and what was given in its place waits',
    },
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
