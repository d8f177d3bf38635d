import {
  Choice,
  Day,
  Flag,
  ShownCode,
  ShownDay,
  ShownFlag,
  ShownId,
  ShownNext,
  ShownPart,
  ShownWhole,
  Whole,
} from '@aid-chain/platform';
import { ENTRY_CORRECTIONS, type EntryCorrection } from '@aid-chain/vocabulary';

/** The most that a household earns in a month: a hundred million yuan is a typing error. */
const MAX_FEN = 10_000_000_000;

/** Body of `POST /v1/households/{id}/helper-visits`. */
export class HelperVisitDto {
  @Day({ description: '入户日期，不晚于今天 · day of the visit, not in the future' })
  on: string;

  @Whole(0, MAX_FEN, {
    description:
      '入户了解的家庭当月收入，单位：分（加密保存） · income of the month as found, in fen, kept sealed',
  })
  incomeFen: number;

  @Flag({ description: '应落实的帮扶措施是否都已落实 · whether the measures that are to help are in place' })
  measuresInPlace: boolean;

  @Choice(ENTRY_CORRECTIONS, {
    optional: true,
    description: '更正本月已有记录的理由；原记录保留 · why it corrects what is recorded of the month',
  })
  correctionReason?: EntryCorrection;
}

/** What was recorded. */
export class HelperVisitRecordedView {
  @ShownId({ description: '户 · the household' })
  householdId: string;

  @ShownDay({ description: '月份的第一天 · first day of the month' })
  month: string;
}

/** The visit of a month, as it stands; earlier entries of the month are counted. */
export class HelperVisitView {
  @ShownDay({ description: '月份的第一天 · first day of the month' })
  month: string;

  @ShownDay({ description: '入户日期 · day of the visit' })
  on: string;

  @ShownWhole({
    optional: true,
    description: '当月收入，单位：分；须说明查看原因 · income of the month in fen, with a reason',
  })
  incomeFen?: number;

  @ShownFlag({ description: '措施是否都已落实 · whether the measures are in place' })
  measuresInPlace: boolean;

  @ShownWhole({ description: '本月登记过几次 · how often the month was recorded' })
  entries: number;

  @ShownCode(ENTRY_CORRECTIONS, { optional: true, description: '更正理由 · why it was corrected' })
  correctionReason?: string;
}

/** One page of the visits of a family. */
export class HelperVisitList {
  @ShownPart(() => HelperVisitView, {
    list: true,
    description: '最近的在前 · the latest month first',
  })
  items: HelperVisitView[];

  @ShownNext()
  next?: string;
}
