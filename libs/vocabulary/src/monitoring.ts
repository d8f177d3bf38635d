import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** Who reported a clue; with the channel it gives the source (S0-19). */
export const reporterKindCodes = {
  name: 'reporter-kind',
  term: '线索',
  open: true,
  codes: {
    self: { zh: '本人', en: 'the family itself' },
    neighbour: { zh: '邻里', en: 'neighbour' },
    'grid-worker': { zh: '网格员', en: 'grid worker' },
    'village-official': { zh: '村（社区）干部', en: 'village official' },
    department: { zh: '部门', en: 'department' },
    screening: { zh: '集中排查', en: 'screening' },
  },
} as const satisfies CodeList;
export type ReporterKind = CodeOf<typeof reporterKindCodes>;

/** The four sources that start the identification of monitored households (S0-19). */
export const clueSourceCodes = {
  name: 'clue-source',
  term: '线索',
  open: false,
  codes: {
    'self-report': { zh: '农户自主申报', en: 'reported by the family' },
    grid: { zh: '村组网格监测', en: 'grid monitoring' },
    'department-push': { zh: '部门风险推送', en: 'pushed by a department' },
    screening: { zh: '集中排查', en: 'screening' },
  },
} as const satisfies CodeList;
export type ClueSource = CodeOf<typeof clueSourceCodes>;

export const clueOutcomeCodes = {
  name: 'clue-outcome',
  term: '线索',
  open: true,
  codes: {
    application: { zh: '已申请', en: 'application' },
    'no-need': { zh: '无需求', en: 'no need' },
    duplicate: { zh: '重复', en: 'duplicate' },
    unfounded: { zh: '不属实', en: 'unfounded' },
    'not-reachable': { zh: '无法联系', en: 'not reachable' },
  },
} as const satisfies CodeList;
export type ClueOutcome = CodeOf<typeof clueOutcomeCodes>;

/** The rows that departments send for monitoring; each kind is a task that a place gives to one department. */
export const dataKindCodes = {
  name: 'data-kind',
  term: '部门数据',
  open: true,
  codes: {
    'medical-bills': { zh: '推送自付医疗费用', en: 'sends self-paid medical bills' },
    cremations: { zh: '推送火化信息', en: 'sends cremations' },
  },
} as const satisfies CodeList;
export const DATA_KINDS = codesOf(dataKindCodes);
export type DataKindCode = CodeOf<typeof dataKindCodes>;

/** What a warning measures; none of the names says anything of anybody's health. */
export const indicatorCodes = {
  name: 'indicator',
  term: '预警指标',
  open: true,
  codes: {
    'self-paid-medical': { zh: '自付医疗费用较高', en: 'high self-paid medical costs' },
    'refused-beside-benefit': { zh: '未予认定而待遇仍在享受', en: 'refused beside a running benefit' },
    'recognition-without-household': { zh: '户已终止而认定仍在', en: 'recognised after its household ended' },
    'paid-after-cremation': { zh: '成员火化后待遇仍在发放', en: 'paid after the cremation of a member' },
    'cremated-while-examined': {
      zh: '申请办理中，成员已火化',
      en: 'a member was cremated while the application is examined',
    },
    'one-benefit-twice': { zh: '并户后同类待遇重复', en: 'one benefit twice after a merger' },
    'members-changed-beside-benefit': {
      zh: '成员或住处变动而待遇未复核',
      en: 'members or place changed, benefit runs',
    },
  },
} as const satisfies CodeList;
export const INDICATORS = codesOf(indicatorCodes);
export type IndicatorCode = CodeOf<typeof indicatorCodes>;

export const warningStateCodes = {
  name: 'warning-state',
  term: '预警',
  open: false,
  codes: {
    open: { zh: '待走访', en: 'open' },
    visited: { zh: '已走访', en: 'visited' },
    disposed: { zh: '已处置', en: 'disposed' },
  },
} as const satisfies CodeList;
export const WARNING_STATES = codesOf(warningStateCodes);
export type WarningState = CodeOf<typeof warningStateCodes>;

