import type { Sql } from '@aid-chain/messaging';
import { sql } from '@aid-chain/messaging';
import type { Track } from '@aid-chain/vocabulary';
import type { Adjustment } from '../adjustments/adjustment.state.js';
import { adjustmentsWhere } from '../adjustments/adjustment.store.js';
import type { CaseState } from '../cases/case.state.js';
import { countyVisits, type CountyVisit } from '../county-visits/county-visit.store.js';
import { lettersOfCase, type StoredLetter } from '../inquiry-letters/inquiry-letters.store.js';
import { postingsOf } from '../postings/posting.store.js';
import type { Posting } from '../postings/posting.state.js';
import { recognitionsOfOne } from '../recognitions/recognition-store.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { paperRemedies, type PaperRemedy } from './paper-remedies.js';
import { lastSurvey, type KeptSurvey } from '../survey/last-survey.js';

/** What happened in a case, as far as papers are printed of it. */
export interface PaperFacts {
  readonly posting: Posting | undefined;
  /** Of the track, the oldest first. */
  readonly adjustments: readonly Adjustment[];
  readonly visits: readonly CountyVisit[];
  readonly inquiries: readonly StoredLetter[];
  readonly survey: KeptSurvey | undefined;
  readonly recognitions: readonly Recognition[];
  readonly remedies: readonly PaperRemedy[];
}

/** What stands beside a decision that is printed. */
export const sinceOf = ({ recognitions: all, remedies }: PaperFacts) => ({ all, remedies });

/** More adjustments than a case ever has: a list of papers ends somewhere. */
const MAX_ADJUSTMENTS = 100;

/** Reads what the papers of one track of a case are about, whichever of them is printed. */
export async function paperFacts(
  connection: Sql,
  { caseId, householdId }: Pick<CaseState, 'caseId' | 'householdId'>,
  track: Track,
): Promise<PaperFacts> {
  const own = sql`a.case_id = ${caseId}::uuid and a.track = ${track}`;
  return {
    posting: (await postingsOf(connection, caseId)).find((each) => each.track === track),
    adjustments: await adjustmentsWhere(connection, own, MAX_ADJUSTMENTS),
    visits: await countyVisits(connection, caseId),
    inquiries: await lettersOfCase(connection, caseId),
    survey: await lastSurvey(connection, caseId),
    recognitions: await recognitionsOfOne(connection, householdId),
    remedies: await paperRemedies(connection, householdId),
  };
}
