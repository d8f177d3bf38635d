import { Choice, Day, Id, Part, Parts, Text, Whole } from '@aid-chain/platform';
import {
  ASSESSMENT_REASONS,
  CARERS,
  HOMES,
  SELF_CARE_ANSWERS,
  UNRECOGNISED_REASONS,
  type AssessmentReason,
  type Carer,
  type Home,
  type SelfCareAnswer,
  type UnrecognisedReason,
} from '@aid-chain/vocabulary';
import { Code } from '../body/fields.js';

/** The six items of self-care; each is answered, also that it was not found out. */
export class SelfCareDto {
  @Choice(SELF_CARE_ANSWERS, { description: '吃饭 · eating' })
  eating: SelfCareAnswer;

  @Choice(SELF_CARE_ANSWERS, { description: '穿衣 · dressing' })
  dressing: SelfCareAnswer;

  @Choice(SELF_CARE_ANSWERS, { description: '上下床 · getting into and out of bed' })
  bed: SelfCareAnswer;

  @Choice(SELF_CARE_ANSWERS, { description: '如厕 · using the toilet' })
  toilet: SelfCareAnswer;

  @Choice(SELF_CARE_ANSWERS, { description: '室内行走 · walking indoors' })
  walking: SelfCareAnswer;

  @Choice(SELF_CARE_ANSWERS, { description: '洗澡 · bathing' })
  bathing: SelfCareAnswer;
}

/** Body of `POST /v1/households/{id}/service-assessments`; what was found is kept sealed. */
export class AssessmentDto {
  @Id({ description: '被评估的家庭成员 · whose needs are assessed' })
  personId: string;

  @Choice(ASSESSMENT_REASONS, { description: '评估原因 · why' })
  reason: AssessmentReason;

  @Choice(UNRECOGNISED_REASONS, {
    optional: true,
    description: '没有认定为救助对象时，仍作评估的理由 · why, where nothing is recognised for the person',
  })
  unrecognisedReason?: UnrecognisedReason;

  @Day({ description: '评估日期，不晚于今天 · day of the assessment, not in the future' })
  on: string;

  @Part(() => SelfCareDto, { description: '六项自理能力 · the six items of self-care' })
  selfCare: SelfCareDto;

  @Choice(CARERS, { description: '现由谁照料 · who cares for the person now' })
  carer: Carer;

  @Choice(HOMES, { description: '居住条件 · what the home is like' })
  home: Home;

  @Text(1000, { optional: true, description: '本人意愿（加密保存） · what the person wishes, kept sealed' })
  wish?: string;
}

/** A service that is to stand in a plan. */
export class PlanLineDto {
  @Code({ description: '服务清单中的项目 · a service of the list of the place', example: 'meal-delivery' })
  item: string;

  @Whole(1, 744, { description: '每月几个单位 · units a month' })
  unitsAMonth: number;
}

/** Body of `POST /v1/service-assessments/{id}/plan`. */
export class PlanDto {
  @Parts(() => PlanLineDto, 50, { description: '服务项目，每项一次 · services, each once' })
  lines: PlanLineDto[];
}
