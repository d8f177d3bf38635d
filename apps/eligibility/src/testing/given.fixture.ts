import { workCalendar, type IsoDate, type Result, type WorkCalendar } from '@aid-chain/kernel';
import type { CategoryResult, WorksheetLine } from '@aid-chain/policy';
import {
  type Category,
  type CategoryOutcome,
  type LineOutcome,
  type Track,
  memberPositions,
} from '@aid-chain/vocabulary';
import type { CaseState, Decided } from '../cases/case.state.js';
import type { Verification } from '../cases/verification.state.js';
import { openForApplication } from '../case-opening/open-case.rules.js';
import type { Official } from '../survey/investigators.rules.js';
import type { TrackDetermination } from '../determination/track-determination.rules.js';

/** Builders for the rule specs: an invented case of three persons in the demo's township. */
export const CASE_ID = '019a0000-0000-7000-8000-000000000001';
export const HOUSEHOLD_ID = '019a0000-0000-7000-8000-000000000002';
export const FATHER = '019a0000-0000-7000-8000-000000000003';
export const MOTHER = '019a0000-0000-7000-8000-000000000004';
export const CHILD = '019a0000-0000-7000-8000-000000000005';
export const PERSONS: ReadonlySet<string> = new Set([FATHER, MOTHER, CHILD]);
/** Where the persons of the invented case stand in their family. */
export const POSITIONS = memberPositions([
  { personId: FATHER, relation: 'head' },
  { personId: MOTHER, relation: 'spouse' },
  { personId: CHILD, relation: 'child' },
]);
export const HASH = 'a'.repeat(64);
export const OTHER_HASH = 'b'.repeat(64);
export const NOBODY: ReadonlySet<string> = new Set();
/** What the father's employer withheld tax from in the year before. */
export const WAGE = {
  personId: FATHER,
  kind: 'wage',
  itemCode: 'wage',
  amountFen: 1_800_000,
  period: { from: '2025-01-01', to: '2025-12-31' },
} as const;
/** Officials of the demo's directory: those of the township, its county, a department and the audit. */
export const OFFICIALS: ReadonlyMap<string, Official> = new Map(
  (
    [
      { id: 'clerk-1', role: 'clerk', serves: ['510683990000'], staffCode: 'S-1' },
      { id: 'clerk-2', role: 'clerk', serves: ['510683990000'], staffCode: 'S-2' },
      { id: 'clerk-2-second-login', role: 'clerk', serves: ['510683990000'], staffCode: 's-2' },
      { id: 'reviewer', role: 'township-reviewer', serves: ['510683990000'], staffCode: 'S-3' },
      { id: 'clerk-elsewhere', role: 'clerk', serves: ['510683980000'], staffCode: 'S-4' },
      { id: 'dept-health', role: 'department', serves: ['510683000000'] },
      { id: 'auditor', role: 'auditor', serves: [] },
      { id: 'portal', role: 'integrator', serves: ['510683000000'] },
    ] as const
  ).map((official) => [official.id, official]),
);

/** Days off and worked weekends of 2026 (State Council General Office, 2025-11-04). */
export function calendar2026(): WorkCalendar {
  const off = [
    '2026-01-01',
    '2026-01-02',
    ...days('2026-02-15', 9),
    '2026-04-06',
    ...days('2026-05-01', 5),
    ...days('2026-06-19', 3),
    ...days('2026-09-25', 3),
    ...days('2026-10-01', 7),
  ];
  const worked = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'];
  const all = [
    ...off.map((date) => ({ date, working: false })),
    ...worked.map((date) => ({ date, working: true })),
  ];
  return workCalendar(all, '2026-12-31');
}

function days(from: IsoDate, count: number): IsoDate[] {
  const first = Number(from.slice(8));
  return Array.from(
    { length: count },
    (_, day) => `${from.slice(0, 8)}${String(first + day).padStart(2, '0')}`,
  );
}

