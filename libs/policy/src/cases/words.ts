/**
 * The words of a case file, Chinese and English, by the name that the program has for them: a file may use either.
 * Amounts are written in yuan, so the words of fields that are kept in fen say yuan.
 */
export const CASE_WORDS = {
  name: ['案例', 'name'],
  note: ['说明', 'note'],
  like: ['参照', 'like'],
  place: ['地点', 'place'],
  asOf: ['日期', 'on'],
  appliedOn: ['申请日', 'applied'],
  residence: ['户别', 'residence'],
  members: ['成员', 'members'],
  survey: ['入户调查', 'survey'],
  tekunPersons: ['已是特困', 'already tekun'],
  answers: ['人员答复', 'answers of people'],
  expect: ['预期', 'expect'],
} as const;

/** What people answered on the day of the decision, yes or no, by the question. */
export const ANSWER_WORDS = {
  'property-acceptable': ['财产不影响认定', 'property acceptable'],
  'other-ground': ['其他监测依据', 'other ground'],
} as const;

/** What a case says of a member beside his circumstances. */
export const MEMBER_WORDS = {
  relation: ['关系', 'relation'],
  birthDate: ['出生', 'born'],
  from: ['共同生活自', 'since'],
  to: ['共同生活至', 'until'],
  reasonOut: ['离开原因', 'reason'],
} as const;

/** What a case expects of a category. */
export const CATEGORY_WORDS = {
  outcome: ['结果', 'outcome'],
  yuan: ['每月元', 'yuan'],
  failing: ['不符合项', 'failing'],
  missing: ['缺', 'missing'],
  cites: ['依据', 'cites'],
  notCited: ['不依据', 'does not cite'],
  demo: ['演示值', 'demo'],
} as const;

export const EXPECT_WORDS = {
  values: ['中间值', 'values'],
  lines: ['各项', 'lines'],
  measures: ['措施', 'measures'],
} as const;

/** What a case expects of a measure of the place. */
export const MEASURE_WORDS = {
  outcome: ['结果', 'outcome'],
  yuan: ['元', 'yuan'],
  members: ['成员', 'members'],
  missing: ['缺', 'missing'],
  cites: ['依据', 'cites'],
} as const;

/** What a case expects of a line of the worksheet. */
export const LINE_WORDS = {
  outcome: ['结果', 'outcome'],
  left: ['数值', 'value'],
  right: ['限额', 'limit'],
  cites: ['依据', 'cites'],
} as const;

/** In place of what a line holds: there must be none. */
export const ABSENT_WORDS: readonly string[] = ['无', 'none'];

/** Chinese and English words of the fields of facts; one that is not here is written by its own name. */
export const FACT_WORDS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  personId: ['谁', 'who'],
  kind: ['类别', 'kind'],
  itemCode: ['项目', 'item'],
  amountFen: ['元', 'yuan'],
  period: ['期间', 'period'],
  payer: ['支付方', 'payer'],
  estimated: ['估算', 'estimated'],
  grossFen: ['花费', 'paid'],
  reimbursedFen: ['报销', 'reimbursed'],
  issuer: ['开票方', 'issuer'],
  billNo: ['票号', 'bill'],
  valueFen: ['价值', 'worth'],
  count: ['数量', 'count'],
  locationRegionCode: ['所在地', 'in'],
  disability: ['残疾', 'disability'],
  grade: ['等级', 'grade'],
  illness: ['疾病', 'illness'],
  severe: ['重病', 'severe'],
  chronic: ['慢性病', 'chronic'],
  student: ['就读', 'student'],
  stage: ['阶段', 'stage'],
  school: ['学校', 'school'],
  labour: ['劳动能力', 'labour'],
  employment: ['就业', 'employment'],
  status: ['状况', 'status'],
  since: ['自', 'since'],
  selfCare: ['自理', 'self-care'],
  eating: ['进食', 'eating'],
  dressing: ['穿衣', 'dressing'],
  rising: ['上下床', 'rising'],
  toilet: ['如厕', 'toilet'],
  walking: ['室内行走', 'walking'],
  bathing: ['洗澡', 'bathing'],
  supporters: ['义务人', 'supporters'],
  relation: ['关系', 'relation'],
  situation: ['能力', 'situation'],
  birthDate: ['出生', 'born'],
  judgedMonthlyFen: ['裁判每月元', 'judged monthly'],
  agreedMonthlyFen: ['协议每月元', 'agreed monthly'],
  familyMonthlyFen: ['家庭月收入元', 'family monthly'],
  familySize: ['家庭人数', 'family size'],
  supportsCount: ['供养人数', 'supports'],
  noWorkReason: ['不能就业原因', 'no work because'],
  use: ['用途', 'use'],
  incomeComplete: ['收入齐全', 'incomes complete'],
  only: ['唯一住房', 'only'],
  safe: ['安全', 'safe'],
};

/** Twelve months of one amount, in place of the amount of a period. */
export const MONTHLY_WORDS = ['每月元', 'monthly'] as const;

/** Short words for codes whose own names are longer than an official would write. */
export const CODE_WORDS: Readonly<Record<string, string>> = {
  存款: 'deposit',
  住房: 'dwelling',
  机动车: 'vehicle',
  低保: 'dibao',
  特困: 'tekun',
  低保边缘: 'margin',
  刚性支出困难: 'rigid-expenditure',
  监测对象: 'monitored',
  其他困难: 'other-hardship',
  待定: 'undetermined',
  低收入: 'low-income',
  无行为能力: 'no-capacity',
};

/** The kinds of disability by their names (GB/T 26341-2010). */
export const DISABILITY_KINDS: readonly string[] = ['视力', '听力', '言语', '肢体', '智力', '精神', '多重'];

/** Short words of lines of the worksheet, by the part of the rule's name that follows the category. */
export const RULE_WORDS: Readonly<Record<string, string>> = {
  收入: 'income',
  存款: 'deposit',
  住房: 'dwelling',
  机动车: 'vehicle',
  户别: 'residence',
  监测线: 'line',
};

type Words = Readonly<Record<string, readonly [zh: string, en: string]>>;

/** The name that the program has for a word; undefined where there is none. */
export function nameOfWord<W extends Words>(words: W, word: string): (keyof W & string) | undefined {
  return Object.keys(words).find((name) => words[name]?.includes(word));
}

/** Every word of a list as it may be written: `案例 name, 地点 place`. */
export function wordsText(words: Words): string {
  return Object.values(words)
    .map(([zh, en]) => `${zh} ${en}`)
    .join(', ');
}
