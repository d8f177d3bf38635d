import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** What service-type aid is for (社会救助法 34). */
export const serviceKindCodes = {
  name: 'service-kind',
  term: '服务清单',
  open: true,
  codes: {
    care: { zh: '照护服务', en: 'care' },
    living: { zh: '生活服务', en: 'daily living' },
    comfort: { zh: '关爱服务', en: 'comfort' },
  },
} as const satisfies CodeList;
export const SERVICE_KINDS = codesOf(serviceKindCodes);
export type ServiceKind = CodeOf<typeof serviceKindCodes>;

/** In what services are counted and paid. */
export const serviceUnitCodes = {
  name: 'service-unit',
  term: '服务清单',
  open: true,
  codes: { hour: { zh: '小时', en: 'hours' }, time: { zh: '次', en: 'times' } },
} as const satisfies CodeList;
export const SERVICE_UNITS = codesOf(serviceUnitCodes);
export type ServiceUnit = CodeOf<typeof serviceUnitCodes>;

/** Why the needs of a person are assessed. */
export const assessmentReasonCodes = {
  name: 'assessment-reason',
  term: '需求评估',
  open: true,
  codes: {
    first: { zh: '首次评估', en: 'the first one' },
    change: { zh: '情况发生变化', en: 'something has changed' },
    periodic: { zh: '定期评估', en: 'the period of the place is over' },
    correction: { zh: '更正前次评估', en: 'the last one is corrected' },
  },
} as const satisfies CodeList;
export const ASSESSMENT_REASONS = codesOf(assessmentReasonCodes);
export type AssessmentReason = CodeOf<typeof assessmentReasonCodes>;

/** Why services are assessed for somebody for whom nothing is recognised: they are for recipients of social assistance (社会救助法 34). */
export const unrecognisedCodes = {
  name: 'service-unrecognised-reason',
  term: '需求评估',
  open: true,
  codes: {
    'case-open': { zh: '救助申请正在办理', en: 'a case is being worked on' },
    'sudden-hardship': { zh: '遭遇突发困难', en: 'sudden hardship' },
    'rule-of-the-place': { zh: '属当地规定的其他服务对象', en: 'the place has services for such people' },
  },
} as const satisfies CodeList;
export const UNRECOGNISED_REASONS = codesOf(unrecognisedCodes);
export type UnrecognisedReason = CodeOf<typeof unrecognisedCodes>;

/** What was found of one item; not looked at is no yes and no no. */
export const selfCareAnswerCodes = {
  name: 'self-care-answer',
  term: '需求评估',
  open: false,
  codes: {
    able: { zh: '能自理', en: 'by themselves' },
    unable: { zh: '不能自理', en: 'not by themselves' },
    'not-known': { zh: '未查明', en: 'not found out' },
  },
} as const satisfies CodeList;
export const SELF_CARE_ANSWERS = codesOf(selfCareAnswerCodes);
export type SelfCareAnswer = CodeOf<typeof selfCareAnswerCodes>;

/** Who cares for the person now. */
export const carerCodes = {
  name: 'carer',
  term: '需求评估',
  open: true,
  codes: {
    nobody: { zh: '无人照料', en: 'nobody' },
    family: { zh: '家人', en: 'the family' },
    neighbour: { zh: '邻里', en: 'neighbours' },
    paid: { zh: '雇请人员或机构', en: 'somebody who is paid' },
    'not-known': { zh: '未查明', en: 'not found out' },
  },
} as const satisfies CodeList;
export const CARERS = codesOf(carerCodes);
export type Carer = CodeOf<typeof carerCodes>;

/** What the home is like for somebody who needs care. */
export const homeCodes = {
  name: 'home-for-care',
  term: '需求评估',
  open: true,
  codes: {
    fitting: { zh: '适合居住', en: 'fitting' },
    'needs-change': { zh: '需要改造', en: 'to be changed' },
    unsafe: { zh: '不安全', en: 'not safe' },
    'not-known': { zh: '未查明', en: 'not found out' },
  },
} as const satisfies CodeList;
export const HOMES = codesOf(homeCodes);
export type Home = CodeOf<typeof homeCodes>;

