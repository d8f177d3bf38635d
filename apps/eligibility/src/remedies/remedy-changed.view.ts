import { ShownCode, ShownDay, ShownFlag, ShownId, ShownText, ShownWhole } from '@aid-chain/platform';
import { DUE_ITEM_KINDS, REMEDY_STATES, REMEDY_WARNINGS } from '@aid-chain/vocabulary';

/** What a step came to. */
export class RemedyChangedView {
  @ShownId({ description: '救济事项编号 · the remedy' })
  remedyId: string;

  @ShownCode(REMEDY_STATES, { description: '状态 · state' })
  state: string;

  @ShownCode(REMEDY_WARNINGS, {
    list: true,
    description: '提醒，不影响登记 · warnings, it is recorded all the same',
  })
  warnings: string[];

  @ShownCode(DUE_ITEM_KINDS, { list: true, description: '下一步 · what comes next' })
  nextSteps: string[];

  @ShownDay({
    optional: true,
    description: '结果的期限，未规定的没有 · its result is due by, where a day is set',
  })
  dueOn?: string;

  @ShownId({
    optional: true,
    description:
      '其后另行作出、按其自身事实有效的决定所在案件（提醒 decided-since） · the case whose decision stands since, on facts of its own (warning decided-since)',
  })
  standingCaseId?: string;
}

/** The same with the case in which the track is decided anew. */
export class RemedyCorrectedView extends RemedyChangedView {
  @ShownId({ description: '重新办理的案件 · the case in which it is decided anew' })
  correctionCaseId: string;

  @ShownFlag({ description: '是否为此新开的案件 · whether it was opened for it' })
  isOpened: boolean;
}

/** The same with the fact that was settled. */
export class WonFactView extends RemedyChangedView {
  @ShownId({ description: '案件 · the case' })
  caseId: string;

  @ShownText({ description: '认定的事项 · what was settled' })
  key: string;

  @ShownWhole({ description: '认定的金额（分）或数量 · the amount in fen, or the number' })
  amount: number;
}
