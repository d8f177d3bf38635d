import { Day, Id, SomeChoices, Whole } from '@aid-chain/platform';

/** What of a redetermination can be taken in. */
const ADOPTABLE = ['up', 'down', 'no-longer-met'] as const;
export type Adoptable = (typeof ADOPTABLE)[number];

/** Body of `POST /v1/redeterminations/{id}/adoption`. */
export class AdoptionDto {
  @Day({ description: '采纳日期 · day of the decision' })
  on: string;

  @SomeChoices(ADOPTABLE, {
    description:
      'up：直接增加；down、no-longer-met：提出调整，待听取意见 · up is decided; what falls or ends is proposed and waits for its hearing',
  })
  changes: Adoptable[];

  @Id({ optional: true, description: '只采纳这一案件的 · of this case alone' })
  caseId?: string;

  @Whole(1, 500, {
    optional: true,
    description:
      '一次处理几项，默认 200；重复提交直至 left 为 0 · how many at once, 200 unless given; repeat until left is 0',
  })
  limit?: number;
}
