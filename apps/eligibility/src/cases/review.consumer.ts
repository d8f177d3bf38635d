import { Injectable } from '@nestjs/common';
import { dateOf, newId } from '@aid-chain/kernel';
import { Handles, type EventOutcome, type Received, type Tx } from '@aid-chain/messaging';
import { saveReviewFacts, type ReviewFacts } from '../facts/review-facts.js';
import { insertCases, lockCasesOfHouseholds } from './case-store.js';
import { runningBenefits } from '../decision/running-benefits.rules.js';
import type { CaseState } from './case.state.js';
import { emitDecided } from './emit.js';
import { openForReview, worksOn } from './open-case.rules.js';
import { REGION_NOT_KNOWN, Reassessment } from './reassessment.js';

type ReviewRequested = Received<'monitoring.review-requested.v1'>;

/** Opens a review of the tracks that monitoring names; monitoring proposes, people decide here (S0-19). */
@Injectable()
export class ReviewConsumer {
  constructor(private readonly reassessment: Reassessment) {}

  /**
   * A household whose track is already in work gets no second case: CASE_ALREADY_OPEN. What monitoring knows of it is
   * kept with the case that is in work, so that the bills count there.
   */
  @Handles('monitoring.review-requested.v1')
  async requested(events: ReviewRequested[], tx: Tx): Promise<EventOutcome[]> {
    const ids = events.map(({ data }) => data.subject.householdId);
    const present = await lockCasesOfHouseholds(tx, ids);
    const inWork = ({ data }: ReviewRequested) =>
      present.find((file) => file.householdId === data.subject.householdId && worksOn(file, data.tracks));
    await this.open(
      events.filter((event) => inWork(event) === undefined),
      present,
      tx,
    );
    const refused = events.filter((event) => inWork(event) !== undefined);
    await saveReviewFacts(
      tx,
      refused.flatMap((event) => factsFor(event, inWork(event)?.caseId)),
    );
    return refused.map(({ arrival }) => ({ arrival, outcome: 'refused', code: 'CASE_ALREADY_OPEN' }));
  }

  private async open(
    events: readonly ReviewRequested[],
    present: readonly CaseState[],
    tx: Tx,
  ): Promise<void> {
    if (events.length === 0) return;
    const knowledge = await this.reassessment.know(
      tx,
      events.map(({ data }) => data.subject.householdId),
    );
    const opened = events.map((event) => {
      const { householdId } = event.data.subject;
      const openedOn = dateOf(event.time);
      const household = knowledge.households.get(householdId);
      const regionCode = household?.regionCode ?? REGION_NOT_KNOWN;
      const verification = knowledge.verification(householdId, openedOn);
      const family = { householdId, ...(household === undefined ? {} : { household }) };
      const opening = { caseId: newId(), ...family, regionCode, openedOn, verification };
      const own = present.filter((file) => file.householdId === householdId);
      const received = event.data.tracks.flatMap((track) => runningBenefits(own, track));
      const categories = received.map(({ category }) => category);
      return { event, decided: openForReview(opening, event.data.tracks, categories) };
    });
    await insertCases(
      tx,
      opened.map(({ decided }) => decided.state),
    );
    await saveReviewFacts(
      tx,
      opened.flatMap(({ event, decided }) => factsFor(event, decided.state.caseId)),
    );
    for (const { event, decided } of opened) emitDecided(tx, decided, event.time, event);
  }
}

function factsFor(event: ReviewRequested, caseId: string | undefined): ReviewFacts[] {
  const { facts } = event.data;
  return facts === undefined || caseId === undefined ? [] : [{ caseId, event, facts }];
}
