import { Injectable } from '@nestjs/common';
import { Handles, type Received, type Tx } from '@aid-chain/messaging';
import { Referring } from './referring.service.js';

/** The three ways in which a need comes: a request was forwarded, a survey established it, monitoring found it. */
@Injectable()
export class NeedConsumer {
  constructor(private readonly referring: Referring) {}

  @Handles('intake.request-forwarded.v1')
  requestForwarded(events: Received<'intake.request-forwarded.v1'>[], tx: Tx): Promise<void> {
    return this.referring.refer(events, tx);
  }

  @Handles('eligibility.need-established.v1')
  needEstablished(events: Received<'eligibility.need-established.v1'>[], tx: Tx): Promise<void> {
    return this.referring.refer(events, tx);
  }

  @Handles('monitoring.need-found.v1')
  needFound(events: Received<'monitoring.need-found.v1'>[], tx: Tx): Promise<void> {
    return this.referring.refer(events, tx);
  }
}
