import type { IsoDate } from '@aid-chain/kernel';
import { rows, sql, type Sql } from '@aid-chain/messaging';
import type { Track } from '@aid-chain/vocabulary';
import type { Decided } from '../cases/case.state.js';
import { grantedTracks } from './granted-tracks.rules.js';
import type { Posting, PostingState } from './posting.state.js';

interface PostingRow {
  readonly caseId: string;
  readonly track: Track;
  readonly owedSince: IsoDate;
  readonly is: PostingState['is'];
  readonly postedOn: IsoDate | null;
  readonly lastDay: IsoDate | null;
  readonly provisional: boolean;
  readonly takenDownOn: IsoDate | null;
}

const OWED = { caseId: 'uuid', track: 'text', regionCode: 'text', on: 'date' } as const;

/** What a decision has just granted is owed to the board of the village from its day on, in the same transaction. */
export async function openPostings(connection: Sql, { state, events }: Decided, on: IsoDate): Promise<void> {
  const owed = grantedTracks(events).map((track) => ({
    ...{ caseId: state.caseId, track, regionCode: state.regionCode, on },
  }));
  if (owed.length === 0) return;
  await sql`
    insert into posting (case_id, track, region_code, owed_since, state)
    select r."caseId", r.track, r."regionCode", r."on", 'owed' from ${rows('r', OWED, owed)}
    on conflict (case_id, track) do nothing`.on(connection);
}

/** The postings of a case, in the order of its tracks. */
export async function postingsOf(connection: Sql, caseId: string): Promise<readonly Posting[]> {
  const found = await sql`
    select case_id as "caseId", track, owed_since::text as "owedSince", state as "is", posted_on::text as "postedOn",
           last_day::text as "lastDay", last_day_provisional as provisional, taken_down_on::text as "takenDownOn"
      from posting where case_id = ${caseId}::uuid order by track`.on<PostingRow>(connection);
  return found.map(postingOf);
}

/** Whether something that a case decided in a track is still received. */
export async function isStillReceived(connection: Sql, caseId: string, track: Track): Promise<boolean> {
  const [found] = await sql`
    select exists (
      select from recognition r
       where r.case_id = ${caseId}::uuid and r.state = 'running' and r.document ->> 'track' = ${track}) as received`.on<{
    readonly received: boolean;
  }>(connection);
  return found?.received === true;
}

/** Keeps where a posting stands, and who put it up or took it down. */
export async function savePosting(
  connection: Sql,
  { caseId, track }: Pick<Posting, 'caseId' | 'track'>,
  state: PostingState,
  by: string,
): Promise<void> {
  if (state.is === 'owed') return;
  if (state.is === 'posted')
    await sql`
      update posting set state = 'posted', posted_on = ${state.postedOn}::date, last_day = ${state.lastDay}::date,
             last_day_provisional = ${state.provisional}, posted_by = ${by}
       where case_id = ${caseId}::uuid and track = ${track}`.on(connection);
  else
    await sql`
      update posting set state = 'taken-down', taken_down_on = ${state.takenDownOn}::date, taken_down_by = ${by}
       where case_id = ${caseId}::uuid and track = ${track}`.on(connection);
}

function postingOf({ caseId, track, owedSince, is, ...row }: PostingRow): Posting {
  return { caseId, track, owedSince, state: stateOf(is, row) };
}

function stateOf(
  is: PostingState['is'],
  row: Omit<PostingRow, 'caseId' | 'track' | 'owedSince' | 'is'>,
): PostingState {
  const { postedOn, lastDay, provisional, takenDownOn } = row;
  if (is === 'owed' || postedOn === null) return { is: 'owed' };
  if (takenDownOn === null) return { is: 'posted', postedOn, lastDay, provisional };
  return { is: 'taken-down', postedOn, lastDay, provisional, takenDownOn };
}
