import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** What of a running recognition would become less, end, or become more (社会救助法 47, 48; L-02). */
export const adjustmentKindCodes = {
  name: 'adjustment-kind',
  term: '待遇调整',
  open: true,
  codes: {
    'lower-amount': { zh: '月金额减少', en: 'a lower monthly amount' },
    'lower-care': { zh: '照料护理档次降低', en: 'a lower care class' },
    'supplement-falls': { zh: '分类施保的补助减少', en: 'a supplement falls' },
    'supplement-ends': { zh: '分类施保的补助终止', en: 'a supplement ends' },
    ends: { zh: '终止认定', en: 'the recognition ends' },
    'ends-earlier': { zh: '有效期缩短', en: 'the recognition ends before its date' },
    'person-left': { zh: '本人已不在户内，终止认定', en: 'the person has left the household' },
    'higher-amount': { zh: '月金额增加', en: 'a higher monthly amount' },
    unclear: { zh: '是否减少不明', en: 'it is not clear whether it becomes less' },
  },
} as const satisfies CodeList;
export const ADJUSTMENT_KINDS = codesOf(adjustmentKindCodes);
export type AdjustmentKind = CodeOf<typeof adjustmentKindCodes>;

/** Why a hearing is owed, or why none is (社会救助法 48; L-02). */
export const hearingGroundCodes = {
  name: 'hearing-ground',
  term: '听取意见',
  open: true,
  codes: {
    reduces: { zh: '调减，应当听取意见', en: 'it reduces: heard first' },
    ends: { zh: '终止，应当听取意见', en: 'it ends: heard first' },
    'in-doubt': { zh: '是否减少不明，先听取意见', en: 'in doubt: heard first' },
    increase: { zh: '增加，不须听取意见', en: 'an increase: no hearing is owed' },
    lapsed: {
      zh: '按原决定的期限届满，不须听取意见',
      en: 'it lapses on the date that an earlier decision gave: no hearing is owed',
    },
    'tekun-person-died': {
      zh: '特困人员死亡，不须听取意见，须公示',
      en: 'the tekun person died: no hearing, but publicity is owed',
    },
    'only-member-died': {
      zh: '唯一成员死亡，无人可听取意见',
      en: 'the only member died: nobody is left to be heard',
    },
    'before-the-law': {
      zh: '决定日社会救助法尚未施行，依当时规定告知并说明理由',
      en: 'decided before the law was in force: a notice with reasons was owed',
    },
  },
} as const satisfies CodeList;
export const HEARING_GROUNDS = codesOf(hearingGroundCodes);
export type HearingGround = CodeOf<typeof hearingGroundCodes>;

/** From what a proposal comes. */
export const adjustmentSourceCodes = {
  name: 'adjustment-source',
  term: '待遇调整',
  open: true,
  codes: {
    redetermination: { zh: '重新核算', en: 'a redetermination' },
    case: { zh: '案件的审核', en: 'the examination of a case' },
    'person-left': { zh: '本人离开', en: 'the person left the household' },
  },
} as const satisfies CodeList;
export const ADJUSTMENT_SOURCES = codesOf(adjustmentSourceCodes);
export type AdjustmentSource = CodeOf<typeof adjustmentSourceCodes>;

/** Where a proposal stands: proposal, hearing, decision, notice, in this order (L-01). */
export const adjustmentStateCodes = {
  name: 'adjustment-state',
  term: '待遇调整',
  open: true,
  codes: {
    proposed: { zh: '已提出', en: 'proposed' },
    heard: { zh: '已听取意见', en: 'heard' },
    decided: { zh: '已决定', en: 'decided' },
    notified: { zh: '已告知', en: 'decided, and the notice was delivered' },
    withdrawn: { zh: '已撤回', en: 'withdrawn' },
  },
} as const satisfies CodeList;
export const ADJUSTMENT_STATES = codesOf(adjustmentStateCodes);
export type AdjustmentState = CodeOf<typeof adjustmentStateCodes>;

/** By what a recipient was heard, or was to be reached (L-03). */
export const hearingMeansCodes = {
  name: 'hearing-means',
  term: '听取意见',
  open: false,
  codes: {
    visit: { zh: '入户', en: 'a visit at home' },
    window: { zh: '窗口', en: 'at the window' },
    phone: { zh: '电话', en: 'by phone' },
    'in-writing': { zh: '书面', en: 'in writing' },
    online: { zh: '网上', en: 'online' },
  },
} as const satisfies CodeList;
export const HEARING_MEANS = codesOf(hearingMeansCodes);
export type HearingMeans = CodeOf<typeof hearingMeansCodes>;

/** What a hearing came to. */
export const hearingOutcomeCodes = {
  name: 'hearing-outcome',
  term: '听取意见',
  open: false,
  codes: {
    heard: { zh: '已听取', en: 'heard' },
    'not-reached': { zh: '多次联系未果', en: 'nobody was reached' },
  },
} as const satisfies CodeList;
export const HEARING_OUTCOMES = codesOf(hearingOutcomeCodes);
export type HearingOutcome = CodeOf<typeof hearingOutcomeCodes>;

/** What the recipient holds of the proposal; a written wish to leave is an opinion as well (L-02). */
export const hearingOpinionCodes = {
  name: 'hearing-opinion',
  term: '听取意见',
  open: false,
  codes: {
    agrees: { zh: '同意', en: 'agrees' },
    objects: { zh: '不同意', en: 'objects' },
    'no-opinion': { zh: '没有意见', en: 'has no opinion' },
    'wishes-to-leave': { zh: '书面申请退出', en: 'wishes in writing to leave' },
  },
} as const satisfies CodeList;
export const HEARING_OPINIONS = codesOf(hearingOpinionCodes);
export type HearingOpinion = CodeOf<typeof hearingOpinionCodes>;

/** Whether an adult may speak alone (民法典 18, 21, 22). */
export const civilCapacityCodes = {
  name: 'civil-capacity',
  term: '民事行为能力',
  open: false,
  codes: {
    full: { zh: '完全民事行为能力', en: 'full capacity' },
    limited: { zh: '限制民事行为能力', en: 'limited capacity' },
    none: { zh: '无民事行为能力', en: 'no capacity' },
  },
} as const satisfies CodeList;
export const CIVIL_CAPACITIES = codesOf(civilCapacityCodes);
export type CivilCapacity = CodeOf<typeof civilCapacityCodes>;

/** What became of a recognition that a redetermination found changed, once its result was taken in. */
export const adoptionOutcomeCodes = {
  name: 'adoption-outcome',
  term: '重新核算',
  open: true,
  codes: {
    increased: { zh: '已增加', en: 'increased' },
    proposed: { zh: '已提出，待听取意见', en: 'proposed, waits for its hearing' },
    'proposed-already': { zh: '此前已提出', en: 'a proposal stands already' },
    'under-remedy': {
      zh: '同一减发、终止正在复议、诉讼中，未提出',
      en: 'not proposed, a remedy against the same reduction is open',
    },
    'changed-since': {
      zh: '核算后情况有变，须重新核算',
      en: 'changed since it was computed, to be computed again',
    },
  },
} as const satisfies CodeList;
export const ADOPTION_OUTCOMES = codesOf(adoptionOutcomeCodes);
export type AdoptionOutcome = CodeOf<typeof adoptionOutcomeCodes>;
