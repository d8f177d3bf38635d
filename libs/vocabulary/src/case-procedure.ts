import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** What people do with the time in which a case is to be decided as a whole (D57 22). */
export const timeLimitChangeCodes = {
  name: 'time-limit-change',
  term: '办理时限',
  open: false,
  codes: {
    extend: { zh: '延长办理时限', en: 'extend the time limit' },
    pause: { zh: '暂停计时', en: 'stop the clock' },
    resume: { zh: '恢复计时', en: 'let the clock run again' },
  },
} as const satisfies CodeList;
export const TIME_LIMIT_CHANGES = codesOf(timeLimitChangeCodes);
export type TimeLimitChange = CodeOf<typeof timeLimitChangeCodes>;

/** Why the time is extended: the special cases of D57 22. */
export const extensionReasonCodes = {
  name: 'extension-reason',
  term: '办理时限',
  open: false,
  codes: {
    objection: { zh: '公示有异议', en: 'somebody objected to the publicity' },
    'residence-apart': { zh: '人户分离', en: 'the family lives apart from its registration' },
    'other-place': { zh: '异地申请', en: 'an application in another place' },
    'hard-survey': { zh: '家庭经济状况调查难度较大', en: 'the household is hard to survey' },
  },
} as const satisfies CodeList;
export const EXTENSION_REASONS = codesOf(extensionReasonCodes);

/** Why the clock stands still: what only the applicant can bring, or the result of a remedy. */
export const pauseReasonCodes = {
  name: 'pause-reason',
  term: '办理时限',
  open: false,
  codes: {
    'waits-for-papers': { zh: '等待申请人补充材料', en: 'the applicant was asked for papers' },
    'waits-for-signature': { zh: '等待申请人补签授权', en: 'a member has yet to sign' },
    'applicant-absent': { zh: '申请人外出，无法入户', en: 'nobody of the family is at home' },
    'waits-for-remedy': {
      zh: '等待行政复议、行政诉讼的结果（自动登记，不能选择）',
      en: 'it waits for the result of a reconsideration or lawsuit (by itself, not to be chosen)',
    },
  },
} as const satisfies CodeList;

/** What nobody chooses: it begins with a refusal and ends with the result (adr/0083). */
const BY_ITSELF = 'waits-for-remedy';

/** Every reason that a clock is extended, or stands still for. */
export const CLOCK_REASONS = [...EXTENSION_REASONS, ...codesOf(pauseReasonCodes)] as const;
export type ClockReason = (typeof CLOCK_REASONS)[number];

/** What people choose as a reason, to stop the clock or at all. */
export type TimeLimitReason = Exclude<ClockReason, typeof BY_ITSELF>;
const isChosen = (reason: ClockReason): reason is TimeLimitReason => reason !== BY_ITSELF;
const PAUSES: readonly ClockReason[] = codesOf(pauseReasonCodes);
export const PAUSE_REASONS = PAUSES.filter(isChosen);
export const TIME_LIMIT_REASONS = [...EXTENSION_REASONS, ...PAUSE_REASONS] as const;

/** Who decides instead of the county, and in whose name (社会救助法 44; D57 2). */
export const authorityModeCodes = {
  name: 'authority-mode',
  term: '委托',
  open: false,
  codes: {
    county: { zh: '由县级审核确认', en: 'the county decides' },
    entrusted: {
      zh: '受县级委托，由镇（街道）以县级名义确认',
      en: 'the township decides in the name of the county',
    },
    devolved: { zh: '权限下放，由镇（街道）确认', en: 'the township decides in its own name' },
  },
} as const satisfies CodeList;
export const AUTHORITY_MODES = codesOf(authorityModeCodes);
export type AuthorityMode = CodeOf<typeof authorityModeCodes>;

/** What the village does before the township gives its opinion, where the place asks for it (S3-09, S3-15, S3-16). */
export const villageStepCodes = {
  name: 'village-step',
  term: '村级程序',
  open: false,
  codes: {
    'village-survey': { zh: '村级入户核查', en: 'survey by the village' },
    'village-meeting': { zh: '村级联席会议评定', en: 'joint village meeting' },
    'village-publicity': { zh: '村级公示', en: 'publicity by the village' },
    'village-publicity-end': {
      zh: '村级公示结束并上报',
      en: 'publicity by the village ended, report to the township',
    },
    'township-recheck': { zh: '乡镇入户复核', en: 're-check by the township at home' },
  },
} as const satisfies CodeList;
export const VILLAGE_STEPS = codesOf(villageStepCodes);
export type VillageStep = CodeOf<typeof villageStepCodes>;

