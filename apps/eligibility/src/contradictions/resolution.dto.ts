import { Choice, Day, EvidenceSource, SignedFen, Text, Whole } from '@aid-chain/platform';
import { RESOLUTION_REASONS, type ResolutionReason } from '@aid-chain/vocabulary';

/** Why civil affairs decides so; what a remedy wins is recorded with the remedy. */
const OFFICIAL_REASONS = RESOLUTION_REASONS.filter((reason) => reason !== 'won-by-remedy');

/** Body of `POST /v1/cases/{id}/contradictions/{key}/resolutions`: a source that is right, or the figure that was found. */
export class ResolutionDto {
  @Day({ description: '认定日期 · day of the resolution' })
  on: string;

  @EvidenceSource({
    optional: true,
    description:
      '采用的来源，部门报送的填 department:部门代码；分存于多处的财产，各核对来源合并采用，填 verified · the source that is right, of data that a department sent department: and its code; verified for the queried sources together, where each holds a part',
    example: 'tax',
  })
  source?: string;

  @SignedFen({
    optional: true,
    description:
      '查明的金额，单位：分；经营亏损为负数 · amount found, in fen; below zero for the loss of a business',
  })
  amountFen?: number;

  @Whole(0, 100_000, { optional: true, description: '查明的数量 · number found' })
  count?: number;

  @Choice(OFFICIAL_REASONS, { description: '理由 · reason' })
  reasonCode: ResolutionReason;

  @Text(2000, { optional: true, description: '说明（加密保存） · note, kept sealed' })
  note?: string;
}
