import { ShownCode, ShownFlag, ShownText } from '@aid-chain/platform';
import { ASSESSMENT_CLASSES, ASSESSMENT_DIMENSIONS } from '@aid-chain/vocabulary';

/** What a survey found of one item of the assessment. */
export class AssessedItemView {
  @ShownCode(ASSESSMENT_DIMENSIONS, { description: '维度 · dimension' })
  dimension: string;

  @ShownCode(ASSESSMENT_CLASSES, { description: '类别 · class' })
  class: string;

  @ShownText({ description: '项目，见本地清单 · item of the list of the place' })
  item: string;

  @ShownFlag({ description: '是否存在困难 · whether the family lacks it' })
  isLacking: boolean;
}
