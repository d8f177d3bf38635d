import { Injectable } from '@nestjs/common';
import { dateOf, newId } from '@aid-chain/kernel';
import type { Tx } from '@aid-chain/messaging';
import { BusinessClock } from '@aid-chain/platform';
import type { ConferenceTrigger } from '@aid-chain/vocabulary';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import { emitConference } from './conference-events.js';
import { saveProposals, type Proposal } from './conference.store.js';
import { householdsInHardship, type HouseholdInHardship } from './hardship.store.js';
import { conferenceTriggers, reachesCap } from './triggers.rules.js';

/** A household whose case the township found unclear. */
export interface UnclearCase {
  readonly householdId: string;
  readonly regionCode: string;
}

/** Proposes case conferences by what is known of households (S4-04, S1-15, S2-18); civil affairs decides whether one is held. */
@Injectable()
export class Proposing {
  constructor(
    private readonly settings: ReferralSettings,
    private readonly clock: BusinessClock,
  ) {}

  /** Looks at households of which something changed: an urgent need, or what they receive. Two statements for all of them. */
  async consider(tx: Tx, ids: readonly string[]): Promise<void> {
    const householdIds = [...new Set(ids)].sort();
    const today = this.clock.today();
    const found = await householdsInHardship(tx, householdIds, today);
    const proposals = found.flatMap((household) => {
      const triggers = this.triggersOf(household);
      const { householdId, regionCode, urgentNeeds } = household;
      return triggers.length === 0 ? [] : [this.proposal({ householdId, regionCode }, triggers, urgentNeeds)];
    });
    await this.propose(tx, proposals);
  }

  /** The township chose a conference for cases that it cannot settle (S2-18): that is proposed whatever the place lists. */
  async considerUnclear(tx: Tx, cases: readonly UnclearCase[]): Promise<void> {
    const once = new Map(cases.map((one) => [one.householdId, one]));
    const unclear = [...once.values()].map((one) => this.proposal(one, ['unclear'], []));
    await this.propose(
      tx,
      unclear.map((each) => ({ ...each, byPerson: true })),
    );
  }

  private async propose(tx: Tx, proposals: readonly Proposal[]): Promise<void> {
    if (proposals.length === 0) return;
    const time = this.clock.now();
    for (const conference of await saveProposals(tx, proposals)) {
      const { triggers } = conference;
      emitConference(tx, conference, { time, on: dateOf(time), state: 'proposed', triggers: [...triggers] });
    }
  }

  private triggersOf(household: HouseholdInHardship): readonly ConferenceTrigger[] {
    const { regionCode } = household;
    const today = this.clock.today();
    const measures = this.settings.measures(regionCode, today);
    const aboveCap = reachesCap(household, measures, (measure) =>
      this.settings.capOf(regionCode, measure, today),
    );
    return conferenceTriggers(household, this.settings.conferenceTriggers(regionCode, today), aboveCap);
  }

  private proposal(
    { householdId, regionCode }: UnclearCase,
    triggers: readonly ConferenceTrigger[],
    urgentNeeds: readonly string[],
  ): Proposal {
    return {
      ...{ conferenceId: newId(), householdId, personKey: '', regionCode, triggers, urgentNeeds },
      ...{ proposedOn: this.clock.today(), proposedBy: null, note: null, byPerson: false },
    };
  }
}
