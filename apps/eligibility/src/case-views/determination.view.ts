import {
  NameView,
  ShownCode,
  ShownDay,
  ShownFlag,
  ShownId,
  ShownPart,
  ShownText,
  ShownWhole,
} from '@aid-chain/platform';
import {
  CARE_LEVELS,
  CATEGORIES,
  SUPPLEMENT_GROUPS,
  TRACKS,
  categoryOutcomeCodes,
  codesOf,
} from '@aid-chain/vocabulary';
import { DaysView, WhoseView } from './contradiction.view.js';
import { MissingView } from './worksheet-line.view.js';

export class NamedMemberView {
  @ShownId()
  personId: string;

  @ShownPart(() => NameView, { description: '在家庭中的位置 · place in the family' })
  position: NameView;

  @ShownText()
  name: string;
}

export class OriginRowView {
  @ShownId({ description: '批次 · the batch' })
  batchId: string;

  @ShownWhole({ description: '行号 · number of the row' })
  rowNo: number;
}

/** One value as one source gave it. */
export class ValueOriginView extends WhoseView {
  @ShownText({ description: '事实 · fact' })
  fact: string;

  @ShownText({ description: '种类 · kind' })
  kind: string;

  @ShownText({ nullable: true, description: '项目 · item' })
  itemCode: string | null;

  @ShownWhole({ nullable: true, description: '金额（分）或数量 · amount in fen, or number' })
  value: number | null;

  @ShownCode(['fen', 'count'], { description: '单位 · unit' })
  unit: string;

  @ShownPart(() => DaysView, { nullable: true })
  period: DaysView | null;

  @ShownText({ description: '来源 · source' })
  source: string;

  @ShownText({ description: '截至 · as of' })
  asOf: string;

  @ShownText({ description: '可信程度 · confidence' })
  confidence: string;

  @ShownWhole({ nullable: true, description: '第几次调查或报告 · number of the survey or report' })
  version: number | null;

  @ShownText({ nullable: true, description: '录入的人 · by whom it was recorded' })
  recordedBy: string | null;

  @ShownId({ nullable: true })
  applicationId: string | null;

  @ShownPart(() => OriginRowView, { nullable: true, description: '部门报送的行 · row of a department' })
  row: OriginRowView | null;

  @ShownFlag({ description: '是否不再计入 · whether it counts no more' })
  isReplaced: boolean;
}

/** What the rules come to for one person, where persons belong to the category. */
export class PersonResultView {
  @ShownId()
  personId: string;

  @ShownCode(codesOf(categoryOutcomeCodes), { description: '结果 · outcome' })
  outcome: string;

  @ShownWhole({ nullable: true, description: '每月金额，分 · monthly amount in fen' })
  monthlyAmountFen: number | null;

  @ShownCode(CARE_LEVELS, { optional: true, description: '照料护理档次 · care level' })
  careLevel?: string;
}

/** What one member gets beside the benefit of the household. */
export class SupplementView {
  @ShownId()
  personId: string;

  @ShownCode(SUPPLEMENT_GROUPS, { description: '分类施保的人群 · group' })
  group: string;

  @ShownWhole({ description: '每月金额，分 · monthly amount in fen' })
  amountFen: number;
}

/** What the rules come to for a category. */
export class CategoryResultView {
  @ShownCode(CATEGORIES)
  category: string;

  @ShownCode(TRACKS)
  track: string;

  @ShownCode(codesOf(categoryOutcomeCodes), { description: '结果 · outcome' })
  outcome: string;

  @ShownWhole({ nullable: true, description: '每月金额，分 · monthly amount in fen' })
  monthlyAmountFen: number | null;

  @ShownPart(() => MissingView, { list: true, description: '缺少的 · what is missing' })
  missing: MissingView[];

  @ShownText({ list: true, description: '所依据的行 · lines that it rests on' })
  ruleIds: string[];

  @ShownFlag({ description: '依据演示值 · rests on values of the demo' })
  restsOnDemoValues: boolean;

  @ShownPart(() => PersonResultView, {
    list: true,
    optional: true,
    description: '属于个人的类别：逐人的结果 · person by person, where persons belong to it',
  })
  persons?: PersonResultView[];

  @ShownPart(() => SupplementView, {
    list: true,
    optional: true,
    description: '分类施保，已含在每月金额内 · supplements, which the monthly amount holds',
  })
  supplements?: SupplementView[];

  @ShownPart(() => PersonResultView, {
    list: true,
    optional: true,
    description: '可以单独纳入低保的成员，由人员决定 · members who may have dibao alone: people decide',
  })
  singles?: PersonResultView[];

  @ShownWhole({ optional: true, description: '认定的有效月数 · months of validity' })
  validMonths?: number;
}

export class FiguresView {
  @ShownWhole({ description: '人数 · members' })
  members: number;

  @ShownPart(() => DaysView, { nullable: true, description: '收入核算期 · income window' })
  incomeWindow: DaysView | null;

  @ShownWhole({ nullable: true, description: '可支配收入，分 · countable income in fen' })
  countableIncomeFen: number | null;

  @ShownWhole({ nullable: true, description: '人均月收入，分 · per head and month, in fen' })
  countablePerHeadMonthFen: number | null;

  @ShownWhole({ nullable: true, description: '年纯收入，分 · annual net income in fen' })
  annualNetIncomeFen: number | null;

  @ShownWhole({ nullable: true, description: '人均年纯收入，分 · net per head and year, in fen' })
  netPerHeadYearFen: number | null;

  @ShownWhole({ description: '个人自付医疗费用，分 · self-paid medical cost in fen' })
  selfPaidMedicalFen: number;

  @ShownWhole({ nullable: true, description: '其占收入之比，万分之几 · its share in basis points' })
  selfPaidMedicalShareBp: number | null;

  @ShownWhole({
    nullable: true,
    description: '扣除医疗费用后人均年纯收入，分 · net per head after medical cost, in fen',
  })
  netAfterMedicalPerHeadYearFen: number | null;
}

/** A recognition of the case that ended. */
export class EndedRecognitionView {
  @ShownCode(CATEGORIES)
  category: string;

  @ShownDay()
  on: string;

  @ShownText()
  reasonCode: string;

  @ShownText()
  textZh: string;

  @ShownText()
  textEn: string;
}
