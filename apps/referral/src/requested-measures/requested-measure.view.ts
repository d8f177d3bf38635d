import { NameView, ShownCode, ShownDay, ShownPart, ShownText } from '@aid-chain/platform';
import { DELIVERY_STATES } from '@aid-chain/vocabulary';

/** A measure that the department was asked to carry out. */
export class RequestedMeasureView {
  @ShownText({ example: 'medical-assistance', description: '措施代码 · code of the measure' })
  measureCode: string;

  @ShownPart(() => NameView, { description: '措施名称 · what the measure is called' })
  measureName: NameView;

  @ShownCode(DELIVERY_STATES, { description: '落实情况 · how it stands' })
  state: string;

  @ShownDay({
    optional: true,
    description: '未答复的，答复期限，自商请之日起算 · day by which it is answered, counted from the request',
  })
  dueOn?: string;
}
