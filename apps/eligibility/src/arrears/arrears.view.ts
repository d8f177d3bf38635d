import {
  ShownCode,
  ShownDay,
  ShownId,
  ShownLeftOut,
  ShownNext,
  ShownPart,
  ShownRegion,
  ShownText,
  ShownWhole,
} from '@aid-chain/platform';
import { ARREARS_CAUSES, ARREARS_OUTCOMES, ARREARS_STATES, CATEGORIES, TRACKS } from '@aid-chain/vocabulary';

/** What is owed for one month. */
export class MonthOwedView {
  @ShownDay({ description: '月份的第一日 · the first day of the month' })
  month: string;

  @ShownWhole({ description: '应补发金额，单位：分 · what is owed, in fen' })
  amountFen: number;
}

/** What a family was paid less than it was due. */
export class ArrearsView {
  @ShownId({ description: '补发事项编号 · the arrears' })
  arrearsId: string;

  @ShownId()
  householdId: string;

  @ShownId({ description: '案件 · the case' })
  caseId: string;

  @ShownRegion({ description: '村代码 · code of the village' })
  regionCode: string;

  @ShownCode(TRACKS)
  track: string;

  @ShownCode(CATEGORIES)
  category: string;

  @ShownId({ optional: true, description: '单人认定的本人 · the person, of a recognition of one person' })
  personId?: string;

  @ShownCode(ARREARS_CAUSES, { description: '原因 · cause' })
  cause: string;

  @ShownId({ optional: true, description: '所依据的救济事项 · the remedy' })
  remedyId?: string;

  @ShownId({ optional: true, description: '所针对的调整决定 · the decision that was stayed or set aside' })
  adjustmentId?: string;

  @ShownPart(() => MonthOwedView, { list: true, description: '逐月金额 · month by month' })
  months: MonthOwedView[];

  @ShownWhole({ description: '合计，单位：分 · the sum, in fen' })
  sumFen: number;

  @ShownDay({ description: '确定之日 · day on which it was found' })
  foundOn: string;

  @ShownCode(ARREARS_STATES, { description: '状态 · state' })
  state: string;

  @ShownDay({ optional: true, description: '补发之日，或者认定无须补发之日 · day of the payment or finding' })
  settledOn?: string;
}

/** A settlement that had been recorded by mistake. */
export class ArrearsCorrectionView {
  @ShownCode(ARREARS_OUTCOMES, { description: '原登记的结果 · what had been recorded' })
  corrected: string;

  @ShownDay({ description: '原登记的日期 · the day that had been recorded' })
  settledOn: string;

  @ShownDay({ description: '更正之日 · day of the correction' })
  on: string;

  @ShownText({
    optional: true,
    description: '更正的理由，说明查看原因后显示 · why it was wrong, in full looks only',
  })
  reason?: string;
}

/** The same with the reason, for who states one. */
export class ArrearsDetailView extends ArrearsView {
  @ShownText({
    optional: true,
    description: '无须补发的理由，说明查看原因后显示 · why nothing is owed, in full looks only',
  })
  reason?: string;

  @ShownPart(() => ArrearsCorrectionView, {
    list: true,
    description: '对登记的更正，由早到晚 · corrections of what was recorded, the oldest first',
  })
  corrections: ArrearsCorrectionView[];
}

export class ArrearsPage {
  @ShownPart(() => ArrearsView, { list: true })
  items: ArrearsView[];

  @ShownNext()
  next?: string;

  @ShownLeftOut()
  leftOut?: number;
}
