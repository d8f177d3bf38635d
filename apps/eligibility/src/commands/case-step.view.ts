import {
  NameView,
  ShownCode,
  ShownDay,
  ShownFlag,
  ShownId,
  ShownPart,
  ShownText,
  ShownWhole,
} from '@aid-chain/platform';
import {
  CASE_STATES,
  INQUIRY_WARNINGS,
  MISTAKEN_END_ANSWERS,
  TRACK_REOPENING_ANSWERS,
  TRACKS,
  SINGLE_REFUSALS,
} from '@aid-chain/vocabulary';
import { DecidedBenefitView, NoticeView, UsedAuthorityView } from '../cases/track.view.js';

/** Where a case stands after a step. */
export class CaseStepView {
  @ShownId()
  caseId: string;

  @ShownCode(CASE_STATES)
  state: string;

  @ShownText({ description: '核对的状态 · state of the verification' })
  verification: string;

  @ShownText({ description: '调查的状态 · state of the survey' })
  survey: string;
}

/** Where a case and one of its tracks stand after a step. */
export class TrackStepView extends CaseStepView {
  @ShownCode(TRACKS)
  track: string;

  @ShownText({ description: '该事项的状态 · state of the track' })
  trackState: string;
}

export class SurveyStepView extends CaseStepView {
  @ShownId({ list: true, description: '确认的需求 · needs that were confirmed' })
  needIds: string[];
}

export class ResolutionStepView extends CaseStepView {
  @ShownText({ description: '认定的事项 · what was settled' })
  key: string;

  @ShownWhole({ description: '认定的金额（分）或数量 · the amount in fen, or the number' })
  amount: number;

  @ShownFlag({ description: '同一认定再次提交的为 false · false where the same decision stood already' })
  hasEffect: boolean;
}

export class OpinionStepView extends TrackStepView {
  @ShownText({ description: '所冻结的计算结果 · the determination that it froze' })
  determinationHash: string;
}

export class PublicityStepView extends TrackStepView {
  @ShownDay({ description: '公示最后一日 · last day of publicity' })
  lastDay: string;

  @ShownDay({ description: '可结束公示的首日 · first day on which publicity can end' })
  endableFrom: string;

  @ShownFlag({ description: '超出已公布的放假安排 · beyond the calendar of days off' })
  provisional: boolean;

  @ShownText({
    list: true,
    description: '监督举报渠道，随公示公布 · channels by which anybody may report, put up with it',
  })
  reportChannels: string[];
}

export class RefusedPersonView {
  @ShownText()
  category: string;

  @ShownId({ description: '成员 · member' })
  personId: string;

  @ShownCode(SINGLE_REFUSALS, { description: '理由 · reason' })
  reasonCode: string;
}

export class DecisionResultView {
  @ShownPart(() => DecidedBenefitView, { list: true, description: '认定的类别 · what was recognised' })
  recognised: DecidedBenefitView[];

  @ShownText({ list: true, description: '不予认定的类别 · categories that were refused' })
  refused: string[];

  @ShownPart(() => RefusedPersonView, {
    list: true,
    optional: true,
    description: '不单独纳入低保的成员 · members who do not have dibao alone',
  })
  refusedPersons?: RefusedPersonView[];

  @ShownDay({ optional: true, description: '送达告知书的期限 · the refusal must be notified by' })
  noticeDueOn?: string;

  @ShownPart(() => UsedAuthorityView, {
    optional: true,
    description:
      '由镇（街道）确认的依据，县级确认的没有 · by what the township decided, none where the county did',
  })
  authority?: UsedAuthorityView;

  @ShownPart(() => DecidedBenefitView, { list: true, description: '继续享受的 · what goes on running' })
  running: DecidedBenefitView[];
}

/** What a step has to be looked at for. */
export class InquiryWarningView {
  @ShownCode(INQUIRY_WARNINGS, { description: '提醒 · what has to be looked at' })
  code: string;

  @ShownPart(() => NameView, { description: '提醒内容 · its words' })
  name: NameView;
}

export class DecisionStepView extends TrackStepView {
  @ShownPart(() => InquiryWarningView, {
    optional: true,
    list: true,
    description: '提醒，不影响决定 · what has to be looked at; the decision is made all the same',
  })
  warnings?: InquiryWarningView[];

  @ShownPart(() => DecisionResultView, {
    optional: true,
    description: '决定；退回调查的没有 · the decision, none where it went back to the survey',
  })
  decision?: DecisionResultView;
}

export class NoticeStepView extends TrackStepView {
  @ShownPart(() => NoticeView, { optional: true, description: '告知 · the notice' })
  notice?: NoticeView;
}

export class EndedRecognitionsView {
  @ShownText({ list: true, description: '终止的类别 · categories that ended' })
  categories: string[];

  @ShownText()
  reasonCode: string;

  @ShownDay({ description: '自何日起 · the first day without' })
  effectiveOn: string;
}

export class RecognitionEndStepView extends TrackStepView {
  @ShownPart(() => EndedRecognitionsView, { optional: true, description: '终止的认定 · what ended' })
  ended?: EndedRecognitionsView;
}

export class RestorationReviewView {
  @ShownId({ description: '另行审核的案件 · the case in which it is examined anew' })
  caseId: string;

  @ShownFlag({ description: '为此新开的案件 · whether it was opened for it' })
  isOpened: boolean;
}

export class RestorationStepView extends TrackStepView {
  @ShownCode(MISTAKEN_END_ANSWERS, { description: '决定 · the answer' })
  answer: string;

  @ShownPart(() => RestorationReviewView, { optional: true, description: '另行审核 · the review' })
  review?: RestorationReviewView;
}

export class ReopeningStepView extends TrackStepView {
  @ShownCode(TRACK_REOPENING_ANSWERS, { description: '决定 · the answer' })
  answer: string;
}
