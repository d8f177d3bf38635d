import { ShownCode, ShownDay, ShownId, ShownPart, ShownText, ShownWhole } from '@aid-chain/platform';
import { CATEGORIES } from '@aid-chain/vocabulary';

/** What a related family receives. */
class ReceivedClassView {
  @ShownCode(CATEGORIES, { description: '类别 · the class' })
  category: string;

  @ShownDay({ description: '自何日起 · since' })
  validFrom: string;
}

/** A family that declared to be related to an official. */
export class RelatedFamilyView {
  @ShownId({ description: '户 · the household' })
  householdId: string;

  @ShownText({ description: '所在地 · where it lives' })
  regionCode: string;

  @ShownText({ list: true, description: '备案的工作人员工号 · staff codes of the officials' })
  staffCodes: readonly string[];

  @ShownPart(() => ReceivedClassView, { list: true, description: '在享的待遇 · what it receives' })
  receives: readonly ReceivedClassView[];
}

export class RelatedFamilyPage {
  @ShownPart(() => RelatedFamilyView, { list: true })
  items: RelatedFamilyView[];

  @ShownWhole({
    optional: true,
    description: '因本人即备案的亲属而未列的户数 · families left out because the reader is the relative',
  })
  leftOut?: number;

  @ShownText({ optional: true })
  next?: string;
}
