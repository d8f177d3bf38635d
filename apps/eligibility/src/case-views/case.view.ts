import {
  MergedHouseholdView,
  ShownCode,
  ShownDay,
  ShownId,
  ShownPart,
  ShownRegion,
  ShownLeftOut,
  ShownNotReadable,
  ShownText,
} from '@aid-chain/platform';
import { CASE_STATES, CATEGORIES, TRACKS, codesOf, caseOriginCodes } from '@aid-chain/vocabulary';
import {
  EndedHouseholdView,
  EndToReviewView,
  ReopenableTrackView,
  StepDueView,
} from '../cases/track.view.js';

/** A track of a case in a list. */
export class CaseTrackView {
  @ShownCode(TRACKS)
  track: string;

  @ShownText({ description: '该事项的状态 · state of the track' })
  state: string;

  @ShownPart(() => StepDueView, {
    nullable: true,
    description: '待办步骤及其日期 · the step that it waits for',
  })
  due: StepDueView | null;

  @ShownCode(CATEGORIES, {
    optional: true,
    list: true,
    description: '户已不存续、须由人终止的认定 · recognitions that a person has to end',
  })
  recognitionsToEnd?: readonly string[];

  @ShownPart(() => EndToReviewView, {
    optional: true,
    description: '误终止、须决定是否恢复的认定 · what was ended by mistake and waits for a decision',
  })
  endToReview?: EndToReviewView;

  @ShownPart(() => ReopenableTrackView, {
    optional: true,
    description: '误结束、须恢复办理的事项 · that the track was closed by mistake',
  })
  toReopen?: ReopenableTrackView;
}

/** What every view of a case has. */
export class CasePlaceView {
  @ShownId()
  caseId: string;

  @ShownId()
  householdId: string;

  @ShownId({ nullable: true })
  applicationId: string | null;

  @ShownCode(codesOf(caseOriginCodes), { description: '依申请或依复查 · by application or by review' })
  origin: string;

  @ShownRegion()
  regionCode: string;

  @ShownDay({ description: '申请之日 · day of the application' })
  openedOn: string;

  @ShownDay({ optional: true, description: '窗口核实后受理之日 · day on which the window accepted it' })
  acceptedOn?: string;

  @ShownCode(CASE_STATES)
  state: string;

  @ShownPart(() => EndedHouseholdView, {
    optional: true,
    description: '全户已不存续 · nobody of the household is left',
  })
  householdEnded?: EndedHouseholdView;

  @ShownPart(() => MergedHouseholdView, {
    optional: true,
    description: '户已并入另一户 · the household went into another one',
  })
  householdMerged?: MergedHouseholdView;
}

/** A case in a list: no personal data. */
export class CaseItemView extends CasePlaceView {
  @ShownText({ description: '核对的状态 · state of the verification' })
  verification: string;

  @ShownText({ description: '调查的状态 · state of the survey' })
  survey: string;

  @ShownPart(() => CaseTrackView, { list: true })
  tracks: CaseTrackView[];
}

export class CasePage {
  @ShownPart(() => CaseItemView, { list: true })
  items: CaseItemView[];

  @ShownText({ optional: true })
  next?: string;

  @ShownLeftOut()
  leftOut?: number;

  @ShownNotReadable()
  notReadable?: readonly string[];
}
