import { NameView, ShownCode, ShownDay, ShownId, ShownNext, ShownPart, ShownText } from '@aid-chain/platform';
import { FRAUD_STANDINGS } from '@aid-chain/vocabulary';

/** An entry of proven fraud about a member of one household; what has expired or was lifted is not shown. */
export class FraudEntryView {
  @ShownId({ description: '登记编号 · the entry' })
  entryId: string;

  @ShownId({ description: '受处理的成员 · the member' })
  personId: string;

  @ShownDay({ description: '处理决定日期 · day of the decision' })
  decidedOn: string;

  @ShownText({ optional: true, description: '处理决定书文号 · number of the decision document' })
  document?: string;

  @ShownText({ optional: true, description: '作出决定的机关 · who decided' })
  authority?: string;

  @ShownText({ optional: true, description: '查实的事实 · what was proven' })
  findings?: string;

  @ShownDay({ description: '届满日 · its last day' })
  until: string;

  @ShownCode(FRAUD_STANDINGS, { description: '状态 · standing' })
  standing: string;

  @ShownPart(() => NameView, { description: '状态名称 · its name' })
  standingName: NameView;

  @ShownPart(() => NameView, {
    description:
      '有何作用：可安排入户，不影响认定 · what it does: it may order a visit, and changes no decision',
  })
  effect: NameView;
}

/** What is proven of one household; there is no list of all. */
export class FraudEntriesView {
  @ShownId()
  householdId: string;

  @ShownPart(() => FraudEntryView, { list: true, description: '失信登记 · what is proven' })
  items: FraudEntryView[];

  @ShownNext()
  next?: string;
}

/** What a step of an entry came to. */
export class FraudChangedView {
  @ShownId({ description: '登记编号 · the entry' })
  entryId: string;

  @ShownCode(FRAUD_STANDINGS, { description: '状态 · standing' })
  standing: string;
}
