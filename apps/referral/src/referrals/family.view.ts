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
  AID_KINDS,
  AID_NATURES,
  FEEDBACK_CHANNELS,
  FEEDBACK_OUTCOMES,
  REPORT_CORRECTION_REASONS,
} from '@aid-chain/vocabulary';
import { PupilView } from '../schooling/pupil.view.js';
import { ConfirmedStatusView } from './confirmed-status.view.js';

/** What may be seen of the family: a department what its entry allows, others masked. */
export class FamilyView {
  @ShownText({ optional: true })
  name?: string;

  @ShownText({ optional: true })
  idNumber?: string;

  @ShownText({ optional: true })
  birthDate?: string;

  @ShownText({ optional: true })
  phone?: string;

  @ShownText({ optional: true })
  address?: string;

  @ShownText({ optional: true })
  regionCode?: string;

  @ShownPart(() => NameView, { optional: true, description: '依据 · the ground of the need' })
  ground?: NameView;

  @ShownText({ optional: true, list: true, description: '已认定的类别 · categories of the family' })
  categories?: readonly string[];

  @ShownPart(() => ConfirmedStatusView, {
    optional: true,
    list: true,
    description:
      '已确认、可不再重复审核的经济状况；失效后不再显示 · economic status that need not be checked again, while it holds',
  })
  confirmedStatus?: readonly ConfirmedStatusView[];

  @ShownPart(() => PupilView, {
    optional: true,
    list: true,
    description:
      '教育需求涉及的学生：就读阶段和学校，尚不知道的标明待询问 · of a need of education: stage and school of its pupils, or that the school is still to be asked',
  })
  schooling?: readonly PupilView[];
}

export class LegalGroundView {
  @ShownText({ description: '文件 · document' })
  doc: string;

  @ShownText({ description: '条款 · article' })
  article: string;
}

export class GivenAnswerView {
  @ShownText({ description: '答复 · the answer' })
  answer: string;

  @ShownDay()
  on: string;

  @ShownDay({ description: '答复送达日期 · the day on which it came' })
  cameOn: string;

  @ShownText({ nullable: true })
  reasonCode: string | null;

  @ShownText({ nullable: true, description: '转给的部门 · department that it was passed on to' })
  to: string | null;
}

export class DutyView {
  @ShownText()
  quarter: string;

  @ShownDay({ description: '反馈期限 · to be reported by' })
  dueOn: string;

  @ShownCode(['open', 'suspended', 'reported', 'released'], { description: '反馈状态 · state of the duty' })
  state: string;

  @ShownFlag({ description: '已逾期 · overdue' })
  overdue: boolean;
}

export class PeriodView {
  @ShownDay()
  from: string;

  @ShownDay()
  to: string;
}

export class AidView {
  @ShownText({ description: '措施代码 · measure' })
  measureCode: string;

  @ShownCode(AID_KINDS, { description: '形式 · kind' })
  kind: string;

  @ShownCode(AID_NATURES, { description: '常态化或阶段性 · regular or transitional' })
  nature: string;

  @ShownWhole({ optional: true })
  amountFen?: number;

  @ShownWhole({ optional: true, description: '数量 · quantity' })
  quantity?: number;

  @ShownText({ optional: true, description: '单位代码 · unit' })
  unit?: string;

  @ShownPart(() => PeriodView)
  period: PeriodView;

  @ShownText({ description: '资金来源 · funding source' })
  fundingSource: string;
}

/** A report of a department; its note is for who may read it. */
export class ReportView {
  @ShownId()
  referralId: string;

  @ShownText({ description: '部门自编的报告编号 · the department’s own id of the report' })
  reportId: string;

  @ShownText()
  quarter: string;

  @ShownWhole({ description: '该季度的第几次报告 · number of the report within the quarter' })
  revision: number;

  @ShownFlag({ description: '终报或阶段反馈 · final or interim' })
  final: boolean;

  @ShownText({ nullable: true, description: '所更正的报告 · the report that it corrects' })
  supersedes: string | null;

  @ShownCode(REPORT_CORRECTION_REASONS, {
    nullable: true,
    description: '更正理由 · why it corrects that one',
  })
  reasonCode: string | null;

  @ShownText({ nullable: true, description: '更正它的报告 · the report that corrects it' })
  supersededBy: string | null;

  @ShownCode(FEEDBACK_OUTCOMES, { description: '结果 · outcome' })
  outcome: string;

  @ShownPart(() => AidView, { list: true, description: '帮扶措施 · aid' })
  aid: AidView[];

  @ShownText({ list: true, description: '凭证编号 · references to evidence' })
  evidence: string[];

  @ShownCode(FEEDBACK_CHANNELS, { description: '反馈渠道 · channel' })
  channel: string;

  @ShownFlag({ description: '学校已答复 · the school itself answered' })
  schoolAnswered: boolean;

  @ShownText({
    optional: true,
    description: '答复的学校，仅向有权查看说明的人 · the school that answered, for who may read the note',
  })
  school?: string;

  @ShownText({ optional: true, description: '说明，仅向有权查看的人 · note, for who may read it' })
  note?: string;

  @ShownFlag({
    optional: true,
    description:
      '有说明而无法读取，请告知运维人员 · there is a note, and it cannot be read here: inform the operator',
  })
  noteNotReadable?: true;
}
