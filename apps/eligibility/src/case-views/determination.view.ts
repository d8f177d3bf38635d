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
import { CATEGORIES } from '@aid-chain/vocabulary';
import { DaysView, WhoseView } from './contradiction.view.js';

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
