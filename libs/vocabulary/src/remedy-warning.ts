import { codesOf, type CodeList, type CodeOf } from './code-list.js';

/** What was unusual when a remedy came in; it is recorded all the same. */
export const remedyWarningCodes = {
  name: 'remedy-warning',
  term: '行政复议',
  open: true,
  codes: {
    late: {
      zh: '超过法定期限或者公示期提出',
      en: 'filed after the time that the law gives, or after the publicity',
    },
    'reconsideration-first': {
      zh: '不作为类争议须先申请行政复议',
      en: 'against inaction reconsideration comes before the court',
    },
    'reconsideration-runs': {
      zh: '行政复议已受理尚未作出决定，其间不得就同一事项起诉',
      en: 'a reconsideration was accepted and runs: there is no lawsuit meanwhile',
    },
    'filed-again': { zh: '同一事项已登记过', en: 'the same was filed before' },
    'nothing-to-stay': {
      zh: '所针对的决定没有减发、终止待遇，停止执行不改变发放',
      en: 'the decision reduces or ends nothing that runs: its stay changes nothing that is paid',
    },
    'given-instead': {
      zh: '低保在此期间继续，该户另有替代低保的认定（低保边缘、刚性支出困难，或者单人低保），二者不应并存：请对后者提出终止调整',
      en: 'dibao goes on, and what the household, or one person of it, was recognised as in its place runs beside it, which it should not: propose its end',
    },
    'given-instead-over': {
      zh: '低保的终止恢复执行，此前替代低保的认定（低保边缘、刚性支出困难）在停止执行期间已到期，该户两者皆无：请主动了解其现状，告知可以重新申请，并协助其申请',
      en: 'the end of dibao is carried out again, and what the household was recognised as in its place ran out while it waited, so that it has neither: look at how it lives now, and help it to apply anew',
    },
    'decided-since': {
      zh: '其后另有决定（standingCaseId 所列案件）按其自身的事实有效，停止执行、变更或者撤销不改变自其首月起的发放；不服该决定的，须另行就该决定提出',
      en: 'another decision of its own facts stands since (the case of standingCaseId): what is paid from its first month on does not change by a stay or a result; who is against that one files against it',
    },
    'facts-not-kept': {
      zh: '其后的决定金额相同，但其中一方所依据的事实未留存，无法比对，已视为对原决定的确认、随原决定一并处理：请核实其是否另有事实依据',
      en: 'a later decision came to the same amount, and the facts of one of both were not kept to compare: it is taken to confirm the first and goes with it; look whether it rests on facts of its own',
    },
    'fact-unused': {
      zh: '在办案件的收入核算期间不同或者尚无该项记录，认定的事实未计入；该案件录入相应调查、核对后，请再次登记',
      en: 'a case that is open has another window, or no source states anything of it yet: the fact does not count there; record it once more when the case has it',
    },
    'set-aside-already': {
      zh: '所针对的决定已被变更或者撤销，不再执行',
      en: 'the decision that it is about was changed or set aside before, and does not run',
    },
    'case-stays-open': {
      zh: '据此重新办理的案件仍在办理，须作出决定或者按撤回办结',
      en: 'the case in which it was to be decided anew is still open: decide it, or close it as withdrawn',
    },
    'application-unknown': {
      zh: '尚无所针对的不予受理决定的记录：已照常登记，收到该申请的记录后自动关联；未写明申请编号的，其结果由人工执行并登记',
      en: 'no decision not to accept is known here: it is recorded all the same, and joined once the application is reported; where no application is named, its result is carried out and recorded by hand',
    },
    'ground-differs': { zh: '所述事由与案件情况不符', en: 'its ground is not what the case shows' },
  },
} as const satisfies CodeList;
export const REMEDY_WARNINGS = codesOf(remedyWarningCodes);
export type RemedyWarning = CodeOf<typeof remedyWarningCodes>;
