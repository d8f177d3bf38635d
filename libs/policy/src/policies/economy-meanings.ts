/** What the parameters of imputed income, support, deductions, the cost of work and the kinds of property mean. */
export const ECONOMY_MEANINGS = {
  'income.imputed.amount': [
    '推定收入：有劳动能力而未说明收入的，每人每月',
    'imputed income a month of who can work and states none',
  ],
  'income.imputed.away-amount': [
    '外出务工收入核算标准：实际收入未经查实的，每人每月',
    'income a month of who works away, where the real one is not established',
  ],
  'income.imputed.weak-share': [
    '推定收入：弱劳动能力的比例（不填则不推定）',
    'imputed income: share for weak ability to work (left out: none)',
  ],
  'income.imputed.from-age': ['推定收入：起始年龄', 'imputed income: from this age'],
  'income.imputed.to-age': ['推定收入：截止年龄', 'imputed income: to this age'],
  'income.imputed.exempt-reasons': [
    '推定收入：不推定的情形',
    'imputed income: reasons for which none is imputed',
  ],
  'support.shape': [
    '赡抚养费核算方式：只按裁判协议、定额、收入比例或者超出部分的比例',
    'support payments: by judgment or agreement alone, a fixed amount, a share of income, or a share of the surplus',
  ],
  'support.amount': ['赡抚养费：每名义务人每月定额', 'support payments: fixed amount of a supporter a month'],
  'support.share': ['赡抚养费：计入的比例', 'support payments: share that counts'],
  'support.line-multiple': [
    '赡抚养费：义务人家庭人均保留额，低保标准的倍数',
    'support payments: what a supporter’s household keeps a head, as a multiple of the standard',
  ],
  'support.per-dependant': [
    '赡抚养费：是否按所供养的人数均分',
    'support payments: whether divided among all whom the supporter owes',
  ],
  'support.exempt-situations': [
    '赡抚养费：不计算的义务人情形',
    'support payments: situations of a supporter in which none is expected',
  ],
  'support.asked-from-age': [
    '赡抚养费：自几周岁起须查明义务人',
    'support payments: from which age of a member it is asked who owes them',
  ],
  'deduction.illness.items': ['因病因残扣减：支出种类', 'deduction for illness: kinds of spending'],
  'deduction.illness.share': ['因病因残扣减：自付部分的比例', 'deduction for illness: share of the own part'],
  'work-cost.disabled-share': ['就业成本扣减比例：残疾人', 'share that is deducted for the disabled'],
  'work-cost.minimum-wage': ['当地最低工资（月）', 'local minimum wage, a month'],
  'asset.exempt-uses': ['财产：不计入限额的用途', 'property: uses that are left out of the limits'],
  'asset.veto.kinds': ['财产：本地规定不得拥有的种类', 'property: kinds that exclude'],
  'asset.explain.kinds': [
    '财产：本地规定须说明的种类（不直接否决）',
    'property: kinds that have to be explained (no veto)',
  ],
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string]>>;
