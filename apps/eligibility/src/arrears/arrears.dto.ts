import { Choice, Day, Id, PageQuery, Region, Text } from '@aid-chain/platform';
import {
  ARREARS_OUTCOMES,
  ARREARS_STATES,
  arrearsStateCodes,
  named,
  type ArrearsOutcome,
  type ArrearsState,
} from '@aid-chain/vocabulary';

/** Body of `POST /v1/arrears/{id}/settlement`. */
export class ArrearsSettlementDto {
  @Day({ description: '补发之日，或者认定无须补发之日 · day of the payment, or of the finding' })
  on: string;

  @Choice(ARREARS_OUTCOMES, { description: `结果 · outcome: ${named(arrearsStateCodes)}` })
  outcome: ArrearsOutcome;

  @Text(1000, {
    optional: true,
    description:
      '无须补发的理由（加密保存），无须补发的必填 · why nothing is owed, kept sealed; required then',
  })
  reason?: string;
}

/** Body of `POST /v1/arrears/{id}/correction`. */
export class ArrearsCorrectionDto {
  @Day({ description: '更正之日 · day of the correction' })
  on: string;

  @Text(1000, {
    description: '登记有误的理由（加密保存） · why what was recorded is wrong, kept sealed',
    example: '误登到本户，款项实际付给另一户',
  })
  reason: string;
}

/** Query of `GET /v1/arrears`. */
export class ArrearsQuery extends PageQuery {
  @Choice(ARREARS_STATES, { optional: true, description: '状态 · state' })
  state?: ArrearsState;

  @Id({ optional: true, description: '某户的 · of one household' })
  householdId?: string;

  @Region({ optional: true, description: '地区及其以下 · a region and all below it' })
  regionCode?: string;
}
