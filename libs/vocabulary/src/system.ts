import { codesOf, type CodeList, type CodeOf } from './code-list.js';

export const serviceCodes = {
  name: 'service',
  term: '服务 (系统)',
  open: false,
  codes: {
    intake: { zh: '受理', en: 'intake' },
    eligibility: { zh: '认定', en: 'eligibility' },
    monitoring: { zh: '监测', en: 'monitoring' },
    referral: { zh: '转介', en: 'referral' },
  },
} as const satisfies CodeList;
export const SERVICE_NAMES = codesOf(serviceCodes);
export type ServiceName = CodeOf<typeof serviceCodes>;

/** The roles of a request's actor: what each may do stands at the endpoint. */
export const roleCodes = {
  name: 'role',
  term: '角色',
  open: false,
  codes: {
    integrator: { zh: '接入系统', en: 'integrator' },
    clerk: { zh: '窗口经办人', en: 'clerk' },
    'township-reviewer': { zh: '镇工作专班负责人', en: 'head of the township team' },
    'civil-affairs-officer': { zh: '民政部门工作人员', en: 'civil-affairs officer' },
    'agriculture-officer': { zh: '农业农村部门工作人员', en: 'agriculture officer' },
    'service-worker': { zh: '购买服务人员（社工）', en: 'worker of a purchased service' },
    department: { zh: '责任部门', en: 'department' },
    auditor: { zh: '审计', en: 'auditor' },
    operator: { zh: '运维', en: 'operator' },
    administrator: { zh: '系统管理员', en: 'administrator' },
  },
} as const satisfies CodeList;
export const ROLES = codesOf(roleCodes);
export type Role = CodeOf<typeof roleCodes>;

/** For what a role works: as an official with the families of a region, otherwise in a region, or for the whole deployment. */
const ROLE_SERVES: Readonly<Record<Role, 'families' | 'region' | 'deployment'>> = {
  integrator: 'region',
  clerk: 'families',
  'township-reviewer': 'families',
  'civil-affairs-officer': 'families',
  'agriculture-officer': 'families',
  'service-worker': 'region',
  department: 'deployment',
  auditor: 'deployment',
  operator: 'deployment',
  administrator: 'deployment',
};
/** Officials who work with families: what is open is their region's, and goes to another of the same role. */
export const OFFICIAL_ROLES = ROLES.filter((role) => ROLE_SERVES[role] === 'families');
/** Roles that have a region: what is outside of it is not theirs. An integrator has what it filed itself. */
export const REGIONAL_ROLES = ROLES.filter((role) => ROLE_SERVES[role] !== 'deployment');

/** Why somebody asks to see names and numbers in full; the code goes into the audit row. */
export const unmaskReasonCodes = {
  name: 'unmask-reason',
  term: '查看事由',
  open: false,
  codes: {
    'case-handling': { zh: '办理案件', en: 'case handling' },
    'identity-check': { zh: '核验身份', en: 'identity check' },
    'home-visit': { zh: '入户走访', en: 'home visit' },
    complaint: { zh: '处理投诉', en: 'complaint' },
    supervision: { zh: '监督检查', en: 'supervision' },
    review: { zh: '复核复查', en: 'review' },
    'audit-order': { zh: '审计通知', en: 'audit order' },
    filing: { zh: '窗口受理申请', en: 'filing at the window' },
  },
} as const satisfies CodeList;
export const UNMASK_REASONS = codesOf(unmaskReasonCodes);
export type UnmaskReason = CodeOf<typeof unmaskReasonCodes>;
