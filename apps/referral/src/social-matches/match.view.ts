import {
  NameView,
  ShownCode,
  ShownDay,
  ShownFlag,
  ShownId,
  ShownLeftOut,
  ShownNext,
  ShownPart,
  ShownRegion,
  ShownText,
  ShownWhole,
} from '@aid-chain/platform';
import {
  BESIDE_REASONS,
  CONSENT_PURPOSES,
  CONSENT_SCOPES,
  EVALUATIONS,
  HANDED_BY,
  NEED_KINDS,
  SIGNED_AS,
  SOCIAL_FAILURE_REASONS,
  SOCIAL_MATCH_STATES,
} from '@aid-chain/vocabulary';
import { DeliveryView, MatchEvaluationView } from './match-entries.view.js';
import { HelpView } from '../social-offers/offer.dto.js';

/** A consent of a family for one match. */
export class SocialConsentView {
  @ShownId({ description: '单独同意编号 · the consent' })
  consentId: string;

  @ShownId({ description: '提供其信息的家庭成员 · whose data are given' })
  personId: string;

  @ShownCode(CONSENT_SCOPES, { list: true, description: '同意提供的信息 · what is given' })
  scopes: string[];

  @ShownCode(CONSENT_PURPOSES, { description: '用途 · for what' })
  purpose: string;

  @ShownText({ description: '同意书版本 · version of the text that was signed' })
  textVersion: string;

  @ShownCode(SIGNED_AS, { description: '签署人身份 · as whom it was signed' })
  signedAs: string;

  @ShownDay({ description: '签署日期 · day on which it was signed' })
  signedOn: string;

  @ShownDay({ optional: true, description: '撤回日期 · day on which it was revoked' })
  revokedOn?: string;
}

/** A match of a need with an offer, as officials see it. */
export class MatchView extends HelpView {
  @ShownId({ description: '对接编号 · the match' })
  matchId: string;

  @ShownId({ description: '求助事项编号 · the need as social forces know it' })
  socialNeedId: string;

  @ShownId({ description: '供给编号 · the offer' })
  offerId: string;

  @ShownId({ description: '社会力量编号 · the organisation' })
  organisationId: string;

  @ShownText({ description: '社会力量名称 · what the organisation is called' })
  organisationName: string;

  @ShownId()
  householdId: string;

  @ShownCode(NEED_KINDS, { description: '需求种类 · kind of need' })
  needKind: string;

  @ShownPart(() => NameView, { description: '需求种类名称 · what the kind is called' })
  needName: NameView;

  @ShownCode(SOCIAL_MATCH_STATES, { description: '状态 · state' })
  state: string;

  @ShownPart(() => NameView, { description: '状态名称 · its name' })
  stateName: NameView;

  @ShownDay({ description: '对接日期 · day of the match' })
  matchedOn: string;

  @ShownCode(BESIDE_REASONS, { optional: true, description: '再给的理由 · why beside the same help' })
  besideReason?: string;

  @ShownDay({ optional: true, description: '供给方答复日期 · day of the answer' })
  answeredOn?: string;

  @ShownDay({ optional: true, description: '送达或结束日期 · day of the delivery, or of its end' })
  endedOn?: string;

  @ShownCode(SOCIAL_FAILURE_REASONS, { optional: true, description: '未落实的理由 · why it came to nothing' })
  reasonCode?: string;

  @ShownCode(HANDED_BY, { optional: true, description: '由谁送达 · who brought it' })
  handedBy?: string;

  @ShownId({ optional: true, description: '签收的家庭成员 · the member who received it' })
  receivedBy?: string;

  @ShownCode(EVALUATIONS, { optional: true, description: '家庭的评价 · how the family found it' })
  evaluation?: string;

  @ShownDay({ optional: true, description: '评价日期 · day of the evaluation' })
  evaluatedOn?: string;

  @ShownWhole({ description: '对接时承诺的数量；资金为分 · what the match promised, of money in fen' })
  promised: number;

  @ShownPart(() => DeliveryView, {
    list: true,
    description: '历次送达和撤销 · deliveries, and what was taken back',
  })
  deliveries: DeliveryView[];

  @ShownPart(() => MatchEvaluationView, { list: true, description: '历次评价 · all evaluations' })
  evaluations: MatchEvaluationView[];

  @ShownFlag({ description: '是否有有效的单独同意 · whether a consent stands' })
  hasConsent: boolean;

  @ShownPart(() => SocialConsentView, { list: true, description: '历次单独同意 · its consents' })
  consents: SocialConsentView[];

  @ShownRegion({ description: '村代码 · code of the village' })
  regionCode: string;
}

export class MatchPage {
  @ShownPart(() => MatchView, { list: true })
  items: MatchView[];

  @ShownNext()
  next?: string;

  @ShownLeftOut()
  leftOut?: number;
}

/** A need and an offer that fit each other. */
export class ProposalView extends HelpView {
  @ShownId({ description: '求助事项编号 · the need as social forces know it' })
  socialNeedId: string;

  @ShownId()
  householdId: string;

  @ShownCode(NEED_KINDS, { description: '需求种类 · kind of need' })
  needKind: string;

  @ShownPart(() => NameView, { description: '需求种类名称 · what the kind is called' })
  needName: NameView;

  @ShownId({ description: '供给编号 · the offer' })
  offerId: string;

  @ShownText({ description: '社会力量名称 · what the organisation is called' })
  organisationName: string;

  @ShownWhole({ description: '尚需的数量 · what is still wished for' })
  wished: number;

  @ShownWhole({ description: '供给剩余数量 · what is left of the offer' })
  offered: number;

  @ShownPart(() => NameView, { list: true, description: '建议的理由 · why they fit' })
  reasons: NameView[];
}

export class ProposalPage {
  @ShownPart(() => ProposalView, { list: true })
  items: ProposalView[];

  @ShownNext()
  next?: string;

  @ShownLeftOut()
  leftOut?: number;
}