/** What makes two rows of bills a matter for a person. */
export const doubleKindCodes = {
  name: 'double-kind',
  term: '疑似重复',
  open: false,
  codes: {
    'looks-alike': { zh: '两行相似，可能是同一笔费用', en: 'two rows look alike and may be one bill' },
    'other-amount': {
      zh: '同一机构同一票据号，金额不一致',
      en: 'one issuer and bill number with another amount',
    },
    'other-day': { zh: '同一机构同一票据号，日期不一致', en: 'one issuer and bill number on another day' },
  },
} as const satisfies CodeList;
export type DoubleKind = CodeOf<typeof doubleKindCodes>;

/** What a person says of two rows of bills. */
export const doubleDecisionCodes = {
  name: 'double-decision',
  term: '疑似重复',
  open: false,
  codes: {
    'two-bills': { zh: '两笔费用', en: 'two bills' },
    'one-bill': { zh: '同一笔费用，以先收到的为准', en: 'one bill, as the earlier row has it' },
    replaced: { zh: '同一笔费用，以后收到的为准', en: 'one bill, as the later row has it' },
  },
} as const satisfies CodeList;
export const DOUBLE_DECISIONS = codesOf(doubleDecisionCodes);
export type DoubleDecision = CodeOf<typeof doubleDecisionCodes>;

/** What the answer rests on. */
export const doubleReasonCodes = {
  name: 'double-reason',
  term: '疑似重复',
  open: false,
  codes: {
    'receipts-differ': { zh: '已看两张不同的票据', en: 'two different receipts were seen' },
    'issuer-confirms-two': { zh: '开票机构确认为两笔', en: 'the issuer confirms two bills' },
    'same-receipt': { zh: '两行为同一张票据', en: 'both rows are one receipt' },
    'sent-twice': { zh: '部门确认重复报送', en: 'the department confirms that it sent the bill twice' },
    'receipt-shows-earlier': { zh: '票据与先收到的一致', en: 'the receipt agrees with the earlier row' },
    'receipt-shows-later': { zh: '票据与后收到的一致', en: 'the receipt agrees with the later row' },
    'issuer-corrected': { zh: '开票机构已更正', en: 'the issuer corrected the bill' },
  },
} as const satisfies CodeList;
export const DOUBLE_REASONS = codesOf(doubleReasonCodes);
export type DoubleReason = CodeOf<typeof doubleReasonCodes>;

export const doubleStateCodes = {
  name: 'double-state',
  term: '疑似重复',
  open: false,
  codes: {
    open: { zh: '待确认', en: 'to be confirmed' },
    ...doubleDecisionCodes.codes,
    corrected: { zh: '部门已更正', en: 'corrected by the department' },
  },
} as const satisfies CodeList;
export const DOUBLE_STATES = codesOf(doubleStateCodes);
export type DoubleState = CodeOf<typeof doubleStateCodes>;

export const visitOutcomeCodes = {
  name: 'visit-outcome',
  term: '走访',
  open: true,
  codes: {
    substantiated: { zh: '情况属实', en: 'substantiated' },
    unsubstantiated: { zh: '情况不属实', en: 'unsubstantiated' },
    'not-met': { zh: '未见到人', en: 'nobody met' },
  },
} as const satisfies CodeList;
export const VISIT_OUTCOMES = codesOf(visitOutcomeCodes);
export type VisitOutcome = CodeOf<typeof visitOutcomeCodes>;

/** What a warning, an advice or a review rests on. */
export const evidenceKindCodes = {
  name: 'evidence-kind',
  term: '依据',
  open: true,
  codes: {
    warning: { zh: '预警', en: 'warning' },
    visit: { zh: '走访', en: 'visit' },
    batch: { zh: '部门数据', en: 'department data' },
    clue: { zh: '线索', en: 'clue' },
    application: { zh: '申请', en: 'application' },
    referral: { zh: '转办', en: 'referral' },
    recognition: { zh: '认定', en: 'recognition' },
  },
} as const satisfies CodeList;
export type EvidenceKind = CodeOf<typeof evidenceKindCodes>;
