import { codesOf, type CodeList, type CodeOf } from './code-list.js';
import { unmaskReasonCodes } from './system.js';

/** Why somebody looked at a family: the reasons of a look in full or a search, daily work, and the family's own wish. */
export const lookPurposeCodes = {
  name: 'look-purpose',
  term: '查看事由',
  open: true,
  codes: {
    ...unmaskReasonCodes.codes,
    'department-referral': {
      zh: '部门办理转给本部门的事项',
      en: 'department works on what was referred to it',
    },
    consent: { zh: '经家庭单独同意提供给社会力量', en: 'given to social forces by the family’s own consent' },
    'work-list': { zh: '日常办理', en: 'daily work' },
    oversight: { zh: '审计监督（只见查看记录）', en: 'audit of who looked' },
    'own-print': { zh: '打印交给本人', en: 'printed for the person' },
    'public-board': { zh: '在村（社区）公示、公布', en: 'for the board of the village' },
    'own-access': { zh: '本人查询查看记录', en: 'access log asked for by the person' },
    'not-of-list': { zh: '事由不在列表内（未予查看）', en: 'reason of no list, nothing was shown' },
  },
} as const satisfies CodeList;

export type LookPurpose = CodeOf<typeof lookPurposeCodes>;

/** What of a family a look shows: the kinds that the access log and a breach notice name (N13, L-17). */
export const dataSeenCodes = {
  name: 'data-seen',
  term: '查看内容',
  open: true,
  codes: {
    identity: { zh: '姓名、证件号码、出生日期、电话', en: 'name, ID number, date of birth, phone' },
    name: { zh: '姓名', en: 'name' },
    'id-number': { zh: '证件号码', en: 'ID number' },
    'birth-date': { zh: '出生日期', en: 'date of birth' },
    phone: { zh: '电话', en: 'phone' },
    address: { zh: '住址', en: 'address' },
    place: { zh: '所在地区', en: 'place' },
    family: { zh: '共同生活的家庭成员、住址', en: 'who lives together, and the address' },
    economy: { zh: '收入、财产、支出', en: 'income, property and spending' },
    circumstances: { zh: '健康、残疾、劳动和就学情况', en: 'health, disability, work and school' },
    verification: { zh: '核对和调查结果', en: 'results of verification and survey' },
    decision: { zh: '认定和救助待遇', en: 'recognitions and benefits' },
    need: { zh: '需求、转办和帮扶', en: 'needs, referrals and help' },
    warning: { zh: '监测预警', en: 'warnings of the monitoring' },
    course: { zh: '办理进度和期限（无个人信息）', en: 'states and deadlines, without personal data' },
    staff: { zh: '公示的工作人员', en: 'staff, as it is posted' },
    looks: { zh: '谁查看过', en: 'who looked' },
  },
} as const satisfies CodeList;
export type DataSeen = CodeOf<typeof dataSeenCodes>;

/** Kinds that hold no name or number, so that there is nothing in them to mask. */
const NAMELESS: readonly DataSeen[] = ['place', 'course', 'staff', 'looks'];

/** @returns whether a look at these kinds shows names or numbers, in full or masked */
export const holdsNames = (seen: readonly DataSeen[]): boolean =>
  seen.some((kind) => !NAMELESS.includes(kind));

/** How a token of an audit row begins that names the legal ground of a look. */
export const LEGAL_GROUND = 'legal-ground=';

/** The document and article on which a department is shown a family, as a token of the audit row (PIPL 13, 34). */
export const groundToken = ({ doc, article }: { readonly doc: string; readonly article: string }): string =>
  `${LEGAL_GROUND}${doc} ${article}`;

/** On which legal ground entries of a person's own access log are kept back for a time (PIPL 18, 35, 45). */
export const withholdingGroundCodes = {
  name: 'withholding-ground',
  term: '不予提供的依据',
  open: false,
  codes: {
    'secret-by-law': { zh: '法律、行政法规规定应当保密', en: 'secret by law or administrative regulation' },
    'would-hinder-duty': {
      zh: '告知将妨碍国家机关履行法定职责',
      en: 'telling would hinder a duty of the state',
    },
  },
} as const satisfies CodeList;
export const WITHHOLDING_GROUNDS = codesOf(withholdingGroundCodes);
export type WithholdingGround = CodeOf<typeof withholdingGroundCodes>;

