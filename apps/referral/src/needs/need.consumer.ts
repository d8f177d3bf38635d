import { Injectable } from '@nestjs/common';
import { Handles, type Received, type Tx } from '@aid-chain/messaging';
import { Proposing } from '../conferences/proposing.js';
import { Referring, type NeedEvent } from './referring.service.js';

/** The three ways in which a need comes: a request was forwarded, a survey established it, monitoring found it. */
@Injectable()
export class NeedConsumer {
  constructor(
    private readonly referring: Referring,
    private readonly proposing: Proposing,
  ) {}

  @Handles('intake.request-forwarded.v1')
  requestForwarded(events: Received<'intake.request-forwarded.v1'>[], tx: Tx): Promise<void> {
    return this.take(events, tx);
  }

  @Handles('eligibility.need-established.v1')
  needEstablished(events: Received<'eligibility.need-established.v1'>[], tx: Tx): Promise<void> {
    return this.take(events, tx);
  }

  @Handles('monitoring.need-found.v1')
  needFound(events: Received<'monitoring.need-found.v1'>[], tx: Tx): Promise<void> {
    return this.take(events, tx);
  }

  /** An urgent one may call for a case conference (S4-04). */
  private async take(events: readonly NeedEvent[], tx: Tx): Promise<void> {
    await this.referring.refer(events, tx);
    const urgent = events.filter(({ data }) => data.need.urgency === 'urgent');
    if (urgent.length === 0) return;
    await this.proposing.consider(
      tx,
      urgent.map(({ data }) => data.subject.householdId),
    );
  }
}
