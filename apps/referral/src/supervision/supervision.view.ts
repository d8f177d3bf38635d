import {
  NameView,
  ShownCode,
  ShownDay,
  ShownFlag,
  ShownId,
  ShownLeftOut,
  ShownPart,
  ShownText,
  ShownWhole,
  ShownNext,
} from '@aid-chain/platform';
import { SUPERVISION_STATES } from '@aid-chain/vocabulary';

/** What an order came to. */
export class OrderedView {
  @ShownId({ description: '督办单编号 · the order' })
  orderId: string;

  @ShownText({ description: '部门代码 · code of the department' })
  department: string;

  @ShownDay({ description: '办结期限 · to be done by' })
  dueOn: string;

  @ShownWhole({ description: '所列事项数，至多 500；其余可再次督办 · how many things it names, at most 500' })
  items: number;
}

/** A supervision order as it stands now. */
export class SupervisionOrderView extends OrderedView {
  @ShownPart(() => NameView, { description: '当地的部门名称 · what the place calls it' })
  departmentName: NameView;

  @ShownDay({ description: '下达日期 · day on which it was issued' })
  issuedOn: string;

  @ShownFlag({ description: '超出已公布的放假安排 · the day lies beyond the calendar of days off' })
  dueProvisional: boolean;

  @ShownWhole({ description: '已办结的事项数 · how many of them are done' })
  done: number;

  @ShownCode(SUPERVISION_STATES, { description: '办理情况 · how the department stands to it' })
  state: string;
}

/** One thing that an order names. */
export class SupervisedItemView {
  @ShownId({ description: '转办编号 · the referral' })
  referralId: string;

  @ShownText({ description: '需求种类 · kind of need' })
  needKind: string;

  @ShownText({ optional: true, description: '逾期的环节 · the step that is overdue' })
  step?: string;

  @ShownText({ optional: true, description: '逾期未报的季度 · the quarter whose report is overdue' })
  quarter?: string;

  @ShownDay({ description: '原期限 · day by which it was due' })
  wasDueOn: string;

  @ShownFlag({ description: '已办结 · done by now' })
  done: boolean;
}

export class SupervisionOrderPage {
  @ShownPart(() => SupervisionOrderView, { list: true })
  items: SupervisionOrderView[];

  @ShownNext()
  next?: string;
}

export class SupervisedItemPage {
  @ShownPart(() => SupervisedItemView, { list: true })
  items: SupervisedItemView[];

  @ShownNext()
  next?: string;

  @ShownLeftOut()
  leftOut?: number;
}
