import {
  Choice,
  Day,
  Id,
  PageQuery,
  ShownCode,
  ShownDay,
  ShownId,
  ShownLeftOut,
  ShownNext,
  ShownPart,
  ShownRegion,
  ShownWhole,
  NameView,
} from '@aid-chain/platform';
import {
  BESIDE_REASONS,
  LAW_FIRST,
  NEED_KINDS,
  SOCIAL_CLOSING_REASONS,
  SOCIAL_NEED_GROUNDS,
  SOCIAL_NEED_STATES,
  type BesideReason,
  type LawFirst,
  type NeedKind,
  type SocialClosingReason,
  type SocialNeedState,
} from '@aid-chain/vocabulary';
import { HelpDto, HelpView } from '../social-offers/offer.dto.js';
import { LawFirstView } from './law-first.view.js';
import { SIZE_CLASSES } from './published-need.rules.js';

/** Body of `POST /v1/needs/{id}/social-openings`. */
export class SocialOpeningDto extends HelpDto {
  @Choice(LAW_FIRST, {
    description:
      '依法救助的情况：社会帮扶不代替依法救助 · how it stands with the aid of the law, which comes first',
  })
  lawFirst: LawFirst;

  @Day({ optional: true, description: '最迟需要的日期 · the last day on which it helps' })
  until?: string;

  @Choice(BESIDE_REASONS, {
    optional: true,
    description:
      '社会力量已满足过同一需求时，再次求助的理由 · why, where social forces met it by the same help before',
  })
  besideReason?: BesideReason;
}

/** Body of `POST /v1/social-needs/{id}/closing`. */
export class SocialClosingDto {
  @Choice(SOCIAL_CLOSING_REASONS, { description: '理由 · why' })
  reasonCode: SocialClosingReason;
}

/** Filters of the list of needs that are open to social forces. */
export class SocialNeedsQuery extends PageQuery {
  @Choice(SOCIAL_NEED_STATES, { optional: true, description: '状态 · state' })
  state?: SocialNeedState;

  @Choice(NEED_KINDS, { optional: true, description: '需求种类 · kind of need' })
  needKind?: NeedKind;

  @Id({ optional: true, description: '某户的 · of one household' })
  householdId?: string;
}

/** What a command about a need that is open to social forces came to. */
export class SocialNeedChangedView {
  @ShownId({ description: '求助事项编号 · the need as social forces know it' })
  socialNeedId: string;

  @ShownCode(SOCIAL_NEED_STATES, { description: '状态 · state' })
  state: string;
}

/** A need that is open to social forces, as officials see it. */
export class SocialNeedView extends HelpView {
  @ShownId({ description: '求助事项编号 · the need as social forces know it' })
  socialNeedId: string;

  @ShownId()
  needId: string;

  @ShownId()
  householdId: string;

  @ShownId({ optional: true, description: '仅个人的 · only where it is one person’s' })
  personId?: string;

  @ShownCode(NEED_KINDS, { description: '需求种类 · kind of need' })
  needKind: string;

  @ShownPart(() => NameView, { description: '需求种类名称 · what the kind is called' })
  needName: NameView;

  @ShownWhole({ description: '尚未对接的数量 · what is not matched yet' })
  left: number;

  @ShownWhole({ description: '已送达的数量 · what was delivered' })
  delivered: number;

  @ShownCode(SOCIAL_NEED_GROUNDS, { description: '来由 · how it came to be open to social forces' })
  ground: string;

  @ShownCode(LAW_FIRST, { description: '依法救助的情况 · how it stands with the aid of the law' })
  lawFirst: string;

  @ShownCode(BESIDE_REASONS, { optional: true, description: '再次求助的理由 · why it is opened again' })
  besideReason?: string;

  @ShownDay({ description: '求助日期 · day on which it was opened' })
  openedOn: string;

  @ShownDay({ optional: true, description: '最迟需要的日期 · the last day on which it helps' })
  until?: string;

  @ShownCode(SOCIAL_NEED_STATES, { description: '状态 · state' })
  state: string;

  @ShownDay({ optional: true, description: '结束日期 · day of its end' })
  closedOn?: string;

  @ShownCode(SOCIAL_CLOSING_REASONS, { optional: true, description: '结束理由 · why it was closed' })
  closeReason?: string;

  @ShownRegion({ description: '村代码 · code of the village' })
  regionCode: string;
}

/** The same with what the law gives first (S3-21). */
export class SocialNeedDetailView extends SocialNeedView {
  @ShownPart(() => LawFirstView, { description: '依法先办的救助 · what the law gives first' })
  law: LawFirstView;
}

export class SocialNeedPage {
  @ShownPart(() => SocialNeedView, { list: true })
  items: SocialNeedView[];

  @ShownNext()
  next?: string;

  @ShownLeftOut()
  leftOut?: number;
}

/** A need as social forces see it: nothing of it names or singles out a family (N13, L-57). */
export class PublishedNeedView extends HelpView {
  @ShownId({ description: '求助事项编号 · by which an organisation names it' })
  socialNeedId: string;

  @ShownCode(NEED_KINDS, { description: '需求种类 · kind of need' })
  needKind: string;

  @ShownPart(() => NameView, { description: '需求种类名称 · what the kind is called' })
  needName: NameView;

  @ShownRegion({ description: '乡镇或县 · township or county, never a village' })
  regionCode: string;

  @ShownCode(SIZE_CLASSES, {
    optional: true,
    description: '户内人数档次；同类户数不足的不列 · size of the household; left out where too few are alike',
  })
  householdSize?: string;

  @ShownDay({ optional: true, description: '最迟需要的日期 · the last day on which it helps' })
  until?: string;
}

export class PublishedNeedPage {
  @ShownPart(() => PublishedNeedView, { list: true })
  items: PublishedNeedView[];

  @ShownWhole({ description: '本页因同类户数不足而未列的项数 · left out of this page, as too few are alike' })
  withheld: number;

  @ShownNext()
  next?: string;
}