/** Why entries that were kept back are shown again before the day that was recorded. */
export const withholdingEndCodes = {
  name: 'withholding-end',
  term: '恢复提供的原因',
  open: false,
  codes: {
    'ground-gone': { zh: '不予提供的依据已不存在', en: 'the ground no longer holds' },
    'decision-withdrawn': { zh: '原决定已撤销', en: 'the decision was withdrawn' },
    'entered-by-mistake': { zh: '登记有误', en: 'entered by mistake' },
  },
} as const satisfies CodeList;
export const WITHHOLDING_ENDS = codesOf(withholdingEndCodes);
export type WithholdingEnd = CodeOf<typeof withholdingEndCodes>;

/** What is conspicuous about looks, each a gauge, and an alarm of its own (L-16). */
export const lookUpAlarmCodes = {
  name: 'look-up-alarm',
  term: '异常查看',
  open: true,
  codes: {
    'without-case': { zh: '查询没有对应案件', en: 'asked without a case' },
    'closed-case': { zh: '查询已办结的案件', en: 'asked on a closed case' },
    relative: { zh: '查询近亲属', en: 'asked about a close relative' },
    'without-ground': { zh: '查询没有依据', en: 'queried without a ground' },
    run: { zh: '接连查看互不相关的家庭', en: 'a run of looks at unconnected households' },
  },
} as const satisfies CodeList;
export const LOOK_UP_ALARMS = codesOf(lookUpAlarmCodes);
export type LookUpAlarm = CodeOf<typeof lookUpAlarmCodes>;

/** How what an audit row records ended. */
export const auditOutcomeCodes = {
  name: 'audit-outcome',
  term: '审计结果',
  open: false,
  codes: {
    done: { zh: '已办理', en: 'done' },
    refused: { zh: '已退回', en: 'refused' },
    shown: { zh: '已查看', en: 'shown' },
  },
} as const satisfies CodeList;
export const AUDIT_OUTCOMES = codesOf(auditOutcomeCodes);
export type AuditOutcome = CodeOf<typeof auditOutcomeCodes>;

/** How somebody is present who asks for the own access log. */
export const presenceCodes = {
  name: 'presence',
  term: '查看',
  open: false,
  codes: {
    'in-person': { zh: '本人到场', en: 'in person' },
    guardian: { zh: '监护人到场', en: 'the guardian' },
    authorised: { zh: '持委托书的代理人到场', en: 'somebody with a written authority' },
  },
} as const satisfies CodeList;
export const PRESENCES = codesOf(presenceCodes);
export type Presence = CodeOf<typeof presenceCodes>;

/** Purposes that arise outside the family's own case: each names its matter by a number. */
export const MATTER_PURPOSES = ['complaint', 'supervision', 'review', 'audit-order'] as const;
export type MatterPurpose = (typeof MATTER_PURPOSES)[number];

/** What makes a search narrower that finds more people than it shows. */
export const searchAdditionCodes = {
  name: 'search-addition',
  term: '查看',
  open: true,
  codes: {
    village: { zh: '填写村（社区）代码', en: 'the code of the village' },
    'birth-date': { zh: '填写出生日期', en: 'the date of birth' },
    'id-number': { zh: '改按身份证号查找', en: 'search by ID number instead' },
  },
} as const satisfies CodeList;
export const SEARCH_ADDITIONS = codesOf(searchAdditionCodes);
export type SearchAddition = CodeOf<typeof searchAdditionCodes>;

/** How a name that was sought was compared where it was written otherwise. */
export const searchNoteCodes = {
  name: 'search-note',
  term: '查看',
  open: true,
  codes: {
    'blanks-left-out': { zh: '姓名中的空格未参与比较', en: 'blanks in the name were left out' },
    'other-form': {
      zh: '全角字符、间隔号等写法已按同一形式比较',
      en: 'full width, dots and the like were compared in one form',
    },
  },
} as const satisfies CodeList;
export const SEARCH_NOTES = codesOf(searchNoteCodes);
export type SearchNote = CodeOf<typeof searchNoteCodes>;
