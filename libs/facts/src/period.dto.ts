import { Day } from '@aid-chain/validation';

export class PeriodDto {
  @Day({ description: '起 · first day', example: '2025-01-01' })
  from: string;

  @Day({ description: '止（含当日） · last day, included', example: '2025-12-31' })
  to: string;
}
