import { Injectable } from '@nestjs/common';
import { Handles, rows, sql, type Received, type SqlText, type Tx } from '@aid-chain/messaging';
import { standingOf, type StandingRow } from './application-row.js';
import {
  endRecognitions,
  endReviews,
  openRecognitions,
  openReviews,
  reopenRecognitions,
  reopenReviews,
} from '../eligibility-matters/eligibility-matters.js';
import { afterOutcome, type Outcome, type Standing } from '../application-state/tracks.rules.js';

interface LockedRow extends StandingRow {
  readonly id: string;
  readonly case_id: string | null;
  readonly is_reopened: boolean;
}

/** An outcome for the application of that id, or of that case. */
interface CaseOutcome {
  readonly key: string;
  readonly outcome: Outcome;
}

/** Follows how each application fares in eligibility. Cases opened by a review belong to no application, only to a household. */
@Injectable()
export class EligibilityConsumer {
  @Handles('eligibility.case-opened.v1')
  async caseOpened(events: Received<'eligibility.case-opened.v1'>[], tx: Tx): Promise<void> {
    const cases = new Map<string, string>();
    const outcomes = events.flatMap(({ data }): CaseOutcome[] => {
      if (data.applicationId === undefined) return [];
      cases.set(data.applicationId, data.caseId);
      return [{ key: data.applicationId, outcome: { kind: 'case-opened', tracks: data.tracks } }];
    });
    await apply(tx, 'id', outcomes, cases);
    await openReviews(tx, events);
  }

  @Handles('eligibility.track-closed.v1')
  async trackClosed(events: Received<'eligibility.track-closed.v1'>[], tx: Tx): Promise<void> {
    await apply(
      tx,
      'case_id',
      events.map(({ data }) => ended(data, 'closed')),
    );
    await endReviews(tx, events);
  }

  /** It is open beside an application that was filed meanwhile, if there is one: which of them goes on, the family says. */
  @Handles('eligibility.track-reopened.v1')
  async trackReopened(events: Received<'eligibility.track-reopened.v1'>[], tx: Tx): Promise<void> {
    await apply(
      tx,
      'case_id',
      events.map(({ data }) => ({
        key: data.caseId,
        outcome: { kind: 'reopened', track: data.track },
      })),
    );
    await reopenReviews(tx, events);
  }

  @Handles('eligibility.household-recognised.v1')
  async recognised(events: Received<'eligibility.household-recognised.v1'>[], tx: Tx): Promise<void> {
    await apply(
      tx,
      'case_id',
      events.map(({ data }) => ended(data, 'recognised')),
    );
    await openRecognitions(tx, events);
    await endReviews(tx, events);
  }

  @Handles('eligibility.application-refused.v1')
  async refused(events: Received<'eligibility.application-refused.v1'>[], tx: Tx): Promise<void> {
    await apply(
      tx,
      'case_id',
      events.map(({ data }) => ended(data, 'refused')),
    );
    await endReviews(tx, events);
  }

  @Handles('eligibility.recognition-ended.v1')
  recognitionEnded(events: Received<'eligibility.recognition-ended.v1'>[], tx: Tx): Promise<void> {
    return endRecognitions(tx, events);
  }

  @Handles('eligibility.recognition-restored.v1')
  recognitionRestored(events: Received<'eligibility.recognition-restored.v1'>[], tx: Tx): Promise<void> {
    return reopenRecognitions(tx, events);
  }
}

type Ended = Extract<Outcome, { kind: 'ended' }>;

function ended(data: { caseId: string; track: Ended['track'] }, as: Ended['as']): CaseOutcome {
  return { key: data.caseId, outcome: { kind: 'ended', track: data.track, as } };
}

/** Loads all rows in id order, folds in memory, writes with one statement. */
async function apply(
  tx: Tx,
  by: 'id' | 'case_id',
  outcomes: readonly CaseOutcome[],
  cases: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const keys = outcomes.map(({ key }) => key);
  const locked = await lockedBy(by, keys).on<LockedRow>(tx);
  const after = locked.map((row) => {
    const own = outcomes.filter(({ key }) => key === row[by]).map(({ outcome }) => outcome);
    return {
      id: row.id,
      caseId: cases.get(row.id) ?? row.case_id,
      isReopened: row.is_reopened || own.some(({ kind }) => kind === 'reopened'),
      ...own.reduce(afterOutcome, standingOf(row)),
    };
  });
  await saveStandings(after).on(tx);
}

const lockedBy = (by: 'id' | 'case_id', keys: readonly string[]): SqlText => sql`
  select id, case_id, state, tracks, is_reopened from application
  where ${by === 'id' ? sql`id` : sql`case_id`} = any (${keys}::uuid[]) order by id for update`;

function saveStandings(
  standings: readonly (Standing &
    Pick<LockedRow, 'id'> & {
      readonly caseId: string | null;
      readonly isReopened: boolean;
    })[],
): SqlText {
  const columns = {
    ...({ id: 'uuid', caseId: 'uuid', state: 'text', tracks: 'jsonb', isReopened: 'boolean' } as const),
  };
  return sql`
    update application a set case_id = n."caseId", state = n.state, tracks = n.tracks, is_reopened = n."isReopened"
    from ${rows('n', columns, standings)}
    where a.id = n.id`;
}
