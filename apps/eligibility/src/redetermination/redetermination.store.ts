import type { Instant, IsoDate } from '@aid-chain/kernel';
import { sql, type Sql, type SqlText } from '@aid-chain/messaging';
import type { RedeterminationState } from '@aid-chain/vocabulary';
import type { Redetermination, RedeterminationCounts } from './redetermination.state.js';

/** Before every other id. */
const FIRST = '00000000-0000-0000-0000-000000000000';
/** How long a worker may be silent before another one takes its run: it gives a sign of life within each page. */
const SILENT_SECONDS = 15;
/** How often a page may fail: then its run makes way for the others. */
const TRIES_OF_PAGE = 3;
/** How many ended runs of a place are kept. */
const KEPT_RUNS = 20;

const COLUMNS = sql`redetermination_id as "redeterminationId", region_code as "regionCode", on_day::text as "onDay",
  parameters, started_by as "startedBy", started_at as "startedAt", state, counts, errors, ended_at as "endedAt"`;

type Started = Pick<
  Redetermination,
  'redeterminationId' | 'regionCode' | 'onDay' | 'parameters' | 'startedBy'
> & {
  readonly startedAt: Instant;
};

/** Writes a new run. @returns false, with nothing written, while another one of the place is not done */
export async function insertRedetermination(connection: Sql, run: Started): Promise<boolean> {
  const { redeterminationId, regionCode, onDay, parameters, startedBy, startedAt } = run;
  const written = await sql`
    insert into redetermination (redetermination_id, region_code, on_day, parameters, started_by, started_at, state, counts,
      after_case)
    values (${redeterminationId}::uuid, ${regionCode}, ${onDay}::date, ${parameters}, ${startedBy}, ${startedAt}::timestamptz,
      'running', '{}', ${FIRST}::uuid)
    on conflict (region_code) where state = 'running' do nothing returning redetermination_id`.on(connection);
  return written.length === 1;
}

/** The run of a place that is not done. */
export async function runningIn(
  connection: Sql,
  regionCode: string,
): Promise<{ readonly redeterminationId: string; readonly onDay: IsoDate } | undefined> {
  const [running] = await redeterminationsWhere(
    connection,
    sql`region_code = ${regionCode} and state = 'running'`,
    1,
  );
  return running;
}

/** Runs, the newest first. */
export function redeterminationsWhere(
  connection: Sql,
  conditions: SqlText,
  limit: number,
): Promise<Redetermination[]> {
  return sql`
    select ${COLUMNS} from redetermination where ${conditions}
     order by redetermination_id desc limit ${limit}`.on<Redetermination>(connection);
}

/** A run with the case up to which it is counted. */
export interface ClaimedRun extends Redetermination {
  readonly after: string;
}

/**
 * Takes the oldest run that nobody works at. A process that has not taken the accepted parameters yet leaves a run by others
 * to those that have; who has them takes an older run too, and ends it.
 * @param parameters those in use here; null where the sample is. @returns undefined where there is none
 */
export async function claimRun(
  connection: Sql,
  worker: string,
  parameters: string | null,
): Promise<ClaimedRun | undefined> {
  const isUpToDate = sql`(${parameters}::text is null or ${parameters}::text =
    (select digest from directory.place_revision order by id desc limit 1))`;
  const [run] = await sql`
    update redetermination set worker = ${worker}::uuid, worked_at = clock_timestamp()
     where redetermination_id = (
       select redetermination_id from redetermination
        where state = 'running' and (worker is null or worker = ${worker}::uuid
          or worked_at < clock_timestamp() - ${SILENT_SECONDS} * interval '1 second')
          and (parameters is not distinct from ${parameters}::text or ${isUpToDate})
        order by redetermination_id limit 1 for update skip locked)
    returning ${COLUMNS}, after_case as after`.on<ClaimedRun>(connection);
  return run;
}

/** How far a run is after a page. */
export interface Progress {
  readonly after: string;
  readonly counts: RedeterminationCounts;
  readonly errors: Redetermination['errors'];
}

/** A sign of life within a page. @returns false where another worker has taken the run */
export async function touchRun(
  connection: Sql,
  { redeterminationId }: Pick<ClaimedRun, 'redeterminationId'>,
  worker: string,
): Promise<boolean> {
  const written = await sql`
    update redetermination set worked_at = clock_timestamp()
     where redetermination_id = ${redeterminationId}::uuid and worker = ${worker}::uuid and state = 'running'
    returning redetermination_id`.on(connection);
  return written.length === 1;
}

/** Counts a page. @returns false where another worker has taken the run, of which nothing may be counted twice */
export async function advance(
  connection: Sql,
  { redeterminationId, after: before }: Pick<ClaimedRun, 'redeterminationId' | 'after'>,
  worker: string,
  { after, counts, errors }: Progress,
): Promise<boolean> {
  const written = await sql`
    update redetermination
       set after_case = ${after}::uuid, counts = ${JSON.stringify(counts)}::jsonb, errors = ${JSON.stringify(errors)}::jsonb,
           worked_at = clock_timestamp(), failures = 0
     where redetermination_id = ${redeterminationId}::uuid and worker = ${worker}::uuid and after_case = ${before}::uuid
       and state = 'running'
    returning redetermination_id`.on(connection);
  return written.length === 1;
}

/** Ends a run that the worker has. */
export function endRun(
  { redeterminationId }: Pick<ClaimedRun, 'redeterminationId'>,
  worker: string,
  state: Exclude<RedeterminationState, 'running'>,
  at: Instant,
): SqlText {
  return sql`
    update redetermination set state = ${state}, ended_at = ${at}::timestamptz, worker = null
     where redetermination_id = ${redeterminationId}::uuid and worker = ${worker}::uuid and state = 'running'`;
}

/** Counts a failure of the page at which a run stands, and gives the run back: after the last try it ends as failed. */
export function failPage(
  { redeterminationId }: Pick<ClaimedRun, 'redeterminationId'>,
  worker: string,
  at: Instant,
): SqlText {
  const isLast = sql`failures + 1 >= ${TRIES_OF_PAGE}`;
  return sql`
    update redetermination set failures = failures + 1, worker = null,
      state = case when ${isLast} then 'failed' else state end,
      ended_at = case when ${isLast} then ${at}::timestamptz end
     where redetermination_id = ${redeterminationId}::uuid and worker = ${worker}::uuid and state = 'running'`;
}

/** Clears the ended runs of a place but the last ones, with whom they found: each holds a row for everybody whom a rise changes. */
export const clearRuns = (regionCode: string): SqlText => sql`
  with older as (
    select redetermination_id from redetermination where region_code = ${regionCode} and state <> 'running'
     order by redetermination_id desc offset ${KEPT_RUNS}),
  found as (delete from redetermined_recognition where redetermination_id in (select redetermination_id from older))
  delete from redetermination where redetermination_id in (select redetermination_id from older)`;

/** Gives back what a worker has, so that another one need not wait for its silence. */
export const releaseRuns = (worker: string): SqlText => sql`
  update redetermination set worker = null where worker = ${worker}::uuid and state = 'running'`;
