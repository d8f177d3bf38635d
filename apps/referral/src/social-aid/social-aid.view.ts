import { NameView, ShownCode, ShownDay, ShownId, ShownPart, ShownText } from '@aid-chain/platform';
import { NEED_KINDS } from '@aid-chain/vocabulary';
import { HelpView } from '../social-offers/offer.dto.js';

/** Help of social forces on a happiness list: a gift, no benefit of the law and nobody's income. */
export class SocialAidView extends HelpView {
  @ShownId({ description: '对接编号 · the match' })
  matchId: string;

  @ShownId({ optional: true, description: '仅个人的 · only where it is one person’s' })
  personId?: string;

  @ShownCode(NEED_KINDS, { description: '需求种类 · kind of need' })
  needKind: string;

  @ShownPart(() => NameView, { description: '需求种类名称 · what the kind is called' })
  needName: NameView;

  @ShownText({ description: '由谁提供；个人只显示姓 · from whom; of an individual the family name alone' })
  organisationName: string;

  @ShownText({ optional: true, description: '金额，元 · of money in yuan', example: '1200.00' })
  amountYuan?: string;

  @ShownDay({ description: '送达日期 · day of the delivery' })
  deliveredOn: string;
}
