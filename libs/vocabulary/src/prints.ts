import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** What is printed for families and departments, each with a number series of its own. */
export const printFormCodes = {
  name: 'print-form',
  term: '打印件',
  open: true,
  codes: {
    'happiness-list': { zh: '幸福清单', en: 'happiness list' },
    'aid-chain': { zh: '救助链', en: 'aid chain' },
    'department-share': { zh: '部门办理情况单', en: 'share of a department' },
    'publicity-sheet': { zh: '公示单', en: 'publicity sheet' },
    'posting-sheet': { zh: '公布单', en: 'posting sheet' },
    'decision-notice': { zh: '确认通知书', en: 'notice of a decision' },
    'refusal-notice': { zh: '不予确认告知书', en: 'notice of a refusal' },
    'adjustment-notice': { zh: '待遇调整告知书', en: 'notice of a reduction, an end or an increase' },
    'hearing-record': { zh: '听取意见记录', en: 'record of a hearing' },
    'end-publicity-sheet': { zh: '终止公示单', en: 'publicity sheet of an end' },
    'supplement-notice': { zh: '补正材料告知书', en: 'notice of papers that are still needed' },
    'survey-form': { zh: '入户调查表', en: 'form of a survey' },
    'consent-form': { zh: '核对授权书', en: 'authorisation to verify' },
    'visit-record': { zh: '县级走访记录', en: 'record of a visit of the county' },
    'inquiry-letter': { zh: '协助调查函', en: 'inquiry to a unit' },
    'non-acceptance-notice': { zh: '不予受理通知书', en: 'notice that an application is not accepted' },
    'filing-supplement-notice': { zh: '申请补正告知书', en: 'notice by which an application is put right' },
  },
} as const satisfies CodeList;
export const PRINT_FORMS = codesOf(printFormCodes);
export type PrintForm = CodeOf<typeof printFormCodes>;

/** Those that are printed about a household or one of its members. */
export const HOUSEHOLD_PRINT_FORMS = ['happiness-list', 'aid-chain'] as const satisfies readonly PrintForm[];
export type HouseholdPrintForm = (typeof HOUSEHOLD_PRINT_FORMS)[number];

/** Those that are printed about one track of a case. */
export const CASE_PRINT_FORMS = [
  'publicity-sheet',
  'posting-sheet',
  'decision-notice',
  'refusal-notice',
  'adjustment-notice',
  'hearing-record',
  'end-publicity-sheet',
  'supplement-notice',
  'survey-form',
  'consent-form',
  'visit-record',
  'inquiry-letter',
] as const satisfies readonly PrintForm[];
export type CasePrintForm = (typeof CASE_PRINT_FORMS)[number];

/** Those that are printed about an application. */
export const APPLICATION_PRINT_FORMS = [
  'non-acceptance-notice',
  'filing-supplement-notice',
] as const satisfies readonly PrintForm[];
export type ApplicationPrintForm = (typeof APPLICATION_PRINT_FORMS)[number];

/** At which events of a case its papers are printed. */
export const casePrintEventCodes = {
  name: 'case-print-event',
  term: '打印件',
  open: true,
  codes: {
    application: { zh: '受理申请', en: 'an application is accepted' },
    survey: { zh: '入户调查', en: 'the survey' },
    inquiry: { zh: '协助调查', en: 'an inquiry to a unit' },
    opinion: { zh: '初审公示', en: 'opinion and publicity' },
    decision: { zh: '作出决定', en: 'the decision' },
    hearing: { zh: '听取意见', en: 'a hearing' },
    adjustment: { zh: '待遇调整', en: 'a reduction, an end or an increase' },
  },
} as const satisfies CodeList;
export const CASE_PRINT_EVENTS = codesOf(casePrintEventCodes);
export type CasePrintEvent = CodeOf<typeof casePrintEventCodes>;

/** Those that a department prints for itself. */
export const DEPARTMENT_PRINT_FORMS = ['department-share'] as const satisfies readonly PrintForm[];
export type DepartmentPrintForm = (typeof DEPARTMENT_PRINT_FORMS)[number];

/** Why a print is printed once more. */
export const reprintReasonCodes = {
  name: 'reprint-reason',
  term: '重印',
  open: false,
  codes: {
    lost: { zh: '遗失', en: 'it was lost' },
    damaged: { zh: '破损或不清', en: 'it is damaged or cannot be read' },
    'further-copy': { zh: '另需一份', en: 'one more is needed' },
  },
} as const satisfies CodeList;
export const REPRINT_REASONS = codesOf(reprintReasonCodes);
export type ReprintReason = CodeOf<typeof reprintReasonCodes>;
