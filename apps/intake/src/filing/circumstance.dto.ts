import { Choice, Day, Flag, Part, Whole } from '@aid-chain/platform';
import {
  EDUCATION_STAGES,
  EMPLOYMENT_STATUSES,
  type EducationStage,
  type EmploymentStatus,
  LABOUR,
  type Labour,
} from '@aid-chain/vocabulary';

export class DisabilityDto {
  @Whole(1, 7, { description: '残疾类别 1–7' })
  kind: number;

  @Whole(1, 4, { description: '残疾等级 1–4' })
  grade: number;
}

export class IllnessDto {
  @Flag({ description: '重特大疾病' })
  severe: boolean;

  @Flag({ description: '长期慢性病' })
  chronic: boolean;
}

export class StudentDto {
  @Choice(EDUCATION_STAGES, { description: '就读阶段' })
  stage: EducationStage;
}

export class EmploymentDto {
  @Choice(EMPLOYMENT_STATUSES, { description: '就业状况' })
  status: EmploymentStatus;

  @Day({ optional: true, description: '自何日起' })
  since?: string;
}

/** What the family says of one member. Left out altogether it is unknown, which is not the same as "nothing". */
export class CircumstanceDto {
  @Part(() => DisabilityDto, { optional: true, description: '残疾（有残疾证时填写）' })
  disability?: DisabilityDto;

  @Part(() => IllnessDto, { description: '疾病' })
  illness: IllnessDto;

  @Part(() => StudentDto, { optional: true, description: '在校学生填写' })
  student?: StudentDto;

  @Choice(LABOUR, { description: '劳动能力' })
  labour: Labour;

  @Part(() => EmploymentDto, { description: '就业' })
  employment: EmploymentDto;

  @Flag({ description: '该成员的收入已全部申报；否则未申报的收入为未知，而不是零' })
  incomeComplete: boolean;
}
