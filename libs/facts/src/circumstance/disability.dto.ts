import { Whole } from '@aid-chain/validation';

export class DisabilityDto {
  @Whole(1, 7, { description: '残疾类别 1–7 · kind' })
  kind: number;

  @Whole(1, 4, { description: '残疾等级 1–4 · grade' })
  grade: number;
}
