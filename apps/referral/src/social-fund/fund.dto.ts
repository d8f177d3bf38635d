import {
  Choice,
  Day,
  Part,
  ShownCode,
  ShownDay,
  ShownId,
  ShownNext,
  ShownPart,
  ShownText,
  ShownWhole,
  Whole,
} from '@aid-chain/platform';
import {
  ENTRY_CORRECTIONS,
  FUND_DIRECTIONS,
  FUND_REMAINDERS,
  FUND_SOURCES,
  type EntryCorrection,
  type FundRemainder,
  type FundSource,
} from '@aid-chain/vocabulary';
import { Reference } from '../body/fields.js';

/** The most that one entry brings in: a hundred million yuan. */
const MAX_FEN = 10_000_000_000;

/** Body of `POST /v1/social-organisations/{id}/fund-receipts`. */
export class FundReceiptDto {
  @Day({ description: '入账日期，不晚于今天 · day on which it came in' })
  on: string;

  @Whole(1, MAX_FEN, { description: '金额，单位：分 · amount in fen' })
  amountFen: number;

  @Choice(FUND_SOURCES, { description: '来源 · where it came from' })
  source: FundSource;

  @Reference({ description: '凭证编号 · number of the voucher', example: 'JZ-2026-0001' })
  paper: string;
}

/** Body of `POST /v1/social-organisations/{id}/fund-reversals`. */
export class FundReversalDto {
  @Whole(1, 1_000_000_000, { description: '要撤销的入账序号 · number of the entry that is taken back' })
  entryNo: number;

  @Choice(ENTRY_CORRECTIONS, { description: '撤销理由；原记录保留 · why; the entry itself stays' })
  reasonCode: EntryCorrection;

  @Part(() => FundReceiptDto, {
    optional: true,
    description:
      '入账登错的，正确的入账，同时登记；已支付的部分因此有来源 · the receipt as it really is, entered with it, so that what was paid of it stays covered',
  })
  replacement?: FundReceiptDto;
}

/** Body of `POST /v1/social-organisations/{id}/fund-remainder`. */
export class FundRemainderDto {
  @Day({
    description: '转出日期，终止以后、不晚于今天 · day on which it went, after the end and not in the future',
  })
  on: string;

  @Choice(FUND_REMAINDERS, { description: '余额去向 · where it goes' })
  to: FundRemainder;

  @Reference({ description: '凭证编号 · number of the voucher', example: 'JZ-2026-0002' })
  paper: string;
}

/** What came of an entry. */
export class FundBalanceView {
  @ShownId({ description: '基金编号 · the fund' })
  organisationId: string;

  @ShownWhole({ description: '余额，单位：分 · what the fund has, in fen' })
  balanceFen: number;
}

/** An entry of the ledger of a fund (S4-05). */
export class FundEntryView {
  @ShownWhole({ description: '序号，连续 · number, without a gap' })
  entryNo: number;

  @ShownDay({ description: '日期 · day' })
  on: string;

  @ShownCode(FUND_DIRECTIONS, { description: 'in 收入 · out 支出' })
  direction: string;

  @ShownWhole({ description: '金额，单位：分 · amount in fen' })
  amountFen: number;

  @ShownWhole({ description: '此后余额，单位：分 · what the fund had after it, in fen' })
  balanceFen: number;

  @ShownCode(FUND_SOURCES, { optional: true, description: '收入来源 · where it came from' })
  source?: string;

  @ShownText({ optional: true, description: '收入凭证编号 · number of the voucher of what came in' })
  paper?: string;

  @ShownId({ optional: true, description: '支付所对应的对接 · the match that was paid' })
  matchId?: string;

  @ShownWhole({ optional: true, description: '撤销的是第几笔 · which entry it takes back' })
  reverses?: number;

  @ShownCode(ENTRY_CORRECTIONS, { optional: true, description: '撤销理由 · why it was taken back' })
  reason?: string;

  @ShownCode(FUND_REMAINDERS, {
    optional: true,
    description: '终止后余额的去向 · where the rest went after the end',
  })
  passedTo?: string;
}

export class FundLedgerPage {
  @ShownPart(() => FundEntryView, { list: true })
  items: FundEntryView[];

  @ShownNext()
  next?: string;
}
