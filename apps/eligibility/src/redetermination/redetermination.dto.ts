import { Day } from '@aid-chain/platform';

/** For which day what runs is computed anew. */
export class RedeterminationDto {
  @Day({
    description:
      '核算日：按该日执行的参数核算，可以是标准调整后的日期 · the day by whose parameters it is computed, e.g. on which a new standard holds',
    example: '2026-07-01',
  })
  onDay: string;
}
