import type { RefusalText } from './refusal-text.js';

/** Refusals where people answer what the rules leave to them (S0-16, S3-31…38; 社会救助法 21(2), 33). */
export const judgementCodes = {
  QUESTION_OPEN: {
    status: 409,
    zh: '有须由人员回答的事项尚未回答：{questions}。请先登记答复，再提出初审意见。',
    en: 'People have not answered yet: {questions}. Record the answers first, then give the opinion.',
  },
  NEGATIVE_LIST_NOT_HERE: {
    status: 409,
    zh: '本地的监测办法没有负面清单，或者该户无识别依据，不得登记。请按本地办法办理。',
    en: 'The place has no negative list, or the household has no ground, so none is recorded. Go on by the rules of the place.',
  },
  NEGATIVE_ITEMS_MISSING: {
    status: 422,
    zh: '负面清单须逐项回答，每项一次；尚缺或重复的项：{items}。请按会议记录补正。',
    en: 'Every item of the negative list is answered once; missing or doubled: {items}. Correct it from the minutes.',
  },
  NEGATIVE_EVIDENCE_MISSING: {
    status: 422,
    zh: '认为属于第 {item} 项的，须写明依据（evidence）。请按会议记录补填。',
    en: 'Where item {item} applies, say on which evidence. Add it from the minutes.',
  },
  NEGATIVE_LIST_STANDS: {
    status: 409,
    zh: '村民会议认为该户属于负面清单所列情形，且没有可用的例外。请登记例外的两项集体同意，或者提出不予认定的意见。',
    en: 'The village meeting found the household on the negative list, and no override holds. Record both collective approvals of an override, or give a negative opinion.',
  },
  OVERRIDE_NOT_NEEDED: {
    status: 409,
    zh: '计算表上没有须作例外的负面清单认定：村民会议尚未登记，或者其最近一次没有认为该户属于清单所列情形。请先登记村民会议，或者查看计算表后直接办理。',
    en: 'The worksheet has no finding of the negative list to override: no village meeting is recorded, or its last one found none. Record the meeting first, or look at the worksheet and go on without.',
  },
  OVERRIDE_INCOME_TOO_HIGH: {
    status: 409,
    zh: '年人均收入须低于 {limit} 元才可适用例外，计算表所得不低于该数。请核对收入，或者按负面清单办理。',
    en: 'An override needs an income per head and year below {limit} yuan, and the worksheet has no less. Check the incomes, or go by the list.',
  },
  OVERRIDE_INCOME_UNKNOWN: {
    status: 409,
    zh: '年人均收入尚未查明，不能适用例外。请先查明计算表所列缺少的收入。',
    en: 'The income per head and year is not known yet, so nothing is overridden. First find the incomes that the worksheet lacks.',
  },
  HEAVY_DEBT_MISSING: {
    status: 422,
    zh: '例外须为负债较多的户。请核对负债；没有较多负债的，按负面清单办理。',
    en: 'An override is for a household with heavy debts. Check the debts; without them go by the list.',
  },
  APPROVALS_NOT_OF_TWO_BODIES: {
    status: 422,
    zh: '村两委和驻村工作队的研究、村民代表大会的同意是两项不同的集体决定，参加人员和文件不能相同。请按各自的会议记录填写。',
    en: 'The study by the committees with the work team and the consent of the villagers’ representatives are two decisions: neither the people nor the paper are the same. Enter each from its own minutes.',
  },
  APPROVALS_OUT_OF_ORDER: {
    status: 422,
    zh: '村两委和驻村工作队的研究（不早于 {earliest}）在前，村民代表大会的同意在后，均不得晚于登记日期。请按会议记录更正。',
    en: 'The committees with the work team study it first (not before {earliest}), then the villagers’ representatives consent, neither after the day of the record. Correct it from the minutes.',
  },
  SINGLE_FILING_NOT_POSSIBLE: {
    status: 409,
    zh: '现在不能单独纳入该成员：{why}。请查看计算表，事实有误的，先更正或者补充。',
    en: 'This member cannot be taken in alone now: {why}. Look at the worksheet; where a fact is wrong, correct or bring it first.',
  },
  SINGLE_GROUND_NOT_FOUND: {
    status: 422,
    zh: '案件中没有该成员属于这一情形（{ground}）的事实：重度残疾为一、二级和三级智力、精神残疾，以本地规定为准；重病须有登记。请选择查明的情形，或者先登记事实。',
    en: 'The case holds no fact of this ground ({ground}) for the member: severely disabled is grade 1 or 2, or 3 of intellectual or mental disability, as the place sets it; a serious illness has to be on file. Choose the ground that was found, or record the fact first.',
  },
  SINGLE_REASON_MISSING: {
    status: 422,
    zh: '不单独纳入的，须写明理由。请从下列理由中选择：{allowed}。',
    en: 'A no needs its reason. Choose one of these: {allowed}.',
  },
  SINGLE_REASON_NOT_EXPECTED: {
    status: 422,
    zh: '单独纳入的不填不予纳入的理由。请删除 reasonCode。',
    en: 'A yes has no reason of a no. Remove reasonCode.',
  },
  TEKUN_MINOR_NOT_ASKED: {
    status: 409,
    zh: '该成员现在没有这一问题：不满足特困的其他条件，或者尚有事实未查明，或者年龄不在十六、十七周岁。请查看计算表。',
    en: 'This is no question of the member now: another condition of tekun support is not met or still open, or the age is not 16 or 17. Look at the worksheet.',
  },
  PROPERTY_REVIEW_NOT_ASKED: {
    status: 409,
    zh: '计算表没有列出须由人员研究的财产。请查看计算表；有新查明的财产的，先登记入户调查。',
    en: 'The worksheet names no property for people to study. Look at it; property that was found since is first recorded with a survey.',
  },
  OTHER_GROUND_NOT_HERE: {
    status: 409,
    zh: '本地的监测办法没有其他情形一项，或者该户不在监测范围内，不得登记。请按计算表办理。',
    en: 'The place has no open ground of monitoring, or the household is outside its scope, so none is recorded. Go by the worksheet.',
  },
  SPECIAL_HARDSHIP_UNPROVEN: {
    status: 422,
    zh: '以确有特殊困难单独纳入的，须写明情形（note）和所依据的文件或者会议纪要（paper）。请补填。',
    en: 'Special hardship needs what it is (note) and the paper that it rests on (paper). Add them.',
  },
  SPECIAL_HARDSHIP_NOT_ASKED: {
    status: 409,
    zh: '现在没有这一问题：该户不是低保边缘家庭，或者已经答复，或者本地尚不询问。请查看计算表；确有特殊困难人员的，由民政部门按单人户决定。',
    en: 'This is no question now: the household is no margin family, it has been answered, or the place does not ask it yet. Look at the worksheet; who is in special hardship is decided on by civil affairs as a single filing.',
  },
  CATEGORY_NOT_OPEN: {
    status: 409,
    zh: '{category}不能登记为暂不作结论：没有申请该类别，或者已有结论，或者该户现在不符合任何其他类别。请查看计算表，先补充所缺的事实。',
    en: 'This category cannot be left open: {category}. It was not asked for, or is concluded, or no other category is met now. Look at the worksheet and first bring the facts that it lacks.',
  },
  LEFT_OPEN_REASON_MISSING: {
    status: 422,
    zh: '暂不作结论的，须写明理由。请从下列理由中选择：{allowed}。',
    en: 'Leaving a category open needs its reason. Choose one of these: {allowed}.',
  },
  HARDSHIP_NOT_HERE: {
    status: 409,
    zh: '本地没有规定由哪一机关一事一议认定其他困难人员，不登记审核和会商。请按计算表提出不予认定的意见，告知理由和临时救助等途径。',
    en: 'The place does not say who decides on other hardship, so no check and no consultation is recorded. Give the negative opinion of the worksheet, with its reason and the way to temporary assistance.',
  },
  HARDSHIP_QUESTION_CLOSED: {
    status: 409,
    zh: '该户现在没有其他困难的问题：已符合其他类别，或者尚有类别未能判断。请查看计算表。',
    en: 'Other hardship is no question of this household now: another class fits, or one is still open. Look at the worksheet.',
  },
  HARDSHIP_CAUSE_MISSING: {
    status: 422,
    zh: '认为有较大困难的，须有原因。请至少选择一项（causes）。',
    en: 'A major hardship has at least one cause. Choose it (causes).',
  },
  HARDSHIP_CAUSE_NOT_EXPECTED: {
    status: 422,
    zh: '认为没有较大困难的，不填写原因。请去掉 causes，或者更正 answer。',
    en: 'Where no major hardship is found there is no cause of it: leave out causes, or correct the answer.',
  },
  HARDSHIP_CHECK_MISSING: {
    status: 409,
    zh: '镇（街道）尚未审核认为有较大困难，不能会商。请先由镇（街道）登记审核。',
    en: 'The township has not found a major hardship, so there is nothing to consult on. The township records its check first.',
  },
  HARDSHIP_GOVERNMENT_MISSING: {
    status: 422,
    zh: '本地由县级人民政府（管委会）一事一议。请填写其决定的日期和文件（government）。',
    en: 'Here the county government or the management committee decides. Give day and paper of its decision (government).',
  },
  HARDSHIP_GOVERNMENT_NOT_EXPECTED: {
    status: 422,
    zh: '本地由县级民政部门会商后一事一议，不填政府决定。请删除 government。',
    en: 'Here civil affairs decides after its consultation, and there is no decision of the government. Remove government.',
  },
  HARDSHIP_GOVERNMENT_OUT_OF_ORDER: {
    status: 422,
    zh: '政府（管委会）的决定不得早于会商（{consultation}），也不得晚于今天。请按会商纪要和政府文件更正日期。',
    en: 'The government decides on the day of the consultation ({consultation}) or later, and not after today. Correct the days by the minutes and the paper.',
  },
  CONSULTATION_OUT_OF_ORDER: {
    status: 422,
    zh: '会商不得早于镇（街道）的审核（{check}）。请按会商纪要更正日期。',
    en: 'A consultation is not before the check of the township ({check}). Correct the day by its minutes.',
  },
  CONSULTED_DEPARTMENT_MISSING: {
    status: 422,
    zh: '会商须有民政以外的部门参加。请填写参加会商的部门，至少一个。',
    en: 'A consultation needs a department beside civil affairs. Name the departments that took part, at least one.',
  },
  NOT_A_TEKUN_PERSON: {
    status: 409,
    zh: '该成员没有特困人员的认定，计算表也不符合特困条件，不能登记供养形式。请核对成员。',
    en: 'This member is no tekun person, neither by a recognition nor by the worksheet, so there is no form to choose. Check the member.',
  },
  SUPPORT_FORM_UNCHANGED: {
    status: 409,
    zh: '本人已于 {on} 选择该供养形式，没有变更。请核对本人的意愿。',
    en: 'The person chose this form on {on} already. Check what the person wants.',
  },
  CONSULTED_DEPARTMENT_UNKNOWN: {
    status: 422,
    zh: '部门 {department} 不是本地的部门，或者重复。请从本地部门名单中选择，每个部门一次。',
    en: 'The department {department} is none of the place, or is named twice. Choose from the list of the place, each once.',
  },
} as const satisfies Record<string, RefusalText>;
