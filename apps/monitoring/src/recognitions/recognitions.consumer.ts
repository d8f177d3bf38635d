import { Injectable } from '@nestjs/common';
import { Handles, type Received, type Tx } from '@aid-chain/messaging';
import { saveTrackStates } from '../cases/case-tracks.js';
import { closeEndedWarnings } from './close-ended.js';
import { EventWarnings } from '../evaluation/event-warnings.js';
import { keepNetIncomes, type DecisionEvent } from './net-income.js';
import {
  changeRecognitions,
  endRecognitions,
  restoreRecognitions,
  startRecognitions,
} from './recognition-store.js';

/** Follows what a household is recognised as and what income was determined; it decides none of it. */
@Injectable()
export class RecognitionsConsumer {
  constructor(private readonly warnings: EventWarnings) {}

  @Handles('eligibility.household-recognised.v1')
  async recognised(events: Received<'eligibility.household-recognised.v1'>[], tx: Tx): Promise<void> {
    await startRecognitions(tx, events);
    await this.decided(events, tx);
  }

  @Handles('eligibility.application-refused.v1')
  async refused(events: Received<'eligibility.application-refused.v1'>[], tx: Tx): Promise<void> {
    await this.decided(events, tx);
  }

  @Handles('eligibility.recognition-changed.v1')
  async changed(events: Received<'eligibility.recognition-changed.v1'>[], tx: Tx): Promise<void> {
    await changeRecognitions(tx, events);
    await this.warnings.raise(tx, events);
  }

  @Handles('eligibility.recognition-ended.v1')
  async ended(events: Received<'eligibility.recognition-ended.v1'>[], tx: Tx): Promise<void> {
    await endRecognitions(tx, events);
    await closeEndedWarnings(tx, events);
    await this.warnings.raise(tx, events);
  }

  @Handles('eligibility.recognition-restored.v1')
  async restored(events: Received<'eligibility.recognition-restored.v1'>[], tx: Tx): Promise<void> {
    await restoreRecognitions(tx, events);
    await this.warnings.raise(tx, events);
  }

  @Handles('eligibility.recognition-without-household.v1')
  standing(events: Received<'eligibility.recognition-without-household.v1'>[], tx: Tx): Promise<void> {
    return this.warnings.raise(tx, events);
  }

  private async decided(events: readonly DecisionEvent[], tx: Tx): Promise<void> {
    await keepNetIncomes(tx, events);
    const ended = events.map(({ data }) => ({
      ...{ caseId: data.caseId, track: data.track, householdId: data.subject.householdId },
    }));
    await saveTrackStates(tx, ended, 'closed');
    await this.warnings.raise(tx, events);
  }
}
