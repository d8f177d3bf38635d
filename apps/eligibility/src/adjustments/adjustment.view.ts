import {
  NameView,
  ShownCode,
  ShownDay,
  ShownFlag,
  ShownId,
  ShownLeftOut,
  ShownNext,
  ShownPart,
  ShownRegion,
  ShownText,
  ShownWhole,
} from '@aid-chain/platform';
import {
  ADJUSTMENT_KINDS,
  ADJUSTMENT_SOURCES,
  ADJUSTMENT_STATES,
  adjustmentKindCodes,
  adjustmentStateCodes,
  CATEGORIES,
  HEARING_GROUNDS,
  hearingGroundCodes,
  named,
  NOTICE_METHODS,
} from '@aid-chain/vocabulary';
import { CaseStepView } from '../commands/case-step.view.js';
import { ChangedLineView } from '../redetermination/redetermined.view.js';
import { HearingTryView, HearingView, NoticeTextView } from './hearing.view.js';

/** What of an adjustment a command answers. */
export class AdjustmentResultView {
  @ShownId({ description: '待遇调整编号 · the adjustment' })
  adjustmentId: string;

  @ShownWhole({ description: '第几次提出 · counted up where it is proposed to another result' })
  revision: number;

  @ShownCode(ADJUSTMENT_STATES, { description: `状态 · state: ${named(adjustmentStateCodes)}` })
  state: string;

  @ShownCode(ADJUSTMENT_KINDS, {
    list: true,
    description: `有何减少、终止或者增加 · what falls, ends or rises: ${named(adjustmentKindCodes)}`,
  })
  kinds: string[];

  @ShownWhole({ nullable: true, description: '调整前月金额，分 · monthly amount before, fen' })
  amountBeforeFen: number | null;

  @ShownWhole({
    nullable: true,
    description: '调整后月金额，分；终止或者没有金额的为空 · after, fen; null where it ends or has none',
  })
  amountAfterFen: number | null;

  @ShownFlag({ description: '是否终止 · whether it ends' })
  ends: boolean;

  @ShownDay({ description: '提出时按次月计的首月 · first month, as it stood at the proposal' })
  firstMonth: string;

  @ShownFlag({ description: '是否须先听取意见 · whether the family is heard first' })
  hearingOwed: boolean;

  @ShownCode(HEARING_GROUNDS, { description: `为何 · why: ${named(hearingGroundCodes)}` })
  hearingGround: string;

  @ShownFlag({ description: '是否须先公示 · whether it is made public first' })
  publicityOwed: boolean;

  @ShownFlag({ description: '是否须送达告知书 · whether a notice is owed' })
  noticeOwed: boolean;

  @ShownDay({
    nullable: true,
    description: '送达期限；本地未设定的为空 · notice due on; null while the place sets no days',
  })
  noticeDueOn: string | null;
}

/** Where a case and an adjustment of it stand after a step. */
export class AdjustmentStepView extends CaseStepView {
  @ShownPart(() => AdjustmentResultView, { description: '待遇调整 · the adjustment' })
  adjustment: AdjustmentResultView;
}

export class AdjustmentPublicityView extends AdjustmentStepView {
  @ShownDay({ description: '公示最后一日 · last day of publicity' })
  lastDay: string;

  @ShownDay({ description: '可结束公示的首日 · first day on which publicity can end' })
  endableFrom: string;
}

/** One adjustment in the list. */
export class AdjustmentView extends AdjustmentResultView {
  @ShownId()
  caseId: string;

  @ShownId()
  householdId: string;

  @ShownRegion()
  regionCode: string;

  @ShownCode(CATEGORIES)
  category: string;

  @ShownId({ nullable: true, description: '单人认定的本人 · the person, where one was recognised' })
  personId: string | null;

  @ShownCode(ADJUSTMENT_SOURCES, { description: '由何而来 · what it comes from' })
  source: string;

  @ShownCode(CATEGORIES, { nullable: true, description: '改为符合的类别 · what is met in its place' })
  metInstead: string | null;

  @ShownDay({ description: '提出日期 · proposed on' })
  proposedOn: string;

  @ShownDay({ nullable: true, description: '决定日期 · decided on' })
  decidedOn: string | null;

  @ShownDay({ nullable: true, description: '自何日起 · first day of what was decided' })
  effectiveOn: string | null;

  @ShownDay({ nullable: true, description: '告知书送达日期 · notice delivered on' })
  notifiedOn: string | null;

  @ShownDay({ nullable: true, description: '撤回日期 · withdrawn on' })
  withdrawnOn: string | null;
}

/** The same with its reasons, hearing and notice. */
export class AdjustmentDetailView extends AdjustmentView {
  @ShownText({ list: true, description: '理由所依据的公式 · rules that it rests on' })
  ground: string[];

  @ShownPart(() => ChangedLineView, { list: true, description: '有变化的计算行 · lines that changed' })
  lines: ChangedLineView[];

  @ShownDay({ nullable: true, description: '公示开始 · publicity from' })
  publicityFrom: string | null;

  @ShownDay({ nullable: true, description: '公示最后一日 · last day of publicity' })
  publicityUntil: string | null;

  @ShownPart(() => HearingTryView, {
    list: true,
    description: '联系未果的记录 · attempts to reach the family',
  })
  tries: HearingTryView[];

  @ShownPart(() => HearingView, {
    list: true,
    description: '听取意见的记录，含不再有效的 · hearings, also those that no longer count',
  })
  hearings: HearingView[];

  @ShownPart(() => NoticeTextView, { nullable: true, description: '告知书 · the notice' })
  notice: NoticeTextView | null;

  @ShownCode(NOTICE_METHODS, { nullable: true, description: '送达方式 · how it was delivered' })
  noticeMethod: string | null;

  @ShownId({ nullable: true, description: '签收人 · who took it' })
  noticeReceivedBy: string | null;

  @ShownText({
    optional: true,
    description: '撤回的理由，须说明查看原因 · why it was withdrawn, with a stated reason',
  })
  withdrawalReason?: string;

  @ShownPart(() => NameView, { description: '状态名称 · its name' })
  stateName: NameView;
}

export class AdjustmentPage {
  @ShownPart(() => AdjustmentView, { list: true })
  items: AdjustmentView[];

  @ShownNext()
  next?: string;

  @ShownLeftOut()
  leftOut?: number;
}