/** Where a service that was planned stands. */
export const serviceSessionStateCodes = {
  name: 'service-session-state',
  term: '服务签到',
  open: true,
  codes: {
    planned: { zh: '已安排', en: 'planned' },
    stated: { zh: '一方已确认，待另一方', en: 'stated by one side, the other is awaited' },
    given: { zh: '双方确认已提供', en: 'given, as both sides state' },
    disputed: { zh: '双方所述不一致', en: 'the two sides differ' },
    'not-given': { zh: '未提供', en: 'not given' },
    cancelled: { zh: '已取消', en: 'cancelled' },
  },
} as const satisfies CodeList;
export const SERVICE_SESSION_STATES = codesOf(serviceSessionStateCodes);
export type ServiceSessionState = CodeOf<typeof serviceSessionStateCodes>;

/** Whose statement about a service it is. */
export const attendanceSideCodes = {
  name: 'attendance-side',
  term: '服务签到',
  open: false,
  codes: { provider: { zh: '服务方', en: 'the provider' }, person: { zh: '服务对象', en: 'the person' } },
} as const satisfies CodeList;
export const ATTENDANCE_SIDES = codesOf(attendanceSideCodes);
export type AttendanceSide = CodeOf<typeof attendanceSideCodes>;

/** Why a service was not given. */
export const notGivenCodes = {
  name: 'service-not-given',
  term: '服务签到',
  open: true,
  codes: {
    'nobody-came': { zh: '服务人员未到', en: 'nobody came' },
    'not-at-home': { zh: '服务对象不在家', en: 'the person was not at home' },
    'not-wished': { zh: '服务对象不愿接受', en: 'the person did not wish it' },
    'in-hospital': { zh: '服务对象住院', en: 'the person is in hospital' },
    weather: { zh: '天气、道路原因', en: 'weather or roads' },
  },
} as const satisfies CodeList;
export const NOT_GIVEN_REASONS = codesOf(notGivenCodes);
export type NotGivenReason = CodeOf<typeof notGivenCodes>;

/** Why a service began at another time than planned. */
export const otherTimeCodes = {
  name: 'service-other-time',
  term: '服务签到',
  open: true,
  codes: {
    'person-asked': { zh: '服务对象要求改时间', en: 'the person asked for it' },
    'provider-moved': {
      zh: '服务方调整时间，服务对象同意',
      en: 'the provider moved it, and the person agreed',
    },
    'person-away': { zh: '原定时间服务对象不在', en: 'the person was not there at the planned time' },
    'weather-or-roads': { zh: '天气、道路延误', en: 'weather or roads' },
  },
} as const satisfies CodeList;
export const OTHER_TIMES = codesOf(otherTimeCodes);
export type OtherTime = CodeOf<typeof otherTimeCodes>;

/** What is done about a service that was not given, or about which the sides differ. */
export const serviceFollowUpCodes = {
  name: 'service-follow-up',
  term: '服务签到',
  open: true,
  codes: {
    'planned-again': { zh: '已另行安排', en: 'planned again' },
    'provider-asked': { zh: '已要求服务方整改', en: 'the provider is to mend it' },
    'not-needed': { zh: '服务对象不再需要', en: 'the person does not need it any more' },
  },
} as const satisfies CodeList;
export const SERVICE_FOLLOW_UPS = codesOf(serviceFollowUpCodes);
export type ServiceFollowUp = CodeOf<typeof serviceFollowUpCodes>;

/** What happened on a household's chain with service-type aid. */
export const serviceAidStepCodes = {
  name: 'service-aid-step',
  term: '服务类社会救助',
  open: true,
  codes: {
    assessed: { zh: '已作需求评估', en: 'needs assessed' },
    planned: { zh: '已定服务计划', en: 'planned' },
    given: { zh: '已提供，双方确认', en: 'given, as both sides state' },
    disputed: { zh: '双方所述不一致，待核实', en: 'the two sides differ, to be found out' },
    'not-given': { zh: '未按计划提供', en: 'not given as planned' },
    evaluated: { zh: '服务对象作出评价', en: 'evaluated by the person' },
    cancelled: { zh: '此后的服务安排取消', en: 'what is planned after that day is cancelled' },
    'planned-anew': { zh: '取消的服务安排恢复', en: 'what was cancelled is planned again' },
  },
} as const satisfies CodeList;
export type ServiceAidStep = CodeOf<typeof serviceAidStepCodes>;
