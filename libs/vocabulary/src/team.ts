import { codesOf, type CodeList, type CodeOf } from './code-list.js';
import type { DueItemKind } from './due-item.js';

/** The teams of S0-11: the one of a city or county, and the merged one of a township. */
export const teamKindCodes = {
  name: 'team-kind',
  term: '工作专班',
  open: false,
  codes: {
    'city-task-force': { zh: '市（县）级工作专班', en: 'task force of the city or county' },
    'township-team': { zh: '镇（街道）工作专班', en: 'township team' },
  },
} as const satisfies CodeList;
export const TEAM_KINDS = codesOf(teamKindCodes);
export type TeamKind = CodeOf<typeof teamKindCodes>;

/** The six tasks for which a township team is merged (S0-11). */
export const teamTaskCodes = {
  name: 'team-task',
  term: '专班任务',
  open: false,
  codes: {
    'home-visits': { zh: '走访排查', en: 'visits and periodic screening' },
    'active-discovery': { zh: '主动发现', en: 'finding families in hardship' },
    acceptance: { zh: '申请受理', en: 'acceptance of applications' },
    'household-survey': { zh: '入户调查', en: 'household survey' },
    confirmation: { zh: '审核确认', en: 'opinion and confirmation' },
    'warning-check': { zh: '预警核实', en: 'check of warnings' },
  },
} as const satisfies CodeList;
export const TEAM_TASKS = codesOf(teamTaskCodes);
export type TeamTask = CodeOf<typeof teamTaskCodes>;

/** The place of somebody in a team (S0-12). */
export const teamPositionCodes = {
  name: 'team-position',
  term: '专班职务',
  open: false,
  codes: {
    head: { zh: '组长', en: 'head' },
    deputy: { zh: '副组长', en: 'deputy' },
    member: { zh: '成员', en: 'member' },
  },
} as const satisfies CodeList;
export const TEAM_POSITIONS = codesOf(teamPositionCodes);
export type TeamPosition = CodeOf<typeof teamPositionCodes>;

/** Of which of the two businesses somebody is in charge: each has a deputy, and its head among the members (S0-12). */
export const teamChargeCodes = {
  name: 'team-charge',
  term: '分管业务',
  open: false,
  codes: {
    'civil-affairs': { zh: '民政', en: 'civil affairs' },
    agriculture: { zh: '农业农村', en: 'agriculture' },
  },
} as const satisfies CodeList;
export const TEAM_CHARGES = codesOf(teamChargeCodes);
export type TeamCharge = CodeOf<typeof teamChargeCodes>;

/** From where somebody came into a team: those that are merged into one (S0-11). */
export const teamOriginCodes = {
  name: 'team-origin',
  term: '人员来源',
  open: true,
  codes: {
    'township-leadership': { zh: '镇（街道）领导班子', en: 'leadership of the township' },
    'social-affairs-office': { zh: '社会事务办', en: 'social-affairs office' },
    'consolidation-staff': { zh: '巩固衔接工作人员', en: 'staff for consolidation' },
    'village-committee': { zh: '村（社区）两委', en: 'village committee' },
    'resident-team': { zh: '驻村工作队', en: 'resident team of a village' },
    'department-helper': { zh: '部门帮扶人员', en: 'helper of a department' },
    'city-department': { zh: '市（县）部门', en: 'department of the city or county' },
  },
} as const satisfies CodeList;
export const TEAM_ORIGINS = codesOf(teamOriginCodes);
export type TeamOrigin = CodeOf<typeof teamOriginCodes>;

/** Under which task of a township team something that waits falls; the rest is not of a township. */
export const TASK_OF_DUE_ITEM: Readonly<Partial<Record<DueItemKind, TeamTask>>> = {
  'window-check': 'acceptance',
  'household-proposal': 'acceptance',
  authorisation: 'household-survey',
  survey: 'household-survey',
  'initial-opinion': 'confirmation',
  publicity: 'confirmation',
  'publicity-end': 'confirmation',
  decision: 'confirmation',
  'refusal-notice': 'confirmation',
  'track-reopening': 'confirmation',
  visit: 'warning-check',
  disposition: 'warning-check',
  'possible-double': 'warning-check',
};
