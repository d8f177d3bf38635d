import { Injectable } from '@nestjs/common';
import { Handles, type Received, type Tx } from '@aid-chain/messaging';
import { followRegisteredRelatives } from '@aid-chain/platform';

/** Keeps which officials turned out to be relatives of a family after its filing: they are kept from it at the window too (D57 11). */
@Injectable()
export class RegisteredRelativesConsumer {
  @Handles('eligibility.close-relative-registered.v1')
  registered(events: Received<'eligibility.close-relative-registered.v1'>[], tx: Tx): Promise<void> {
    return followRegisteredRelatives(tx, events);
  }
}
