import { Injectable } from '@nestjs/common';
import { Handles, type Received, type Tx } from '@aid-chain/messaging';
import { mergerOf, saveMergers } from '@aid-chain/platform';
import { HouseholdEnd } from './household-end.js';
import { HouseholdRestored } from './household-restored.js';
import { Reassessment } from '../case-opening/reassessment.js';
import { outdateReports } from './outdated-reports.js';
import { markToMatch } from '../recognitions/households-to-match.sql.js';
import { saveClosed, saveHouseholds } from '../household/household-store.js';

type OfHousehold = Received<'intake.household-registered.v1'> | Received<'intake.household-changed.v1'>;

/** Keeps the own copy of the register; open cases follow it, and a change of members can leave an authorisation missing. */
@Injectable()
export class HouseholdConsumer {
  constructor(
    private readonly reassessment: Reassessment,
    private readonly ends: HouseholdEnd,
    private readonly restorations: HouseholdRestored,
  ) {}

  @Handles('intake.household-registered.v1')
  async registered(events: Received<'intake.household-registered.v1'>[], tx: Tx): Promise<void> {
    await saveHouseholds(tx, events);
    await this.lookAgain(events, tx);
  }

  @Handles('intake.household-changed.v1')
  async changed(events: Received<'intake.household-changed.v1'>[], tx: Tx): Promise<void> {
    await saveHouseholds(tx, events);
    await outdateReports(tx, events);
    await this.lookAgain(events, tx);
  }

  @Handles('intake.household-closed.v1')
  async closed(events: Received<'intake.household-closed.v1'>[], tx: Tx): Promise<void> {
    await saveClosed(tx, events);
  }

  @Handles('intake.household-ended.v1')
  async ended(events: Received<'intake.household-ended.v1'>[], tx: Tx): Promise<void> {
    await this.ends.apply(events, tx);
  }

  @Handles('intake.household-restored.v1')
  async restored(events: Received<'intake.household-restored.v1'>[], tx: Tx): Promise<void> {
    await this.restorations.apply(events, tx);
  }

  @Handles('intake.household-absorbed.v1')
  async absorbed(events: Received<'intake.household-absorbed.v1'>[], tx: Tx): Promise<void> {
    await saveMergers(tx, events.map(mergerOf));
    await markToMatch(
      tx,
      events.map(({ data }) => data.subject.householdId),
    );
  }

  private async lookAgain(events: readonly OfHousehold[], tx: Tx): Promise<void> {
    await this.reassessment.casesOf(
      tx,
      new Map(events.map((event) => [event.data.subject.householdId, event])),
    );
  }
}
