import { Injectable } from '@nestjs/common';
import { dateOf } from '@aid-chain/kernel';
import { Handles, type EventOutcome, type Received, type Tx } from '@aid-chain/messaging';
import {
  saveReportedDeaths,
  saveReviewFacts,
  saveWithdrawnReports,
  type ReviewDeaths,
  type ReviewFacts,
  type WithdrawnReport,
} from '../facts/review-facts.js';
import { recognitionsOf } from '../recognitions/recognition-store.js';
import { insertCases, lockCasesOfHouseholds } from '../cases/case-store.js';
import { emitDecided } from '../cases/emit.js';
import { takeReviews, type Opening } from '../case-opening/open-case.rules.js';
import { openingOf } from '../case-opening/opening.js';
import { REGION_NOT_KNOWN, Reassessment, type Knowledge } from '../case-opening/reassessment.js';

type ReviewRequested = Received<'monitoring.review-requested.v1'>;

/** Opens a review of the tracks that monitoring names; monitoring proposes, people decide here (S0-19). */
@Injectable()
export class ReviewConsumer {
  constructor(private readonly reassessment: Reassessment) {}

  /**
   * A household whose track is already in work gets no second case, also where both are asked for at once:
   * CASE_ALREADY_OPEN. What monitoring knows of it is kept with the case that is in work, so that the bills count there.
   */
  @Handles('monitoring.review-requested.v1')
  async requested(events: ReviewRequested[], tx: Tx): Promise<EventOutcome[]> {
    const ids = events.map(({ data }) => data.subject.householdId);
    await lockCasesOfHouseholds(tx, ids);
    // A case that a command has inserted while this waited for its lock is seen by a later statement only.
    const own = await lockCasesOfHouseholds(tx, ids);
    const present = { own, recognitions: await recognitionsOf(tx, ids) };
    const knowledge = await this.reassessment.know(tx, ids);
    const { opened, refused } = takeReviews(events, present, (event) => opening(event, knowledge));
    await insertCases(
      tx,
      opened.map(({ decided }) => decided.state),
    );
    await saveReviewFacts(tx, [
      ...opened.flatMap(({ request, decided }) => factsFor(request, decided.state.caseId)),
      ...refused.flatMap(({ request, file }) => factsFor(request, file.caseId)),
    ]);
    await saveReportedDeaths(tx, [
      ...opened.flatMap(({ request, decided }) => deathsFor(request, decided.state.caseId)),
      ...refused.flatMap(({ request, file }) => deathsFor(request, file.caseId)),
    ]);
    for (const { request, decided } of opened) emitDecided(tx, decided, request.time, request);
    return refused.map(({ request }) => ({
      arrival: request.arrival,
      outcome: 'refused',
      code: 'CASE_ALREADY_OPEN',
    }));
  }

  /** What a report of a death left open is settled when its department takes it back (S2-09, A-21). */
  @Handles('monitoring.death-report-withdrawn.v1')
  async deathReportsWithdrawn(
    events: Received<'monitoring.death-report-withdrawn.v1'>[],
    tx: Tx,
  ): Promise<void> {
    await saveWithdrawnReports(tx, events.flatMap(withdrawnReport));
  }
}

function withdrawnReport({ id, data }: Received<'monitoring.death-report-withdrawn.v1'>): WithdrawnReport[] {
  const { subject, department, reportedDay, on } = data;
  return subject.personId === undefined
    ? []
    : [{ personId: subject.personId, department, reportedDay, on, eventId: id }];
}

function opening(event: ReviewRequested, knowledge: Knowledge): Opening {
  const place = { openedOn: dateOf(event.time), regionCode: REGION_NOT_KNOWN };
  return openingOf(event.data.subject.householdId, place, knowledge);
}

function factsFor(event: ReviewRequested, caseId: string | undefined): ReviewFacts[] {
  const { facts } = event.data;
  return facts === undefined || caseId === undefined ? [] : [{ caseId, event, facts }];
}

function deathsFor(event: ReviewRequested, caseId: string | undefined): ReviewDeaths[] {
  const { deaths } = event.data;
  return deaths === undefined || caseId === undefined ? [] : [{ caseId, event, deaths }];
}
