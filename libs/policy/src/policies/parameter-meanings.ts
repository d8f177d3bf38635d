import { nameOf, paperCodes, PAPERS, type Bilingual } from '@aid-chain/vocabulary';
import { paperKey } from '../papers/parameters.js';
import { COURSE_MEANINGS } from '../procedure/course-meanings.js';
import type { AllOf, ParameterKey } from './catalogue.js';
import { CATEGORY_DEFINITIONS } from '../categories/category-definitions.js';
import { ECONOMY_MEANINGS } from './economy-meanings.js';
import { PRINT_MEANINGS } from './print-meanings.js';
import { REFERRAL_MEANINGS } from './referral-meanings.js';

type OwnWords = Readonly<Record<Exclude<ParameterKey, `paper.${string}`>, readonly [zh: string, en: string]>>;

/** Each category has the meanings of its keys beside them. */
const OF_CATEGORIES = Object.assign({}, ...CATEGORY_DEFINITIONS.map(({ meanings }) => meanings)) as AllOf<
  (typeof CATEGORY_DEFINITIONS)[number]['meanings']
>;

/** What each parameter means, for who writes a place's files; a key without a meaning does not compile. */
const MEANINGS: OwnWords = {
  ...OF_CATEGORIES,
  ...ECONOMY_MEANINGS,
  ...COURSE_MEANINGS,
  'household.minor.under-age': ['未成年人：未满几周岁', 'a minor is below this age'],
  'household.dependent.stages': [
    '仍算共同生活成员的就学阶段',
    'stages of education that keep a member dependent',
  ],
  'household.not-counted.reasons': [
    '不计入共同生活成员的情形',
    'reasons for which somebody is no member of the household',
  ],
  'household.religious.years': [
    '宗教人员在场所生活满几年不计入',
    'years after which a person in a religious house does not count',
  ],
  'household.members.basis': ['家庭成员的认定依据', 'on what membership of the household rests'],
  'income.window.months': [
    '收入按申请前几个整月计算',
    'whole months before the application that are counted',
  ],
  'income.expected-from-age': ['自几周岁起须说明收入和账户', 'age from which an income is asked of a member'],
  'income.excluded-items': ['不计入的收入项目', 'kinds of income that do not count'],
  'income.basic-pension.excluded': ['基础养老金是否不计入收入', 'whether the basic pension is left out'],
  'income.joint-standard': [
    '收入、扣减、财产的数值是否为已公布的并轨统一标准',
    'whether the values of income, deductions and property are those of a published joint standard',
  ],
  'income.business.loss': ['经营亏损：按零计，或冲减', 'a loss of a business: zero, or set off'],
  'income.imputed': ['是否推定有劳动能力者的收入', 'whether an income is imputed to who can work'],
  'income.support': ['是否计算应得的赡抚养费', 'whether support that is owed counts'],
  'deduction.illness': ['是否扣减因病支出', 'whether costs of illness are deducted'],
  'work-cost.base': ['就业成本按什么收入扣减', 'of which income the cost of work is deducted'],
  'work-cost.share': ['就业成本扣减比例', 'share that is deducted as the cost of work'],
  'asset.deposit.standard-months': [
    '人均存款上限：低保月标准的倍数',
    'deposits per head, in monthly standards',
  ],
  'asset.deposit.operator': ['存款的比较方式', 'how deposits are compared'],
  'asset.dwelling.limit': ['住房套数上限', 'number of dwellings at most'],
  'asset.dwelling.operator': ['住房的比较方式', 'how dwellings are compared'],
  'asset.vehicle.limit': ['机动车辆上限', 'number of vehicles at most'],
  'asset.vehicle.operator': ['车辆的比较方式', 'how vehicles are compared'],
  'evidence.tolerance.share': [
    '来源之间可差的比例，超过须由人员认定',
    'share by which sources may differ before a person decides',
  ],
  'evidence.tolerance.amount': [
    '来源之间可差的数额，超过须由人员认定',
    'amount by which sources may differ before a person decides',
  ],
  'need.housing.grades': ['提出住房需求的危险等级', 'grades of housing that give a need'],
  'need.care.disability-grades': ['提出照护需求的残疾等级', 'grades of disability that give a need of care'],
  'filing.received.days-back': ['收到日期可早于登记几日', 'days that a filing may be dated back'],
  'filing.received.reviewer-days-back': ['审核人员可登记早于几日', 'days back for the reviewer'],
  'filing.marriage-age.male': ['法定婚龄（男）', 'age of marriage, men'],
  'filing.marriage-age.female': ['法定婚龄（女）', 'age of marriage, women'],
  'filing.work-age': ['最低就业年龄', 'age from which one may work'],
  'filing.school-age': ['义务教育入学年龄', 'age at which compulsory schooling begins'],
  'window.education': ['教育救助向谁提出', 'where help for education is asked for'],
  'window.housing': ['住房救助向谁提出', 'where help for housing is asked for'],
  'filing.register-place': [
    '在户籍所在的哪一级区域内申请无须居住证',
    'area around the place of registration in which a family applies without a residence permit',
  ],
  'evidence.months-back': [
    '收支期间最早为申请前几个月',
    'months before the application that evidence may reach',
  ],
  'evidence.income.days-ahead': ['收入期间可至申请后几日', 'days after it for an income'],
  'evidence.expenditure.days-ahead': ['支出期间可至申请后几日', 'days after it for spending'],
  'authorisation.valid.months': ['核对授权有效月数', 'months for which an authorisation is valid'],
  'authorisation.text-versions': ['在用的授权书版本', 'versions of the authorisation form in use'],
  'step.days-back': ['步骤日期可早于登记几日', 'days that a step may be dated back'],
  'household.head.from-age': ['户主最低年龄', 'age from which somebody heads a household'],
  'household.proposal.days': ['跨乡镇变更等待几日', 'days for which a change waits for the other window'],
  'household.change.days-back': ['成员变动可早于办理几日', 'days that a change of members may be dated back'],
  'look-up.run.households': [
    '一日内查看互不相关的户超过几户即告警',
    'looks at unconnected households on a day beyond which there is an alarm',
  ],
  'look-up.run.connected-days': [
    '几日内办理过的户视为相关',
    'days within which an act of the official connects a household',
  ],
  'survey.minimum-surveyors': ['入户调查最少人数', 'surveyors at least'],
  'survey.start.working-days': ['受理后几个工作日内启动调查', 'working days until the survey starts'],
  'verification.scope': ['核对的信息来源', 'sources of the economic verification'],
  'verification.ground.application': [
    '是否依申请人的同意核对',
    'whether the consent of applicants is a ground to ask sources',
  ],
  'verification.ground.recipient': [
    '是否对在享对象定期核查',
    'whether what recipients have is checked in its turn',
  ],
  'verification.ground.supporter': [
    '是否可核对户外赡养、抚养、扶养人',
    'whether supporters outside the household may be asked about',
  ],
  'inquiry.ground': ['是否可向单位信函索证', 'whether units may be asked by letter'],
  'verification.answer.working-days': ['核对来源几个工作日内答复', 'working days in which a source answers'],
  'verification.valid.months': ['核对答复有效月数', 'months for which an answer of a source is valid'],
  'inquiry.answer.working-days': [
    '信函索证几个工作日内答复',
    'working days in which a unit answers an inquiry letter',
  ],
  'verification.start.working-days': ['几个工作日内启动核对', 'working days until verification starts'],
  'publicity.days': ['公示天数', 'days of publicity'],
  'publicity.roll-to-working-day': [
    '公示末日遇休息日是否顺延',
    'whether the last day rolls to a working day',
  ],
  'county-visit.close-relatives': [
    '经办人员近亲属的申请，确认前是否由县级入户',
    'whether the county visits relatives of officials before it decides',
  ],
  'posting.days': ['确认决定公布的天数', 'days for which a decision stays on the board'],
  'decision.working-days': ['作出决定的工作日', 'working days for the decision'],
  'hearing.owed': ['调减、终止前是否须听取意见', 'whether a family is heard before a reduction or an end'],
  'hearing.tries': ['联系不上时最少联系次数', 'attempts to reach a family before it counts as not reached'],
  'hearing.answer.days': ['末次联系后等待答复的天数', 'days to answer after the last attempt'],
  'change-notice.days': [
    '调减、终止决定后送达告知书的天数',
    'days to deliver the notice of a reduction or an end',
  ],
  'change-notice.public.days': [
    '调减、终止告知书公告后视为送达的天数',
    'days after which a public notice of a reduction or an end counts as delivered',
  ],
  'remedy.reconsideration.days': ['申请行政复议的天数', 'days to ask for reconsideration'],
  'recognition.household-ended.months': [
    '户终止后第几个月起停止',
    'months after the end of a household when a recognition ends',
  ],
  'refusal-notice.working-days': ['不予认定的告知工作日', 'working days for the notice of a refusal'],
  'refusal-notice.in-writing': [
    '不予认定是否书面告知并说明理由',
    'whether a refusal is notified in writing with reasons',
  ],
  'refusal-notice.reconsideration-first': [
    '对不予认定是否应当先申请行政复议，由本地法制机构确定',
    'whether reconsideration comes before the court against a refusal, set by the legal office of the place',
  ],
  'remedy.court.after-reconsideration.days': [
    '不服行政复议决定提起行政诉讼的天数',
    'days for the court after the outcome of a reconsideration',
  ],
  'remedy.court.months': ['提起行政诉讼的月数', 'months in which a decision may be brought before the court'],
  'reopening.months': ['事项结束后几个月内可恢复办理', 'months after its end in which a track is reopened'],
  'remedy.decision.days': ['行政复议审理天数', 'days until a reconsideration is decided'],
  'remedy.extension.days': ['行政复议可延长的天数', 'days by which a reconsideration may be extended'],
  'fraud-register.years': [
    '失信登记自决定之日起的最长年数',
    'years after the decision until which an entry of proven fraud lasts at most',
  ],
  'complaint.days': ['投诉、举报的办理天数', 'days until a complaint or tip-off has its result'],
  ...PRINT_MEANINGS,
  'review.death.months': ['死亡后复核的月数', 'months for the review after a death'],
  'warning.visit.working-days': ['预警走访的工作日', 'working days for the visit of a warning'],
  'warning.visit.urgent.working-days': ['紧急预警走访的工作日', 'the same where it is urgent'],
  'warning.worse.share': ['再次预警：费用增加比例', 'a dismissed warning comes back: rise as a share'],
  'warning.worse.amount': ['再次预警：费用增加数额', 'a dismissed warning comes back: rise as an amount'],
  ...REFERRAL_MEANINGS,
};

const OF_PAPERS: ReadonlyMap<string, Bilingual> = new Map(
  PAPERS.map((paper) => {
    const { zh, en } = nameOf(paperCodes, paper);
    const meaning = { zh: `由哪一来源核实：${zh}`, en: `which source establishes: ${en}` };
    return [paperKey(paper), meaning] as const;
  }),
);

/** @returns what a parameter means, in both languages. */
export function meaningOf(key: ParameterKey): Bilingual {
  const paper = OF_PAPERS.get(key);
  if (paper !== undefined) return paper;
  const [zh, en] = MEANINGS[key as keyof OwnWords];
  return { zh, en };
}
