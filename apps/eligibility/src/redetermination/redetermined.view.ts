import {
  ShownCode,
  ShownId,
  ShownLeftOut,
  ShownNotReadable,
  ShownNumber,
  ShownPart,
  ShownRegion,
  ShownText,
  ShownWhole,
} from '@aid-chain/platform';
import {
  CATEGORIES,
  codesOf,
  lineOutcomeCodes,
  named,
  REDETERMINATION_CHANGES,
  redeterminationChangeCodes,
} from '@aid-chain/vocabulary';

/** A line of a worksheet, as an official compares it. */
export class ComparedLineView {
  @ShownCode(codesOf(lineOutcomeCodes), { description: '结果 · outcome' })
  outcome: string;

  @ShownNumber({ nullable: true, description: '左侧的值 · value on the left' })
  left: number | null;

  @ShownText({ nullable: true, description: '比较方式 · how they are compared' })
  op: string | null;

  @ShownNumber({ nullable: true, description: '右侧的值 · value on the right' })
  right: number | null;

  @ShownText({ description: '单位 · unit' })
  unit: string;

  @ShownText()
  textZh: string;

  @ShownText()
  textEn: string;
}

/** A line that is another than on the worksheet of the decision. */
export class ChangedLineView {
  @ShownText({ description: '公式及其版本 · formula and its version' })
  ruleId: string;

  @ShownPart(() => ComparedLineView, {
    nullable: true,
    description: '认定时 · on the worksheet of the decision',
  })
  before: ComparedLineView | null;

  @ShownPart(() => ComparedLineView, {
    nullable: true,
    description: '核算日 · on the day of the redetermination',
  })
  after: ComparedLineView | null;
}

/** A running recognition that would come to something else. */
export class RedeterminedView {
  @ShownId()
  caseId: string;

  @ShownId()
  householdId: string;

  @ShownRegion()
  regionCode: string;

  @ShownCode(CATEGORIES)
  category: string;

  @ShownId({ nullable: true, description: '单人认定的成员 · the person, where one was recognised' })
  personId: string | null;

  @ShownCode(REDETERMINATION_CHANGES, { description: `变化 · change: ${named(redeterminationChangeCodes)}` })
  change: string;

  @ShownWhole({ nullable: true, description: '现发月金额，分 · monthly amount now, fen' })
  oldAmountFen: number | null;

  @ShownWhole({ nullable: true, description: '核算的月金额，分 · monthly amount that it comes to, fen' })
  newAmountFen: number | null;

  @ShownCode(CATEGORIES, { nullable: true, description: '改为符合的类别 · what is met in its place' })
  metInstead: string | null;

  @ShownPart(() => ChangedLineView, { list: true, description: '有变化的计算行 · the lines that changed' })
  lines: ChangedLineView[];
}

export class RedeterminedPage {
  @ShownPart(() => RedeterminedView, { list: true })
  items: RedeterminedView[];

  @ShownText({ optional: true })
  next?: string;

  @ShownLeftOut()
  leftOut?: number;

  @ShownNotReadable()
  notReadable?: readonly string[];
}
