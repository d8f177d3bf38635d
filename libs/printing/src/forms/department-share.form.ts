import type { PrintFormDefinition } from './print-form-definition.js';

/** What the template of a department's share gets, in one language: its own part of a chain, under its own token. */
export interface DepartmentShareModel {
  readonly department: string;
  readonly token: string;
  readonly place: string;
  readonly referrals: readonly {
    readonly need: string;
    readonly referred: string;
    readonly due: string;
    readonly state: string;
    readonly since: string;
  }[];
  readonly reports: readonly {
    readonly need: string;
    readonly quarter: string;
    readonly final: string;
    readonly outcome: string;
  }[];
  readonly aid: readonly {
    readonly what: string;
    readonly amount: string;
    readonly from: string;
    readonly until: string;
  }[];
}

const DAY = '2026年1月14日';
const FULL: DepartmentShareModel = {
  ...{ department: '住建', token: 'a1b2c3', place: '示范镇' },
  referrals: [{ need: '住房', referred: DAY, due: DAY, state: '已推送', since: DAY }],
  reports: [{ need: '住房', quarter: '2026Q1', final: '季度终报', outcome: '已帮扶' }],
  aid: [{ what: '危房改造', amount: '30000.00 元', from: DAY, until: DAY }],
};

/** What one department was asked for a household and did: nothing of any other department, and no name. */
export const departmentShareForm = {
  code: 'department-share',
  series: 'BM',
  parts: {
    department: { zh: '部门', en: 'the department' },
    token: { zh: '户代号', en: 'the token of the household' },
    place: { zh: '地区', en: 'the place' },
    referrals: { zh: '转办事项', en: 'its referrals' },
    reports: { zh: '季度反馈', en: 'its reports' },
    aid: { zh: '帮扶', en: 'the help' },
  },
  required: ['department', 'token', 'referrals', 'reports', 'aid'],
  samples: [FULL, { department: '', token: '', place: '', referrals: [], reports: [], aid: [] }],
} as const satisfies PrintFormDefinition;
