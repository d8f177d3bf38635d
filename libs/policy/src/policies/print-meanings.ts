/** What the sets of forms of a place mean. */
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
} as const;
