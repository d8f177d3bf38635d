import {
  Choice,
  Day,
  Flag,
  Id,
  PageQuery,
  PersonName,
  ShownCode,
  ShownId,
  Text,
  Whole,
} from '@aid-chain/platform';
import {
  BESIDE_REASONS,
  ENTRY_CORRECTIONS,
  EVALUATIONS,
  HANDED_BY,
  SOCIAL_ANSWERS,
  SOCIAL_FAILURE_REASONS,
  SOCIAL_MATCH_STATES,
  type BesideReason,
  type EntryCorrection,
  type Evaluation,
  type HandedBy,
  type SocialAnswer,
  type SocialFailureReason,
  type SocialMatchState,
} from '@aid-chain/vocabulary';
import { Reference } from '../body/fields.js';
import { MAX_QUANTITY } from '../social-offers/offer.dto.js';

/** Body of `POST /v1/social-needs/{id}/matches`. */
export class MatchDto {
  @Id({ description: '供给 · the offer' })
  offerId: string;

  @Whole(1, MAX_QUANTITY, { description: '对接数量；资金为分 · how much of it, of money in fen' })
  quantity: number;

  @Choice(BESIDE_REASONS, {
    optional: true,
    description: '已有同样的社会帮扶时，再给的理由 · why it is given beside the same help of social forces',
  })
  besideReason?: BesideReason;
}

/** Body of `POST /v1/social-matches/{id}/answer`. */
export class SocialAnswerDto {
  @Choice(SOCIAL_ANSWERS, { description: '供给方的答复 · what the organisation answered' })
  answer: SocialAnswer;

  @Choice(SOCIAL_FAILURE_REASONS, { optional: true, description: '未接受的理由 · why it declined' })
  reasonCode?: SocialFailureReason;
}

/** Body of `POST /v1/social-matches/{id}/failure`. */
export class SocialFailureDto {
  @Choice(SOCIAL_FAILURE_REASONS, { description: '未落实的理由 · why it came to nothing' })
  reasonCode: SocialFailureReason;
}

/** Body of `POST /v1/social-matches/{id}/delivery`. */
export class DeliveryDto {
  @Day({ description: '送达日期，不早于供给方接受、不晚于今天 · not before it was accepted' })
  on: string;

  @Whole(1, MAX_QUANTITY, { description: '实际送达数量；资金为分 · what was delivered, of money in fen' })
  quantity: number;

  @Choice(HANDED_BY, { description: '由谁送达 · who brought it' })
  handedBy: HandedBy;

  @Id({
    description:
      '签收的家庭成员；未成年人的由监护人签收 · the member of the family who received it; for a child the adult who cares for it',
  })
  receivedBy: string;

  @PersonName({
    optional: true,
    description:
      '家中没有成年人同住的，代未成年人签收的监护人姓名（加密保存） · of children who live without an adult, the guardian who received it, kept sealed',
  })
  guardianName?: string;

  @Reference({ optional: true, description: '签收单编号 · number of the receipt', example: 'QS-2026-0001' })
  paper?: string;

  @Flag({ description: '该需求是否因此得到满足 · whether the need is met by it' })
  isNeedMet: boolean;
}

/** Body of `POST /v1/social-matches/{id}/delivery-reversal`. */
export class DeliveryReversalDto {
  @Choice(ENTRY_CORRECTIONS, {
    description: '撤销理由；原登记保留 · why it is taken back; the entry itself stays',
  })
  reasonCode: EntryCorrection;
}

/** Body of `POST /v1/social-matches/{id}/evaluation`. */
export class EvaluationDto {
  @Choice(EVALUATIONS, { description: '家庭的评价 · how the family found it' })
  evaluation: Evaluation;

  @Day({ description: '评价日期 · day of the evaluation' })
  on: string;

  @Id({ description: '评价的家庭成员，须为成年人 · who of the family evaluated it, an adult' })
  by: string;

  @Choice(ENTRY_CORRECTIONS, {
    optional: true,
    description: '更正已有评价的理由；原评价保留 · why it corrects an earlier evaluation, which stays',
  })
  correctionReason?: EntryCorrection;

  @Text(1000, { optional: true, description: '补充说明（加密保存） · what was added, kept sealed' })
  note?: string;
}

/** Filters of the list of matches. */
export class MatchesQuery extends PageQuery {
  @Choice(SOCIAL_MATCH_STATES, { optional: true, description: '状态 · state' })
  state?: SocialMatchState;

  @Id({ optional: true, description: '某户的 · of one household' })
  householdId?: string;

  @Id({ optional: true, description: '某一社会力量的 · of one organisation' })
  organisationId?: string;
}

/** What a step of a match came to. */
export class MatchChangedView {
  @ShownId({ description: '对接编号 · the match' })
  matchId: string;

  @ShownCode(SOCIAL_MATCH_STATES, { description: '状态 · state' })
  state: string;
}
