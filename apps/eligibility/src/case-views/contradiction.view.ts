import {
  ShownCode,
  ShownDay,
  ShownId,
  ShownNumber,
  ShownPart,
  ShownText,
  ShownFlag,
  ShownWhole,
  NameView,
} from '@aid-chain/platform';

/** From a day to a day, both included. */
export class DaysView {
  @ShownDay()
  from: string;

  @ShownDay()
  to: string;
}

/** Whom something is about, by the place in the family. */
export class WhoseView {
  @ShownId({ nullable: true })
  personId: string | null;

  @ShownPart(() => NameView, { nullable: true, description: '在家庭中的位置 · place in the family' })
  whose: NameView | null;
}

/** What one source states. */
export class SourceFigureView {
  @ShownText({ description: '来源 · source' })
  source: string;

  @ShownText({ description: '截至 · as of' })
  asOf: string;

  @ShownText({ description: '可信程度 · confidence' })
  confidence: string;

  @ShownNumber({ nullable: true, description: '金额（分）或数量 · amount in fen, or number' })
  amount: number | null;
}

export class CountedPartView {
  @ShownNumber({ description: '金额（分）或数量 · amount in fen, or number' })
  amount: number;

  @ShownPart(() => DaysView)
  period: DaysView;

  @ShownPart(() => DaysView, { list: true, description: '计入的日期 · days for which it counts' })
  days: DaysView[];
}

/** The decision that settles a contradiction. */
export class SettlementView {
  @ShownText({ nullable: true, description: '采用的来源 · the source that is right' })
  source: string | null;

  @ShownNumber({ description: '认定的金额（分）或数量 · the amount in fen, or the number' })
  amount: number;

  @ShownDay()
  on: string;

  @ShownText()
  reasonCode: string;
}

/** What sources contradict each other about, open or settled. */
export class ContradictionView extends WhoseView {
  @ShownText({ description: '不一致的代号，用于认定 · its name, by which it is settled' })
  key: string;

  @ShownText({ description: '事实 · fact' })
  fact: string;

  @ShownText({ description: '种类 · kind' })
  kind: string;

  @ShownCode(['fen', 'count'], { description: '单位 · unit' })
  unit: string;

  @ShownPart(() => DaysView, { nullable: true })
  period: DaysView | null;

  @ShownPart(() => SourceFigureView, { list: true, description: '各来源 · what the sources state' })
  figures: SourceFigureView[];

  @ShownPart(() => CountedPartView, { list: true, description: '计入的 · what counts' })
  counted: CountedPartView[];

  @ShownPart(() => SettlementView, { nullable: true, description: '认定 · the decision that settles it' })
  resolution: SettlementView | null;
}

/** A decision about a contradiction, first to last. */
export class ResolutionView extends WhoseView {
  @ShownText({ description: '不一致的代号 · name of the contradiction' })
  key: string;

  @ShownText({ description: '事实 · fact' })
  fact: string;

  @ShownText({ description: '种类 · kind' })
  kind: string;

  @ShownWhole({ description: '第几次认定 · number of the decision' })
  number: number;

  @ShownDay()
  on: string;

  @ShownText({ description: '认定的人 · by whom' })
  by: string;

  @ShownText({ description: '其角色 · in which role' })
  role: string;

  @ShownText()
  reasonCode: string;

  @ShownText({ nullable: true, description: '采用的来源 · the source that is right' })
  source: string | null;

  @ShownNumber({ description: '认定的金额（分）或数量 · the amount in fen, or the number' })
  amount: number;

  @ShownPart(() => SourceFigureView, { list: true, description: '当时各来源 · what the sources stated' })
  figures: SourceFigureView[];

  @ShownPart(() => SettlementView, { nullable: true, description: '所替代的认定 · the one that it replaces' })
  replaces: SettlementView | null;

  @ShownFlag({ description: '是否为最后一次 · whether it is the last one' })
  isLast: boolean;
}
