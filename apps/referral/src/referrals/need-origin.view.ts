import { ShownDay, ShownId, ShownText } from '@aid-chain/platform';

/** A filing, survey or visit that a need joins. */
export class NeedOriginView {
  @ShownText({ description: '申请、调查或走访 · filing, survey or visit' })
  type: string;

  @ShownId({ description: '其编号 · its id' })
  id: string;

  @ShownText({ description: '依据代码 · ground' })
  groundCode: string;

  @ShownDay({ description: '确认日期 · day on which it was established' })
  establishedOn: string;
}
