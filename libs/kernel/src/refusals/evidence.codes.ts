import type { RefusalText } from './refusal-text.js';

/** Refusals of what is put in evidence: the items of a filing, a household survey, a verification report. */
export const evidenceCodes = {
  ITEM_UNKNOWN: {
    status: 422,
    zh: '没有这个项目代码。可填写：{allowed}。请从中选择。',
    en: 'There is no such item. Possible are: {allowed}. Choose one of them.',
  },
  ITEM_UNKNOWN_BUT_LIKE: {
    status: 422,
    zh: '没有这个项目代码，是否应为：{nearest}？可填写：{allowed}。请改正。',
    en: 'There is no such item. Did you mean {nearest}? Possible are: {allowed}. Correct it.',
  },
  ITEM_OF_ANOTHER_KIND: {
    status: 422,
    zh: '项目“{item}”属于“{kind}”，与所填收入类别不符。请更正类别或项目；本类别可填写：{allowed}。',
    en: 'The item {item} belongs to {kind}, not to the kind given. Correct the kind or the item; this kind has: {allowed}.',
  },
  LINE_TWICE: {
    status: 422,
    zh: '此项与本列表第 {first} 项的人员、类别、期间和金额都相同，会算作两笔。同一笔请删去一项；确为两笔的，请写明各自的支付方、票据号或期间。',
    en: 'This entry is equal to entry {first} of the list in person, kind, period and amount and would count twice. Remove one of them if they are the same; if they are two, give the payer, the number of the bill or the period of each.',
  },
  WAGE_PERIODS_OVERLAP: {
    status: 422,
    zh: '此项与本列表第 {first} 项是同一人的工资，没有写明是两个支付方，而期间有重叠，会重复计算。请更正期间使其首尾相接，或合并为一项填写合计；确为两份工作的，请在两项分别填写支付方（payer）。',
    en: 'This entry and entry {first} of the list are wages of one person for days that overlap, without two payers named, and would count twice. Correct the periods so that one ends before the other begins, or give one entry with the sum; for two jobs name the payer (payer) in both.',
  },
  ASSET_TWICE: {
    status: 422,
    zh: '此项与本列表第 {first} 项的所有人、类别、数量、价值和地点都相同。同一财产请删去一项；确有两件的，分属不同成员的，请写明各自的所有人；属同一人的，请合并为一项：按数量填写的（如两辆同价的车），数量（count）填 {count}；写有价值的，价值（valueFen）填合计。',
    en: 'This entry is equal to entry {first} of the list in owner, kind, count, value and place. Remove one of them if they are the same; if there are two of them (such as two cars of one price), name the owner of each where these are two members, and otherwise write one entry: {count} as its count where things are counted, and the sum as its valueFen where a value is given.',
  },
  BILL_TWICE: {
    status: 422,
    zh: '此项与本列表第 {first} 项是同一张票据（票据号相同），而内容不同。一张票据只填一项，请按票据核对后更正或合并。',
    en: 'This entry and entry {first} of the list are one bill with the same number, yet they differ. A bill is one entry: check it against the paper, then correct the number or put both together.',
  },
  INCOME_NEGATIVE: {
    status: 422,
    zh: '只有经营性收入可以为负数（经营亏损，是否抵减其他收入由本地规定）；此项收入不能为负数，没有的填 0。请更正金额或者收入类别。',
    en: 'Only business income can be below zero, for a loss (whether it offsets other income the place says). This income cannot: enter 0 where there was none, or correct its kind.',
  },
  BILL_NUMBER_FORMAT: {
    status: 422,
    zh: '票据号由英文字母、数字、点、横线或下划线组成，最多 64 位；为免填入个人号码，连续数字不超过 10 位。更长的号码请用横线分段填写，例如 255120-000000-123456。',
    en: 'The number of a bill is letters, digits, dots, dashes or underscores, at most 64, and no more than 10 digits in a row, so that nobody’s own number is given. Write a longer one in parts with a dash, such as 255120-000000-123456.',
  },
  ASSET_VALUE_MISSING: {
    status: 422,
    zh: '存款等金融资产须填写价值（单位：分），没有的填 0。请补填 valueFen。',
    en: 'Deposits need a value in fen, 0 where there are none. Fill in valueFen.',
  },
  ASSET_COUNT_MISSING: {
    status: 422,
    zh: '住房、机动车须填写数量，没有的填 0。请补填 count。',
    en: 'Dwellings and vehicles need a count, 0 where there are none. Fill in count.',
  },
  ASSET_NONE_WITH_VALUE: {
    status: 422,
    zh: '数量为 0 却填写了价值。请核实：有的填写数量，没有的删去价值或填 0。',
    en: 'The count is 0 and yet there is a value. Find out which is right: give the count, or leave the value out.',
  },
  ASSET_NONE_BESIDE_SOME: {
    status: 422,
    zh: '此项填写“没有”（0），而本列表第 {other} 项同一地点、同一类别填写了“有”。请核实：有的，删去此项；没有的，删去那一项；属不同成员的，请写明各自的所有人。',
    en: 'This entry says that there is none (0), while entry {other} of the list has some of the same kind at the same place. Find out which is right and remove the other; where they are of different members, name the owner of each.',
  },
  ASSET_PLACE_UNKNOWN: {
    status: 422,
    zh: '没有这个地区代码。请填写财产所在县（市、区）的 6 位代码。',
    en: 'There is no such place. Give the 6-digit code of the county where the asset is.',
  },
  STAFF_CODE_FORMAT: {
    status: 422,
    zh: '工作人员代码由字母、数字、点、横线组成，最多 64 位。请按工作证更正。',
    en: 'A staff code is letters, digits, dots and dashes, at most 64. Correct it from the staff card.',
  },
  STAFF_CODE_UNKNOWN: {
    status: 422,
    zh: '工作人员名录中没有这个代码。请向近亲属核对其工作证代码；确为经办人员而未入名录的，请管理员先行登记。',
    en: 'No official has this staff code. Ask for the code on the relative’s staff card; if that official is not in the directory, the administrator enters them first.',
  },
  FACT_IN_FUTURE: {
    status: 422,
    zh: '所填事实的日期晚于 {until}，尚未发生。请填写截至该日已经发生的期间或日期。',
    en: 'This fact lies after {until} and cannot be known yet. Give a period or a day until then.',
  },
  FACT_OUTSIDE_PERIOD: {
    status: 422,
    zh: '所填期间不在本次查询的期间（{from} 至 {to}）内。请更正查询期间或该项期间。',
    en: 'This period lies outside the months that were asked about ({from} to {to}). Correct one of the two.',
  },
  MEMBER_FACT_TWICE: {
    status: 422,
    zh: '同一成员的情况填写了两次。请合并为一项。',
    en: 'One member is described twice. Put both into one entry.',
  },
  REPORT_ASKED_NOBODY: {
    status: 422,
    zh: '核对报告没有查询任何来源，不能作为核对。请完成查询后录入；未能查询的来源须注明理由。',
    en: 'The report asked nobody and is no verification. Query the sources and record what they answered, or why one was not asked.',
  },
  SOURCE_NOT_IN_SCOPE: {
    status: 422,
    zh: '该来源不在本地当日的核对范围内。可填写：{scope}。请更正来源代码。',
    en: 'This source is not in the scope of the place on that day. Possible are: {scope}. Correct the source.',
  },
  SOURCE_TWICE: {
    status: 422,
    zh: '同一来源对同一人填写了两次。请合并为一项。',
    en: 'The same source is named twice for the same person. Put both into one entry.',
  },
  SOURCE_REASON_MISSING: {
    status: 422,
    zh: '未能查询或未查询的来源须说明理由。请补填 reasonCode：{allowed}。',
    en: 'A source that gave no answer or was not asked needs a reason. Fill in reasonCode: {allowed}.',
  },
  SOURCE_REASON_WITHOUT_GAP: {
    status: 422,
    zh: '该来源已有答复，不应填写未查询的理由。请删去 reasonCode，或更正查询结果。',
    en: 'This source answered, so there is no reason for a gap. Leave reasonCode out or correct the result.',
  },
  SOURCE_PERSON_DIFFERS: {
    status: 422,
    zh: '该来源查询的是另一名成员，不能附带此人的事实。请将事实填在此人的查询项下。',
    en: 'This source was asked about another member. Enter the fact under the query about its own person.',
  },
  SOURCE_NOT_ACCOUNTED: {
    status: 422,
    zh: '来源“{source}”对 {count} 名成年成员没有结果（{persons}）。请逐人填写查询结果，未能查询或未查询的注明理由。',
    en: 'Nothing is said of the source {source} for {count} adult members ({persons}). Give the result for each, or why it was not asked.',
  },
  EXCEED_WITHOUT_AMOUNT: {
    status: 422,
    zh: '“超出申报”须写明何项、多少。请附上复函所列的收入、财产或者支出，或者更正查询结果：一项请求只答复一次。',
    en: 'More than declared states what and how much. Give the incomes, assets or expenditure that the paper names, or correct the result: a request is answered once.',
  },
  EXCEED_OF_NOTHING: {
    status: 422,
    zh: '该来源不掌握收入或财产，“超出申报”须指明何项超出。请附上查得的数额，或更正查询结果。',
    en: 'This source knows of no income or asset, so more than declared says nothing. Give the amounts that were found or correct the result.',
  },
  INVESTIGATOR_TWICE: {
    status: 422,
    zh: '第 {place} 名调查人员与前面的重复。请删除重复的一项。',
    en: 'Investigator {place} is named before already. Remove one of the two.',
  },
  INVESTIGATOR_ROLE: {
    status: 422,
    zh: '第 {place} 名调查人员（{investigator}）的岗位不能入户调查。调查人员须为镇（街道）经办人员：{allowed}。请更正。',
    en: 'The office of investigator {place} ({investigator}) does not survey. Investigators are officials of the township: {allowed}. Name others.',
  },
  INVESTIGATOR_ELSEWHERE: {
    status: 422,
    zh: '第 {place} 名调查人员（{investigator}）不管辖该户所在地。请填写本镇（街道）的工作人员。',
    en: 'Investigator {place} ({investigator}) does not serve the place of the household. Name officials of its township.',
  },
  NEED_REASON_OF_OTHER_ANSWER: {
    status: 422,
    zh: '该理由与所作答复不符。可填写：{allowed}。请更正理由或答复。',
    en: 'This reason does not go with the answer given. Possible are: {allowed}. Correct the reason or the answer.',
  },
  NEED_HAS_NO_SUCH_ASPECT: {
    status: 422,
    zh: '该类需求没有所填的方面，只有医疗需求分“费用”和“诊疗”。请删去 aspects，或更正需求类别。',
    en: 'A need of this kind has no such aspect; only a medical one has cost and treatment. Leave aspects out or correct the kind.',
  },
} as const satisfies Record<string, RefusalText>;
