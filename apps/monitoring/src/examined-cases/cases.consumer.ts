import { Injectable } from '@nestjs/common';
import { Handles, rows, sql, type Received, type Tx } from '@aid-chain/messaging';
import { saveTrackStates, type TrackOfCase } from '../cases/case-tracks.js';
import { EventWarnings } from '../evaluation/event-warnings.js';

const OPENED = {
  case_id: 'uuid',
  track: 'text',
  household_id: 'uuid',
  application_id: 'uuid',
  opened_on: 'date',
} as const;

/** Knows which tracks of a household are being examined, and asks about what is known of it when that begins. */
@Injectable()
export class CasesConsumer {
  constructor(private readonly warnings: EventWarnings) {}

  @Handles('eligibility.case-opened.v1')
  async opened(events: Received<'eligibility.case-opened.v1'>[], tx: Tx): Promise<void> {
    const opened = events.flatMap(({ data }) =>
      data.tracks.map((track) => ({
        case_id: data.caseId,
        track,
        household_id: data.subject.householdId,
        application_id: data.applicationId,
        opened_on: data.openedOn,
      })),
    );
    await sql`
      insert into case_track (case_id, track, household_id, application_id, state, opened_on)
      select case_id, track, household_id, application_id, 'open', opened_on
      from ${rows('t', OPENED, opened)}
      order by case_id, track
      on conflict (case_id, track) do nothing`.on(tx);
    await this.warnings.raise(tx, events);
  }

  @Handles('eligibility.track-closed.v1')
  async closed(events: Received<'eligibility.track-closed.v1'>[], tx: Tx): Promise<void> {
    await saveTrackStates(tx, events.map(trackOf), 'closed');
  }

  @Handles('eligibility.track-reopened.v1')
  async reopened(events: Received<'eligibility.track-reopened.v1'>[], tx: Tx): Promise<void> {
    await saveTrackStates(tx, events.map(trackOf), 'open');
    await this.warnings.raise(tx, events);
  }
}

type OfTrack = Received<'eligibility.track-closed.v1'> | Received<'eligibility.track-reopened.v1'>;

function trackOf({ data: { caseId, track, subject } }: OfTrack): TrackOfCase {
  return { caseId, track, householdId: subject.householdId };
}
