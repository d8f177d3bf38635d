import { Choice, Codes, Day, Line, Text } from '@aid-chain/platform';
import {
  named,
  VILLAGE_OUTCOMES,
  VILLAGE_STEPS,
  villageOutcomeCodes,
  villageStepCodes,
  type VillageOutcome,
  type VillageStep,
} from '@aid-chain/vocabulary';

/** Body of `POST /v1/cases/{id}/village-steps`. */
export class VillageStepDto {
  @Choice(VILLAGE_STEPS, { description: `环节 · step: ${named(villageStepCodes)}` })
  step: VillageStep;

  @Day({ description: '日期 · day' })
  on: string;

  @Choice(VILLAGE_OUTCOMES, { description: `结果 · what it came to: ${named(villageOutcomeCodes)}` })
  outcome: VillageOutcome;

  @Codes(20, {
    optional: true,
    description:
      '入户复核的镇（街道）人员，至少两名 · officials of the township who re-checked, at least two',
    example: ['demo-clerk', 'demo-clerk-2'],
  })
  visitors?: string[];

  @Line(100, {
    optional: true,
    description: '会议记录编号 · number of the minutes',
    example: '村会〔2026〕3号',
  })
  paper?: string;

  @Text(2000, { optional: true, description: '情况说明（加密保存）· what was found, kept sealed' })
  note?: string;
}
