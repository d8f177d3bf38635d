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
  AUTHORITIES,
  CIVIL_CAPACITIES,
  HEARING_MEANS,
  HEARING_OPINIONS,
  HEARING_OUTCOMES,
} from '@aid-chain/vocabulary';

/** One point of what was stated, with the answer. */
export class HearingPointView {
  @ShownText({ description: '所述意见 · what was stated' })
  stated: string;

  @ShownText({ description: '工作人员的答复 · answer of the official' })
  answer: string;
}

/** An attempt to reach the family. */
export class HearingTryView {
  @ShownDay({ description: '联系日期 · day' })
  on: string;

  @ShownCode(HEARING_MEANS, { description: '方式 · means' })
  means: string;

  @ShownText({ description: '联系人 · who tried' })
  triedBy: string;
}

/** A hearing; what was stated only to who states a reason. */
export class HearingView {
  @ShownId({ description: '听取意见编号 · the hearing' })
  hearingId: string;

  @ShownWhole({ description: '针对第几次提出 · on which revision of the proposal' })
  revision: number;

  @ShownFlag({ description: '是否仍有效 · whether it counts for the present proposal' })
  counts: boolean;

  @ShownCode(HEARING_OUTCOMES, { description: '结果 · outcome' })
  outcome: string;

  @ShownDay({ description: '日期 · day' })
  on: string;

  @ShownCode(HEARING_MEANS, { nullable: true, description: '方式 · means' })
  means: string | null;

  @ShownText({ list: true, description: '听取意见的工作人员 · officials who heard' })
  heardBy: string[];

  @ShownId({ nullable: true, description: '被听取意见的人 · who was heard' })
  personId: string | null;

  @ShownCode(CIVIL_CAPACITIES, { nullable: true, description: '民事行为能力 · civil capacity' })
  capacity: string | null;

  @ShownId({ nullable: true, description: '户内的监护人 · guardian of the household' })
  guardianId: string | null;

  @ShownFlag({ description: '是否由户外监护人陈述 · whether a guardian outside spoke' })
  hasOtherGuardian: boolean;

  @ShownCode(HEARING_OPINIONS, { nullable: true, description: '态度 · opinion' })
  opinion: string | null;

  @ShownPart(() => HearingPointView, {
    list: true,
    optional: true,
    description: '逐点意见和答复，须说明查看原因 · point by point, with a stated reason',
  })
  points?: HearingPointView[];

  @ShownText({
    optional: true,
    description: '户外监护人姓名，须说明查看原因 · name of a guardian outside, with a stated reason',
  })
  guardianName?: string;

  @ShownText({
    optional: true,
    description: '更正此前记录的内容，须说明查看原因 · what it corrects, with a stated reason',
  })
  corrects?: string;
}

/** To whom and until when the family may turn. */
export class RightsView {
  @ShownCode(AUTHORITIES, { description: '行政复议被申请人 · respondent' })
  respondent: string;

  @ShownWhole({ description: '申请行政复议的天数 · days to ask for reconsideration' })
  reconsiderationDays: number;

  @ShownWhole({ description: '提起行政诉讼的月数 · months to go to court' })
  lawsuitMonths: number;
}

/** The document on which a notice rests. */
export class NoticeLawView {
  @ShownText({ description: '文件 · document' })
  doc: string;

  @ShownText({ description: '条款 · article' })
  article: string;
}

/** The notice as it was made on the day of the decision. */
export class NoticeTextView {
  @ShownPart(() => NameView, { description: '决定内容 · what was decided' })
  what: NameView;

  @ShownPart(() => NoticeLawView, { description: '依据 · by which law' })
  law: NoticeLawView;

  @ShownPart(() => NameView, { list: true, description: '理由 · reasons with figures and article' })
  reasons: NameView[];

  @ShownPart(() => NameView, { nullable: true, description: '听取意见的情况 · how the family was heard' })
  heard: NameView | null;

  @ShownPart(() => HearingPointView, {
    list: true,
    optional: true,
    description: '所述意见和答复，须说明查看原因 · what was stated and answered, with a stated reason',
  })
  points?: HearingPointView[];

  @ShownPart(() => RightsView, { description: '救济期限 · limits of the remedies' })
  rights: RightsView;

  @ShownPart(() => NameView, { description: '救济途径 · remedies' })
  remedies: NameView;
}
