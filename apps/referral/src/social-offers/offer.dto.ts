import {
  Choice,
  Choices,
  Day,
  Id,
  PageQuery,
  Region,
  ShownCode,
  ShownDay,
  ShownId,
  ShownNext,
  ShownPart,
  ShownRegion,
  ShownText,
  ShownWhole,
  NameView,
  Whole,
} from '@aid-chain/platform';
import {
  NEED_KINDS,
  OFFER_FORMS,
  OFFER_ITEMS,
  OFFER_STATES,
  OFFER_UNITS,
  OFFER_WITHDRAWAL_REASONS,
  type NeedKind,
  type OfferForm,
  type OfferItem,
  type OfferState,
  type OfferUnit,
  type OfferWithdrawalReason,
} from '@aid-chain/vocabulary';

/** The most of one offer or match: ten million yuan, or as many pieces or hours. */
export const MAX_QUANTITY = 1_000_000_000;

/** Form, item and unit of help, in a request. */
export class HelpDto {
  @Choice(OFFER_FORMS, { description: '形式 · form' })
  form: OfferForm;

  @Choice(OFFER_ITEMS, {
    optional: true,
    description: '物资或服务；资金不填 · what, of goods, services and volunteers',
  })
  item?: OfferItem;

  @Choice(OFFER_UNITS, {
    optional: true,
    description: '单位；物资必填，资金为分，服务为小时 · unit of goods; money is in fen, services in hours',
  })
  unit?: OfferUnit;

  @Whole(1, MAX_QUANTITY, { description: '数量；资金为分 · quantity, of money in fen' })
  quantity: number;
}

/** Body of `POST /v1/social-organisations/{id}/offers`. */
export class OfferDto extends HelpDto {
  @Choices(NEED_KINDS, {
    optional: true,
    description: '用于哪些需求；不填为不限 · for which needs; all unless given',
  })
  needKinds?: NeedKind[];

  @Region({ optional: true, description: '用于哪个地区；默认其服务地区 · where; its region unless given' })
  regionCode?: string;

  @Day({ optional: true, description: '起始日，默认今天 · first day, today unless given' })
  validFrom?: string;

  @Day({ optional: true, description: '截止日，没有的不填 · last day, where it has one' })
  validUntil?: string;
}

/** Body of `POST /v1/social-offers/{id}/amendments`: the offer as it is from now on. */
export class OfferAmendmentDto {
  @Whole(1, MAX_QUANTITY, {
    description: '变更后的总数量，不少于已对接的 · the whole quantity from now on, no less than is matched',
  })
  quantity: number;

  @Choices(NEED_KINDS, { description: '用于哪些需求；空为不限 · for which needs; an empty list for all' })
  needKinds: NeedKind[];

  @Day({ optional: true, description: '截止日，没有的不填 · last day, where it has one' })
  validUntil?: string;
}

/** Body of `POST /v1/social-offers/{id}/withdrawal`. */
export class OfferWithdrawalDto {
  @Choice(OFFER_WITHDRAWAL_REASONS, { description: '理由 · why' })
  reasonCode: OfferWithdrawalReason;
}

/** Filters of the list of offers. */
export class OffersQuery extends PageQuery {
  @Choice(OFFER_STATES, { optional: true, description: '状态 · state' })
  state?: OfferState;

  @Choice(OFFER_FORMS, { optional: true, description: '形式 · form' })
  form?: OfferForm;

  @Id({ optional: true, description: '某一社会力量的 · of one organisation' })
  organisationId?: string;
}

/** What a command about an offer came to. */
export class OfferChangedView {
  @ShownId({ description: '供给编号 · the offer' })
  offerId: string;

  @ShownCode(OFFER_STATES, { description: '状态 · state' })
  state: string;
}

/** Form, item, quantity and unit of help, in an answer. */
export class HelpView {
  @ShownCode(OFFER_FORMS, { description: '形式 · form' })
  form: string;

  @ShownCode(OFFER_ITEMS, { optional: true, description: '物资或服务 · what, of goods and services' })
  item?: string;

  @ShownPart(() => NameView, { description: '帮扶内容名称 · what it is called' })
  helpName: NameView;

  @ShownCode(OFFER_UNITS, { description: '单位 · unit' })
  unit: string;

  @ShownPart(() => NameView, { description: '单位名称 · what the unit is called' })
  unitName: NameView;

  @ShownWhole({ description: '数量；资金为分 · quantity, of money in fen' })
  quantity: number;
}

/** An offer as it stands. */
export class OfferView extends HelpView {
  @ShownId({ description: '供给编号 · the offer' })
  offerId: string;

  @ShownId({ description: '社会力量编号 · the organisation' })
  organisationId: string;

  @ShownText({ description: '社会力量名称 · what the organisation is called' })
  organisationName: string;

  @ShownWhole({ description: '剩余数量 · what is left of it' })
  left: number;

  @ShownCode(NEED_KINDS, { list: true, description: '用于哪些需求；空为不限 · for which needs; empty: all' })
  needKinds: string[];

  @ShownRegion({ description: '用于哪个地区 · where' })
  regionCode: string;

  @ShownDay({ description: '起始日 · first day' })
  validFrom: string;

  @ShownDay({ optional: true, description: '截止日 · last day' })
  validUntil?: string;

  @ShownCode(OFFER_STATES, { description: '状态 · state' })
  state: string;

  @ShownWhole({ description: '第几版 · version' })
  version: number;

  @ShownDay({ optional: true, description: '撤回日期 · day on which it was withdrawn' })
  withdrawnOn?: string;

  @ShownCode(OFFER_WITHDRAWAL_REASONS, { optional: true, description: '撤回理由 · why it was withdrawn' })
  reasonCode?: string;
}

export class OfferPage {
  @ShownPart(() => OfferView, { list: true })
  items: OfferView[];

  @ShownNext()
  next?: string;
}
