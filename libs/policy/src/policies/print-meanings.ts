/** What the sets of forms of a place mean, and on what its notices about applications rest. */
export const PRINT_MEANINGS = {
  'case-prints.application': [
    '受理申请时打印哪些表格',
    'which forms are printed when an application is accepted',
  ],
  'case-prints.survey': ['入户调查时打印哪些表格', 'which forms are printed at the survey'],
  'case-prints.inquiry': ['协助调查时打印哪些表格', 'which forms are printed with an inquiry to a unit'],
  'case-prints.opinion': ['初审和公示时打印哪些表格', 'which forms are printed at opinion and publicity'],
  'case-prints.decision': ['作出决定后打印哪些表格', 'which forms are printed after a decision'],
  'case-prints.hearing': ['听取意见时打印哪些表格', 'which forms are printed at a hearing'],
  'case-prints.adjustment': [
    '待遇调整时打印哪些表格',
    'which forms are printed of a reduction, an end or an increase',
  ],
  'supplement-notice.once': [
    '是否一次性告知须补齐的全部材料',
    'whether a family is asked at once for all papers that are missing',
  ],
  'supplement-notice.unverifiable-only': [
    '可以通过核对核实的情况是否不得要求提供',
    'whether no paper is asked for that verification establishes',
  ],
  'supplement-notice.working-days': [
    '补交材料的工作日，未设定的不计期限',
    'working days in which missing papers are brought; without them no day is set',
  ],
  'non-acceptance.not-the-applicant': [
    '非本人或其家庭提出、也无委托的申请，是否不予受理',
    'whether an application is not accepted that neither the family nor whom it asked has filed',
  ],
  'non-acceptance.wrong-number': [
    '身份号码填写有误的申请，是否不予受理',
    'whether an application with a wrong identity number is not accepted',
  ],
  'non-acceptance.filed-twice': [
    '同一家庭重复提交的申请，是否不予受理',
    'whether an application that a family filed twice is not accepted',
  ],
  'non-acceptance.change-first': [
    '须先办理户的变更的申请，是否不予受理',
    'whether an application is not accepted while the household has to be changed first',
  ],
  'non-acceptance.reconsideration-first': [
    '对不予受理是否应当先申请行政复议',
    'whether reconsideration comes before the court against an application that was not accepted',
  ],
} as const;
