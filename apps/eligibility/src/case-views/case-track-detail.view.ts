import {
  ShownCode,
  ShownDay,
  ShownId,
  ShownObject,
  ShownPart,
  ShownText,
  ShownWhole,
} from '@aid-chain/platform';
import { CASE_COMMANDS, CATEGORIES } from '@aid-chain/vocabulary';
import { CaseHouseholdView } from './case-household.view.js';
import { CaseTrackView } from './case.view.js';
import { StandingRecognitionView } from './standing-recognition.view.js';
import {
  DecidedBenefitView,
  NoticeView,
  OpinionView,
  PublicityView,
  UsedAuthorityView,
} from '../cases/track.view.js';

/** A decision on a track. */
export class DecisionView {
  @ShownText({ description: '决定的人 · by whom' })
  by: string;

  @ShownDay()
  on: string;

  @ShownText({ description: '所依据的计算结果 · the determination that it rests on' })
  determinationHash: string;

  @ShownPart(() => DecidedBenefitView, { list: true, description: '认定的类别 · what was recognised' })
  recognised: DecidedBenefitView[];

  @ShownCode(CATEGORIES, { list: true, description: '不予认定的类别 · categories that were refused' })
  refused: string[];

  @ShownText({ list: true, description: '理由 · reasons' })
  reasonCodes: string[];

  @ShownPart(() => DecidedBenefitView, {
    optional: true,
    list: true,
    description: '继续享受的 · what goes on',
  })
  running?: DecidedBenefitView[];

  @ShownPart(() => UsedAuthorityView, {
    optional: true,
    description:
      '由镇（街道）确认的依据，县级确认的没有 · by what the township decided, none where the county did',
  })
  authority?: UsedAuthorityView;

  @ShownObject({
    optional: true,
    description:
      '{recognitions, reasonCode, ended, mistaken}：户终止后的认定 · what stood when the household ended',
  })
  withoutHousehold?: object;

  @ShownObject({ optional: true, list: true, description: '已撤销的终止 · ends that were taken back' })
  formerEnds?: object[];
}

/** That the decision of a track waits for the result of a remedy. */
export class RemedyWaitView {
  @ShownId({ description: '救济事项编号 · the remedy' })
  remedyId: string;

  @ShownDay({ description: '自何日起 · since' })
  since: string;

  @ShownText()
  textZh: string;

  @ShownText()
  textEn: string;
}

/** A track with everything that its state holds. */
export class CaseTrackDetailView extends CaseTrackView {
  @ShownCode(CASE_COMMANDS, { list: true, description: '可办理的下一步 · what can come next' })
  nextSteps: string[];

  @ShownPart(() => RemedyWaitView, {
    optional: true,
    description: '决定等待行政复议、行政诉讼的结果 · the decision waits for the result of a remedy',
  })
  waitsForRemedy?: RemedyWaitView;

  @ShownDay({ optional: true, description: '自何日起 · since' })
  since?: string;

  @ShownWhole({
    optional: true,
    description: '须在第几次调查之后 · the survey has to be later than this one',
  })
  surveyAfter?: number;

  @ShownDay({ optional: true, description: '恢复办理之日 · day on which it was reopened' })
  reopenedOn?: string;

  @ShownPart(() => OpinionView, { optional: true, description: '初审意见 · the opinion' })
  opinion?: OpinionView;

  @ShownPart(() => PublicityView, { optional: true, description: '公示 · publicity' })
  publicity?: PublicityView;

  @ShownDay({ optional: true, description: '公示结束之日 · day on which publicity ended' })
  endedOn?: string;

  @ShownPart(() => DecisionView, { optional: true, description: '决定 · the decision' })
  decision?: DecisionView;

  @ShownPart(() => NoticeView, { optional: true, description: '告知 · the notice' })
  notice?: NoticeView;

  @ShownText({ optional: true, description: '未经决定而结束的结果 · how it was closed without a decision' })
  outcome?: string;

  @ShownText({ optional: true })
  reasonCode?: string;

  @ShownText({ optional: true, description: '结束的人 · by whom it was closed' })
  by?: string;

  @ShownDay({ optional: true })
  on?: string;

  @ShownObject({ optional: true, description: '结束前的状态 · where it stood when it was closed' })
  stood?: object;

  @ShownObject({
    optional: true,
    description: '户的终止系误登 · that the end of the household was a mistake',
  })
  mistaken?: object;

  @ShownPart(() => StandingRecognitionView, {
    optional: true,
    list: true,
    description: '本案的认定及其现状 · what the case recognised, as it stands now',
  })
  recognitions?: StandingRecognitionView[];

  @ShownPart(() => CaseHouseholdView, {
    optional: true,
    description: '事项办结时的家庭，其后有变更的 · the family when the track ended, where it changed since',
  })
  household?: CaseHouseholdView;
}
