import { ShownCode, ShownDay, ShownId, ShownObject, ShownPart, ShownWhole } from '@aid-chain/platform';
import { CASE_COMMANDS, CATEGORIES, NEED_KINDS } from '@aid-chain/vocabulary';
import {
  CaseDueView,
  CaseSupporterView,
  ProposedNeedView,
  RequestedPaperView,
  RequestedReviewView,
} from './case-beside.view.js';
import { CaseHouseholdView } from './case-household.view.js';
import { CaseTrackDetailView } from './case-track-detail.view.js';
import { CasePlaceView } from './case.view.js';
import { CaseRemedyView } from '../remedies/case-remedies.js';
import { UsedAuthorityView } from '../cases/track.view.js';
import { VillageStepTakenView } from '../village/village.view.js';
import { AssessedItemView } from '../assessment/assessment.view.js';
import { TimeLimitView } from '../time-limits/time-limit.view.js';
import { RecordedWorkView } from './recorded-work.js';

/** Where the verification stands. */
export class VerificationStateView {
  @ShownCode(['authorisation-missing', 'requested', 'reported'], {
    description: '待授权、已要求、已报告 · authorisation missing, requested or reported',
  })
  is: string;

  @ShownId({ optional: true, list: true, description: '尚未授权的成员 · members who have not authorised it' })
  missing?: readonly string[];

  @ShownWhole({ optional: true, description: '第几次报告 · number of the report' })
  version?: number;

  @ShownDay({ optional: true })
  on?: string;

  @ShownObject({
    optional: true,
    description: '{version, on, persons}：报告后新增、须补充核对的成年人 · adults who came after the report',
  })
  supplementary?: object;
}

export class SurveyStateView {
  @ShownCode(['due', 'recorded'], { description: '待调查、已录入 · due or recorded' })
  is: string;

  @ShownWhole({ optional: true, description: '第几次调查 · number of the survey' })
  version?: number;

  @ShownDay({ optional: true })
  on?: string;
}

/** A case as officials work on it. */
export class CaseDetailView extends CasePlaceView {
  @ShownCode(CATEGORIES, { list: true, description: '申请的类别 · categories asked for' })
  categoriesRequested: string[];

  @ShownCode(NEED_KINDS, { list: true, description: '请求的帮助 · help asked for' })
  helpRequested: string[];

  @ShownPart(() => VerificationStateView, { description: '核对 · the verification' })
  verification: VerificationStateView;

  @ShownPart(() => SurveyStateView, { description: '调查 · the survey' })
  survey: SurveyStateView;

  @ShownCode(CASE_COMMANDS, { list: true, description: '可办理的下一步 · what can come next' })
  nextSteps: string[];

  @ShownPart(() => CaseTrackDetailView, { list: true })
  tracks: CaseTrackDetailView[];

  @ShownPart(() => ProposedNeedView, {
    list: true,
    description: '调查须答复的需求 · needs the survey answers',
  })
  proposedNeeds: ProposedNeedView[];

  @ShownPart(() => CaseDueView, { list: true, description: '到期日 · days that are owed' })
  dueDates: CaseDueView[];

  @ShownPart(() => TimeLimitView, {
    nullable: true,
    description: '办理总时限（D57 第二十二条）· the time limit of the case as a whole',
  })
  timeLimit: TimeLimitView | null;

  @ShownPart(() => UsedAuthorityView, {
    optional: true,
    description: '由镇（街道）确认的依据 · by what the township decides it, left out where the county does',
  })
  authority?: UsedAuthorityView;

  @ShownPart(() => VillageStepTakenView, {
    optional: true,
    list: true,
    description: '村级程序和乡镇复核 · steps of the village and the re-check of the township',
  })
  village?: readonly VillageStepTakenView[];

  @ShownPart(() => AssessedItemView, {
    list: true,
    description: '最近一次六维三类评估 · the last assessment of its six dimensions',
  })
  assessment: readonly AssessedItemView[];

  @ShownPart(() => RequestedPaperView, { list: true, description: '要求补充的材料 · papers asked for' })
  papersRequested: RequestedPaperView[];

  @ShownPart(() => CaseSupporterView, {
    list: true,
    description: '户外的赡养、抚养义务人 · supporters outside',
  })
  supporters: CaseSupporterView[];

  @ShownPart(() => RequestedReviewView, {
    list: true,
    description: '恢复后另行审核的认定 · what was restored and is examined anew',
  })
  requestedReviews: RequestedReviewView[];

  @ShownPart(() => RecordedWorkView, {
    list: true,
    description: '采集、核查、录入各由谁负责 · who collected, checked and typed in what',
  })
  recordedWork: RecordedWorkView[];

  @ShownPart(() => CaseRemedyView, {
    list: true,
    description:
      '针对本案的救济，及本案据以重新办理的 · remedies about it, and those by which it decides anew',
  })
  remedies: CaseRemedyView[];

  @ShownPart(() => CaseHouseholdView, { nullable: true, description: '家庭 · the family' })
  household: CaseHouseholdView | null;
}
