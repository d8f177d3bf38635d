import { CategoryResultView } from './category-result.view.js';
import {
  ShownCode,
  ShownDay,
  ShownFlag,
  ShownId,
  ShownPart,
  ShownRegion,
  ShownText,
  ShownWhole,
} from '@aid-chain/platform';
import { TRACKS } from '@aid-chain/vocabulary';
import { SupportFormView } from './support-form.view.js';
import { JudgementView } from './judgement.view.js';
import { ContradictionView, DaysView, ResolutionView, WhoseView } from './contradiction.view.js';
import { EndedRecognitionView, FiguresView, NamedMemberView, ValueOriginView } from './determination.view.js';
import { DecidedBenefitView, EndToReviewView } from '../cases/track.view.js';
import { MissingView, WorksheetLineView } from './worksheet-line.view.js';

/** What the rules find of one track on a day. */
export class ComputedWorksheetView {
  @ShownCode(TRACKS)
  track: string;

  @ShownDay({ description: '计算的日期 · day of the determination' })
  asOf: string;

  @ShownRegion()
  regionCode: string;

  @ShownText({ description: '计算结果的标识 · identity of the determination' })
  determinationHash: string;

  @ShownText({ description: '参数的标识 · identity of the parameters' })
  packHash: string;

  @ShownText({ description: '规则的版本 · version of the rules' })
  codeVersion: string;

  @ShownFlag({ description: '依据演示值 · rests on values of the demo' })
  restsOnDemoValues: boolean;

  @ShownPart(() => CategoryResultView, { list: true, description: '各类别的结果 · outcome by category' })
  categories: CategoryResultView[];

  @ShownPart(() => FiguresView, { description: '数额 · figures' })
  figures: FiguresView;

  @ShownPart(() => WorksheetLineView, { list: true, description: '逐行计算 · the lines' })
  lines: WorksheetLineView[];

  @ShownPart(() => MissingView, { list: true, description: '缺少的 · what is missing' })
  missing: MissingView[];
}

/** The worksheet of one track. */
export class TrackWorksheetView extends ComputedWorksheetView {
  @ShownPart(() => ComputedWorksheetView, {
    optional: true,
    description:
      '须重新提出初审意见时，按今天的事实和参数算得的计算表；新的意见以其为准 · where a new opinion is asked for, the worksheet of today on which it will rest',
  })
  anew?: ComputedWorksheetView;

  @ShownFlag({ description: '已随初审意见冻结 · frozen with the opinion' })
  frozen: boolean;

  @ShownPart(() => DecidedBenefitView, { list: true, description: '已在享受的 · what runs already' })
  running: DecidedBenefitView[];

  @ShownPart(() => EndedRecognitionView, { list: true, description: '已终止的 · what of the case has ended' })
  ended: EndedRecognitionView[];

  @ShownPart(() => EndToReviewView, {
    optional: true,
    description: '误终止、须决定是否恢复的认定 · what was ended by mistake and waits for a decision',
  })
  endToReview?: EndToReviewView;
}

/** A fact that a remedy won in another case of the family, of another window or without a source here. */
export class UnusedFactView extends WhoseView {
  @ShownText({ description: '认定的事项 · what was settled' })
  key: string;

  @ShownWhole({ description: '认定的金额（分）或数量 · the amount in fen, or the number' })
  amount: number;

  @ShownDay({ description: '认定日期 · day of the finding' })
  on: string;

  @ShownText({ description: '事实 · fact' })
  fact: string;

  @ShownText({ description: '种类 · kind' })
  kind: string;

  @ShownPart(() => DaysView, { nullable: true, description: '所认定的期间 · the days that it is of' })
  period: DaysView | null;
}

/** The worksheet of a case. */
export class WorksheetView {
  @ShownId()
  caseId: string;

  @ShownPart(() => NamedMemberView, { list: true })
  members: NamedMemberView[];

  @ShownPart(() => ContradictionView, { list: true, description: '来源不一致的事项 · contradictions' })
  contradictions: ContradictionView[];

  @ShownPart(() => ResolutionView, { list: true, description: '历次认定 · how they were settled' })
  resolutions: ResolutionView[];

  @ShownPart(() => JudgementView, { list: true, description: '人员的答复 · what people answered' })
  judgements: JudgementView[];

  @ShownPart(() => SupportFormView, {
    list: true,
    description: '特困人员历次选择的供养形式 · what tekun persons chose, each change',
  })
  supportForms: SupportFormView[];

  @ShownPart(() => ValueOriginView, { list: true, description: '各值的来源 · where each value comes from' })
  provenance: ValueOriginView[];

  @ShownPart(() => UnusedFactView, {
    list: true,
    description: '救济认定、但未计入本案的事实 · facts that a remedy won and that do not count in this case',
  })
  unusedFacts: UnusedFactView[];

  @ShownPart(() => TrackWorksheetView, { list: true })
  tracks: TrackWorksheetView[];
}
