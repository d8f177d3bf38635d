import { Choice, Day, Flag, Line, Part, Parts } from '@aid-chain/validation';
import {
  EDUCATION_STAGES,
  EMPLOYMENT_STATUSES,
  type EducationStage,
  type EmploymentStatus,
  LABOUR,
  type Labour,
  named,
  NO_WORK_REASONS,
  type NoWorkReason,
  noWorkReasonCodes,
} from '@aid-chain/vocabulary';
import type { BareItem } from '../item.js';
import { LONGEST_SCHOOL } from '../limits.js';
import type { circumstance } from './circumstance.js';
import { DisabilityDto } from './disability.dto.js';
import { OutsideSupporterDto } from './outside-supporter.dto.js';

export class IllnessDto {
  @Flag({ description: '重特大疾病 · severe' })
  severe: boolean;

  @Flag({ description: '长期慢性病 · chronic' })
  chronic: boolean;
}

export class StudentDto {
  @Choice(EDUCATION_STAGES, { description: '就读阶段 · stage' })
  stage: EducationStage;

  @Line(LONGEST_SCHOOL, {
    optional: true,
    description:
      '就读学校名称；不知道的不填，以后再问 · name of the school; left out where it is not known, it is asked later',
    example: '示范镇中心小学',
  })
  school?: string;
}

export class EmploymentDto {
  @Choice(EMPLOYMENT_STATUSES, { description: '就业状况 · status' })
  status: EmploymentStatus;

  @Day({ optional: true, description: '自何日起 · since' })
  since?: string;
}

/** Whether each of the six items of self-care is done without help (T43 21). */
export class SelfCareDto {
  @Flag({ description: '自主吃饭 · eating' })
  eating: boolean;

  @Flag({ description: '自主穿衣 · dressing' })
  dressing: boolean;

  @Flag({ description: '自主上下床 · getting up and lying down' })
  rising: boolean;

  @Flag({ description: '自主如厕 · using the toilet' })
  toilet: boolean;

  @Flag({ description: '室内自主行走 · walking indoors' })
  walking: boolean;

  @Flag({ description: '自主洗澡 · bathing' })
  bathing: boolean;
}

export class CircumstanceDto implements BareItem<typeof circumstance> {
  @Part(() => DisabilityDto, {
    optional: true,
    description: '残疾（有残疾证时填写） · disability, where certified',
  })
  disability?: DisabilityDto;

  @Part(() => IllnessDto, { description: '疾病 · illness' })
  illness: IllnessDto;

  @Part(() => StudentDto, { optional: true, description: '在校学生填写 · at school' })
  student?: StudentDto;

  @Choice(LABOUR, { description: '劳动能力 · ability to work' })
  labour: Labour;

  @Part(() => EmploymentDto, { description: '就业 · employment' })
  employment: EmploymentDto;

  @Choice(NO_WORK_REASONS, {
    optional: true,
    description: `有劳动能力而不能就业的原因（入户调查查明） · why somebody who can work cannot be expected to: ${named(noWorkReasonCodes)}`,
  })
  noWorkReason?: NoWorkReason;

  @Part(() => SelfCareDto, { optional: true, description: '生活自理六项 · six items of self-care' })
  selfCare?: SelfCareDto;

  @Parts(() => OutsideSupporterDto, 20, {
    optional: true,
    description:
      '共同生活成员以外的全部法定义务人；没有的填空列表 · everybody outside the household who owes support, an empty list where nobody does',
  })
  supporters?: OutsideSupporterDto[];

  @Flag({
    description:
      '该成员的收入已全部列出；否则未列出的收入为未知，而不是零 · all incomes are listed; otherwise a missing one is unknown, not zero',
  })
  incomeComplete: boolean;
}
