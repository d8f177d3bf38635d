import {
  ShownCode,
  ShownDay,
  ShownFlag,
  ShownId,
  ShownLeftOut,
  ShownNotReadable,
  ShownPart,
  ShownText,
  ShownWhole,
} from '@aid-chain/platform';
import { DOUBLE_REASONS, DOUBLE_STATES } from '@aid-chain/vocabulary';

/** One of the two rows as it came. */
export class DoubleRowView {
  @ShownId({ description: '批次 · the batch' })
  batchId: string;

  @ShownDay({ description: '收到批次的日期 · day on which the batch came' })
  receivedOn: string;

  @ShownWhole({ description: '行号，从 1 起 · number of the row, from 1' })
  rowNo: number;

  @ShownText({ description: '部门自编的行号 · the reference of the department' })
  rowRef: string;

  @ShownWhole({ description: '个人自付，分 · self-paid, in fen' })
  selfPaidFen: number;

  @ShownDay({ description: '结算日期 · day of the settlement' })
  settledOn: string;

  @ShownFlag({ description: '是否计入 · whether it counts' })
  counts: boolean;

  @ShownText({ nullable: true, description: '开票机构，仅决定的人可见 · who issued it, for who decides' })
  issuer: string | null;

  @ShownText({ nullable: true, description: '票据号，仅决定的人可见 · number of the bill, for who decides' })
  billNo: string | null;
}

export class DoublePersonView {
  @ShownId()
  personId: string;

  @ShownText({ nullable: true })
  name: string | null;
}

/** Two rows that may be one bill, or that state one bill differently. */
export class DoubleItemView {
  @ShownId()
  possibleDoubleId: string;

  @ShownText({ description: '疑似重复或相互矛盾 · alike, or contradicting each other' })
  kind: string;

  @ShownId()
  householdId: string;

  @ShownPart(() => DoublePersonView, { description: '费用所属的人 · whose bills they are' })
  person: DoublePersonView;

  @ShownText()
  department: string;

  @ShownPart(() => DoubleRowView, {
    list: true,
    description: '待决定的一行，以及先收到的一行 · the row to decide about, then the earlier one',
  })
  rows: DoubleRowView[];

  @ShownDay({ description: '发现日期 · day on which it was found' })
  foundOn: string;

  @ShownCode(DOUBLE_STATES)
  state: string;

  @ShownDay({ nullable: true, description: '决定日期 · day of the decision' })
  decidedOn: string | null;

  @ShownCode(DOUBLE_REASONS, { nullable: true })
  reasonCode: string | null;
}

export class DoublePage {
  @ShownPart(() => DoubleItemView, { list: true })
  items: DoubleItemView[];

  @ShownText({ optional: true })
  next?: string;

  @ShownLeftOut()
  leftOut?: number;

  @ShownNotReadable()
  notReadable?: readonly string[];
}

/** What was decided about two rows. */
export class DecidedDoubleView {
  @ShownId()
  possibleDoubleId: string;

  @ShownCode(DOUBLE_STATES)
  state: string;

  @ShownId({ list: true, description: '由此产生的预警 · warnings that it raised' })
  warningIds: string[];
}