/** What a step of the village came to. */
export const villageOutcomeCodes = {
  name: 'village-outcome',
  term: '村级程序',
  open: false,
  codes: {
    'matches-report': { zh: '情况属实', en: 'as it was reported' },
    'not-matching': { zh: '情况不属实', en: 'other than it was reported' },
    agreed: { zh: '同意上报', en: 'the meeting agreed' },
    'not-agreed': { zh: '不同意上报', en: 'the meeting did not agree' },
    started: { zh: '已开始', en: 'started' },
    'no-objection': { zh: '无异议', en: 'no objection' },
    objection: { zh: '有异议', en: 'somebody objected' },
  },
} as const satisfies CodeList;
export const VILLAGE_OUTCOMES = codesOf(villageOutcomeCodes);
export type VillageOutcome = CodeOf<typeof villageOutcomeCodes>;

/** By which cause a household stands in the ledger of monitored ones (S3-16). */
export const ledgerCauseCodes = {
  name: 'ledger-cause',
  term: '台账',
  open: false,
  codes: {
    illness: { zh: '因病', en: 'illness' },
    schooling: { zh: '因学', en: 'schooling' },
    disaster: { zh: '因灾', en: 'disaster' },
    sudden: { zh: '突发事件', en: 'a sudden event' },
    other: { zh: '其他', en: 'another cause' },
  },
} as const satisfies CodeList;
export const LEDGER_CAUSES = codesOf(ledgerCauseCodes);
export type LedgerCause = CodeOf<typeof ledgerCauseCodes>;

/** Why an entry of the ledger takes the place of the one before, which stays on record (S3-16, L-18). */
export const ledgerReplacementCodes = {
  name: 'ledger-replacement',
  term: '台账',
  open: true,
  codes: {
    'helper-changed': { zh: '帮扶单位或者责任人调整', en: 'another unit or person helps' },
    'measures-changed': { zh: '帮扶措施调整', en: 'the measures have changed' },
    'cause-changed': { zh: '致贫返贫因素变化', en: 'the cause has changed' },
    'entered-wrongly': { zh: '原登记有误', en: 'the entry before was wrong' },
  },
} as const satisfies CodeList;
export const LEDGER_REPLACEMENTS = codesOf(ledgerReplacementCodes);
export type LedgerReplacement = CodeOf<typeof ledgerReplacementCodes>;

/** The six dimensions in which a family is looked at (S4-21). */
export const assessmentDimensionCodes = {
  name: 'assessment-dimension',
  term: '六维三类',
  open: false,
  codes: {
    economy: { zh: '经济状况', en: 'economy' },
    health: { zh: '健康状况', en: 'health' },
    education: { zh: '教育状况', en: 'education' },
    housing: { zh: '居住状况', en: 'housing' },
    employment: { zh: '就业状况', en: 'employment' },
    participation: { zh: '社会参与', en: 'social participation' },
  },
} as const satisfies CodeList;
export const ASSESSMENT_DIMENSIONS = codesOf(assessmentDimensionCodes);
export type AssessmentDimension = CodeOf<typeof assessmentDimensionCodes>;

/** The three classes of what is looked at (S4-21). */
export const assessmentClassCodes = {
  name: 'assessment-class',
  term: '六维三类',
  open: false,
  codes: {
    'income-and-spending': { zh: '收支状况', en: 'income and spending' },
    'health-and-work': { zh: '健康及就业状况', en: 'health and work' },
    surroundings: { zh: '生活环境', en: 'living conditions' },
  },
} as const satisfies CodeList;
export const ASSESSMENT_CLASSES = codesOf(assessmentClassCodes);
export type AssessmentClass = CodeOf<typeof assessmentClassCodes>;

/** What a review meeting came to (D57 19; S4-28). */
export const reviewOutcomeCodes = {
  name: 'review-outcome',
  term: '民主评议',
  open: false,
  codes: {
    supported: { zh: '评议通过', en: 'supported' },
    'not-supported': { zh: '评议未通过', en: 'not supported' },
  },
} as const satisfies CodeList;
export const REVIEW_OUTCOMES = codesOf(reviewOutcomeCodes);
export type ReviewOutcome = CodeOf<typeof reviewOutcomeCodes>;
