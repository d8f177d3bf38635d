import { Day, Region } from '@aid-chain/platform';

/** For which day and place what runs is computed anew. */
export class RedeterminationDto {
  @Day({
    description:
      '核算日：按该日执行的参数核算，可以是标准调整后的日期 · the day by whose parameters it is computed, e.g. on which a new standard holds',
    example: '2026-07-01',
  })
  onDay: string;

  @Region({
    optional: true,
    description: '哪个地区及其以下，默认本地 · which place with all below it; the own one unless given',
  })
  regionCode?: string;
}
