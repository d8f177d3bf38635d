import { Choice, Day, Flag, Part, Whole } from '@aid-chain/validation';
import {
  EDUCATION_STAGES,
  EMPLOYMENT_STATUSES,
  type EducationStage,
  type EmploymentStatus,
  LABOUR,
  type Labour,
} from '@aid-chain/vocabulary';
import type { BareItem } from '../item.js';
import type { circumstance } from './circumstance.js';

export class DisabilityDto {
  @Whole(1, 7, { description: '残疾类别 1–7 · kind' })
  kind: number;

  @Whole(1, 4, { description: '残疾等级 1–4 · grade' })
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

  @Flag({
    description:
      '该成员的收入已全部列出；否则未列出的收入为未知，而不是零 · all incomes are listed; otherwise a missing one is unknown, not zero',
  })
  incomeComplete: boolean;
}
