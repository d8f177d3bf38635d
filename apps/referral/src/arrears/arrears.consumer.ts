import { Injectable } from '@nestjs/common';
import { Handles, type Received, type Tx } from '@aid-chain/messaging';
import { saveArrears } from './arrears.store.js';

/** Follows what is owed to families for months that were paid less, for their happiness lists. */
@Injectable()
export class ArrearsConsumer {
  @Handles('eligibility.arrears-updated.v1')
  updated(events: Received<'eligibility.arrears-updated.v1'>[], tx: Tx): Promise<void> {
    return saveArrears(tx, events);
  }
}
