import { Injectable } from '@nestjs/common';
import { dateOf } from '@aid-chain/kernel';
import { Handles, type Received, type Tx } from '@aid-chain/messaging';
import { closeTracks } from '../cases/case-tracks.js';
import { MembersChanged } from '../membership/members-changed.js';
import { closeEndedWarnings } from './close-ended.js';
import { keepNetIncomes, type DecisionEvent } from './net-income.js';
import { OneBenefitTwice } from './one-benefit-twice.js';
import { RefusedBesideBenefit } from './refused-beside-benefit.js';
import { WithoutHousehold } from './without-household.js';
import { CHANGE_RECOGNITIONS, END_RECOGNITIONS, START_RECOGNITIONS } from './recognitions.sql.js';

type RecognitionChange =
  Received<'eligibility.recognition-changed.v1'> | Received<'eligibility.recognition-ended.v1'>;

/** Follows what a household is recognised as and what income was determined; it decides none of it. */
@Injectable()
export class RecognitionsConsumer {
  constructor(
    private readonly beside: RefusedBesideBenefit,
    private readonly withoutHousehold: WithoutHousehold,
    private readonly membersChanged: MembersChanged,
    private readonly oneBenefitTwice: OneBenefitTwice,
  ) {}

  @Handles('eligibility.household-recognised.v1')
  async recognised(events: Received<'eligibility.household-recognised.v1'>[], tx: Tx): Promise<void> {
    const rows = events.flatMap(({ data, time }) =>
      data.results.map((result) => ({
        household_id: data.subject.householdId,
        category: result.category,
        person_key: result.personId ?? '',
        valid_from: result.validFrom,
        valid_to: result.validTo ?? null,
        monthly_amount_fen: result.monthlyAmountFen ?? null,
        decided_on: dateOf(time),
      })),
    );
    await tx.query(START_RECOGNITIONS, [JSON.stringify(rows)]);
    await this.decided(events, tx);
    await this.membersChanged.warn(tx, events);
    await this.oneBenefitTwice.warn(tx, events);
  }

  @Handles('eligibility.application-refused.v1')
  async refused(events: Received<'eligibility.application-refused.v1'>[], tx: Tx): Promise<void> {
    await this.decided(events, tx);
  }

  @Handles('eligibility.recognition-changed.v1')
  async changed(events: Received<'eligibility.recognition-changed.v1'>[], tx: Tx): Promise<void> {
    await tx.query(CHANGE_RECOGNITIONS, [JSON.stringify(events.map(changeRow))]);
  }

  @Handles('eligibility.recognition-ended.v1')
  async ended(events: Received<'eligibility.recognition-ended.v1'>[], tx: Tx): Promise<void> {
    await tx.query(END_RECOGNITIONS, [JSON.stringify(events.map(changeRow))]);
    await closeEndedWarnings(tx, events);
  }

  @Handles('eligibility.recognition-without-household.v1')
  standing(events: Received<'eligibility.recognition-without-household.v1'>[], tx: Tx): Promise<void> {
    return this.withoutHousehold.warn(tx, events);
  }

  private async decided(events: readonly DecisionEvent[], tx: Tx): Promise<void> {
    await keepNetIncomes(tx, events);
    await this.beside.warn(tx, events);
    await closeTracks(
      tx,
      events.map(({ data }) => ({
        caseId: data.caseId,
        track: data.track,
        householdId: data.subject.householdId,
      })),
    );
  }
}

function changeRow({ data, time }: RecognitionChange): Record<string, string | number | null> {
  return {
    household_id: data.subject.householdId,
    category: data.category,
    person_key: data.personId ?? '',
    valid_to: data.effectiveOn,
    monthly_amount_fen: data.monthlyAmountFen ?? null,
    decided_on: dateOf(time),
  };
}
