import { Injectable } from '@nestjs/common';
import { Handles, type ReceivedAny, type Tx } from '@aid-chain/messaging';

/** Events that change nothing in referral: they are read so that the household's chain shows them. */
@Injectable()
export class ChainOnlyConsumer {
  @Handles('intake.household-absorbed.v1')
  @Handles('intake.application-withdrawn.v1')
  @Handles('eligibility.step-recorded.v1')
  @Handles('eligibility.track-closed.v1')
  @Handles('eligibility.application-refused.v1')
  @Handles('monitoring.warning-raised.v1')
  @Handles('monitoring.visit-recorded.v1')
  @Handles('monitoring.warning-disposed.v1')
  linked(_events: ReceivedAny[], _tx: Tx): Promise<void> {
    return Promise.resolve();
  }
}
