import { Choice, Day, Flag, Id, Part, Whole } from '@aid-chain/platform';
import {
  EDUCATION_STAGES,
  EMPLOYMENT_STATUSES,
  type EducationStage,
  type EmploymentStatus,
  LABOUR,
  type Labour,
} from '@aid-chain/vocabulary';

export class DisabilityDto {
  @Whole(1, 7, { description: '残疾类别 · kind' })
  kind: number;

  @Whole(1, 4, { description: '残疾等级 · grade' })
  grade: number;
}

export class IllnessDto {
  @Flag({ description: '重特大疾病 · severe' })
  severe: boolean;

  @Flag({ description: '长期慢性病 · chronic' })
  chronic: boolean;
}

export class StudentDto {
  @Choice(EDUCATION_STAGES, { description: '就读阶段 · stage' })
  stage: EducationStage;
}

export class EmploymentDto {
  @Choice(EMPLOYMENT_STATUSES, { description: '就业状况 · status' })
  status: EmploymentStatus;

  @Day({ optional: true, description: '自何日起 · since' })
  since?: string;
}

/** What the survey found out about one member; what is left out stays as it was declared. */
export class CircumstanceDto {
  @Id({ description: '成员 · member' })
  personId: string;

  @Part(() => DisabilityDto, { optional: true, description: '残疾 · disability' })
  disability?: DisabilityDto;

  @Part(() => IllnessDto, { optional: true, description: '疾病 · illness' })
  illness?: IllnessDto;

  @Part(() => StudentDto, { optional: true, description: '在校 · at school' })
  student?: StudentDto;

  @Choice(LABOUR, { optional: true, description: '劳动能力 · ability to work' })
  labour?: Labour;

  @Part(() => EmploymentDto, { optional: true, description: '就业 · employment' })
  employment?: EmploymentDto;

  @Flag({ optional: true, description: '收入已全部查明 · all incomes are on file' })
  incomeComplete?: boolean;
}
