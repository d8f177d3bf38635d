import {
  NameView,
  ShownCode,
  ShownDay,
  ShownId,
  ShownPart,
  ShownText,
  ShownWhole,
} from '@aid-chain/platform';
import { CATEGORIES, categoryOutcomeCodes, codesOf } from '@aid-chain/vocabulary';
import { WhoseView } from '../case-views/contradiction.view.js';

/** One number of the case that would change the result, with the nearest value that does. */
export class CounterfactualView extends WhoseView {
  @ShownPart(() => NameView, { description: '哪一项 · which number' })
  name: NameView;

  @ShownCode(['fen', 'count'], { description: '单位 · unit' })
  unit: string;

  @ShownWhole({ description: '现在的值 · the value of today' })
  from: number;

  @ShownWhole({ description: '结果开始不同的值 · the nearest value with another result' })
  to: number;

  @ShownCode(codesOf(categoryOutcomeCodes), { description: '届时的结果 · the result then' })
  outcome: string;

  @ShownText()
  textZh: string;

  @ShownText()
  textEn: string;
}

/** What would change the result of a category. */
export class CounterfactualsView {
  @ShownId()
  caseId: string;

  @ShownCode(CATEGORIES)
  category: string;

  @ShownDay({ description: '计算的日期 · day of the determination' })
  asOf: string;

  @ShownCode(codesOf(categoryOutcomeCodes), { description: '现在的结果 · the result of today' })
  outcome: string;

  @ShownPart(() => CounterfactualView, {
    list: true,
    description:
      '单独变动一项即会改变结果的；尚有欠缺的类别没有 · single numbers that would change it; none while something is missing',
  })
  changes: CounterfactualView[];

  @ShownWhole({ description: '案件中的金额和数量有几项 · how many numbers the case states' })
  stated: number;

  @ShownWhole({ description: '试过的有几项，从大到小 · how many of them were tried, the largest first' })
  moved: number;
}
