import { RefusalError } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import type { CommandTx } from '@aid-chain/platform';
import { findCase, lockCase, lockFamilyOfCase } from '../cases/case-store.js';
import type { CaseState, TrackState } from '../cases/case.state.js';
import { visibleRemedies } from './remedy-visibility.sql.js';
import type { Remedy } from './remedy.state.js';
import { lockRemedy } from './remedy.store.js';
import { checkRemedyImpartial, holdApplications } from './unaccepted-application.js';

/**
 * Locks a remedy for a step. Nobody acts in a matter of a family that declared to be related to them (L-15).
 * @throws RefusalError NOT_FOUND for one that lies elsewhere, or complains of whoever asks; CLOSE_RELATIVE
 */
export async function lockOwnRemedy(tx: CommandTx, id: string): Promise<Remedy> {
  // The case or the application first, as every decision on one takes it before it writes the remedy that it carries out.
  const [of] = await sql`
    select case_id as "caseId", application_id as "applicationId" from remedy where remedy_id = ${id}::uuid`.on<
    Pick<Remedy, 'caseId' | 'applicationId'>
  >(tx);
  if (of !== undefined && of.caseId !== null) await lockFamilyOfCase(tx, of.caseId);
  if (of !== undefined && of.applicationId !== null) await holdApplications(tx, [of.applicationId]);
  const remedy = await lockRemedy(tx, id, visibleRemedies(tx.actor));
  if (remedy === undefined) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
  await checkRemedyImpartial(tx, tx.actor, remedy);
  return remedy;
}

/** The case that a remedy is about; where it is locked, no other step is taken on it meanwhile. @throws RefusalError CASE_NOT_FOUND */
export async function caseOfRemedy(
  tx: CommandTx,
  { caseId }: Remedy,
  find: typeof findCase | typeof lockCase = findCase,
): Promise<CaseState> {
  const file = caseId === null ? undefined : await find(tx, caseId, tx.actor);
  if (file === undefined) throw new RefusalError({ code: 'CASE_NOT_FOUND', params: {} });
  return file;
}

/** Who surveyed the family for the case that a remedy is about; nobody where it is about none. */
export async function surveyorsOf(connection: Sql, { caseId }: Remedy): Promise<readonly string[]> {
  const found = await sql`
    select distinct unnest(investigators || recorded_by) as id from survey where case_id = ${caseId}::uuid`.on<{
    readonly id: string;
  }>(connection);
  return found.map(({ id }) => id);
}

/** The track that a remedy is about, as it stands; undefined where it is about none. */
export async function trackOfRemedy(tx: CommandTx, remedy: Remedy): Promise<TrackState | undefined> {
  const { caseId, track } = remedy;
  return caseId === null || track === null ? undefined : (await caseOfRemedy(tx, remedy)).tracks[track];
}