export interface Asked {
  readonly categories?: readonly Category[];
  readonly verification?: Verification;
  readonly openedOn?: IsoDate;
}

/** A case just opened by an application; verification is requested unless stated otherwise. */
export function opened({
  categories = ['dibao'],
  verification,
  openedOn = '2026-01-12',
}: Asked = {}): Decided {
  return openForApplication({
    caseId: CASE_ID,
    householdId: HOUSEHOLD_ID,
    applicationId: '019a0000-0000-7000-8000-000000000006',
    regionCode: '510683990001',
    openedOn,
    categoriesRequested: categories,
    helpRequested: [],
    verification: verification ?? { is: 'requested', on: openedOn },
  });
}

/** The case with report and survey recorded, ready for the opinions. */
export function gathered(asked: Asked = {}, reportedOn = '2026-01-13', surveyedOn = '2026-01-14'): CaseState {
  return {
    ...opened(asked).state,
    verification: { is: 'reported', version: 1, on: reportedOn },
    survey: { is: 'recorded', version: 1, on: surveyedOn },
  };
}

/** What the rules find of a track: the named categories have the named outcomes, the others are not examined. */
export function determined(
  track: Track,
  outcomes: Partial<Record<Category, CategoryOutcome>>,
  hash = HASH,
): TrackDetermination {
  const categories = Object.entries(outcomes).map(([category, outcome]): CategoryResult => ({
    category: category as Category,
    track,
    outcome,
    monthlyAmountFen: category === 'dibao' && outcome === 'met' ? 48_000 : null,
    missing: outcome === 'undetermined' ? [missingWage] : [],
    ruleIds: [],
    restsOnDemoValues: true,
  }));
  const worksheet = { ...EMPTY_WORKSHEET, categories };
  return {
    track,
    hash,
    packHash: 'c'.repeat(64),
    codeVersion: '1.0.0',
    categories,
    missing: categories.flatMap(({ missing }) => missing.map(({ fact }) => fact)),
    annualNetIncomeFen: 1_800_000,
    restsOnDemoValues: true,
    worksheet,
  };
}

/** The determination with one more line of its worksheet, of which the spec looks at rule and outcome alone. */
export function withLine(
  determination: TrackDetermination,
  ruleId: string,
  outcome: LineOutcome,
  facts: WorksheetLine['facts'] = [],
): TrackDetermination {
  const head = { ruleId, group: 'line', category: 'monitored', outcome } as const;
  const nothing = { left: null, op: null, right: null, unit: '', compared: null, textZh: '', textEn: '' };
  const line = { ...head, ...nothing, parameters: [], facts, missing: [] };
  const { worksheet } = determination;
  return { ...determination, worksheet: { ...worksheet, lines: [...worksheet.lines, line] } };
}

/** The value of a result that the spec expects to be a success. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`refused: ${result.refusal.code}`);
}

/** The code of a result that the spec expects to be refused. */
export function codeOf(result: Result<unknown>): string {
  return result.ok ? 'not refused' : result.refusal.code;
}

const missingWage = {
  kind: 'fact',
  fact: 'income.wage',
  personId: FATHER,
  broughtBy: ['survey', 'verification-report'],
  textZh: '工资收入',
  textEn: 'wage income',
} as const;

const EMPTY_WORKSHEET = {
  codeVersion: '1.0.0',
  packHash: 'c'.repeat(64),
  regionCode: '510683990001',
  asOf: '2026-01-15',
  lines: [],
  figures: {
    members: 3,
    incomeWindow: null,
    countableIncomeFen: null,
    countablePerHeadMonthFen: null,
    annualNetIncomeFen: 1_800_000,
    netPerHeadYearFen: 600_000,
    selfPaidMedicalFen: 0,
    selfPaidMedicalShareBp: null,
    netAfterMedicalPerHeadYearFen: null,
  },
  missing: [],
  restsOnDemoValues: true,
} as const;
