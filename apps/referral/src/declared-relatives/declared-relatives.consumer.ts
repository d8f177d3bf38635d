import { Injectable } from '@nestjs/common';
import { Handles, type Received, type Tx } from '@aid-chain/messaging';
import { followRegisteredRelatives, saveDeclaredRelatives } from '@aid-chain/platform';

/** Keeps which officials a family declared as close relatives (D57 11): they take no work of it over. */
@Injectable()
export class DeclaredRelativesConsumer {
  @Handles('intake.facts-declared.v1')
  declared(events: Received<'intake.facts-declared.v1'>[], tx: Tx): Promise<void> {
    return saveDeclaredRelatives(tx, events);
  }

  /** What was learned after the filing. */
  @Handles('eligibility.close-relative-registered.v1')
  registered(events: Received<'eligibility.close-relative-registered.v1'>[], tx: Tx): Promise<void> {
    return followRegisteredRelatives(tx, events);
  }
}
