import { RefusalError } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import type { DecisionKind } from '@aid-chain/vocabulary';
import type { CaseState } from '../cases/case.state.js';
import { lastUnvisitedComplaint } from '../remedies/remedy.store.js';
import { isCheckDrawn } from '../random-checks/random-check.store.js';
import { isVisitOwed, VISITED_TRACK } from './county-visit.rules.js';
import { lastCountyVisit } from './county-visit.store.js';

/** What a decision is about to do. */
interface Deciding {
  readonly track: string;
  readonly outcome: DecisionKind;
  /** Whether the place asks for the visit to relatives (D57 20). */
  readonly asked: boolean;
  readonly declaredRelatives: ReadonlySet<string>;
}

/**
 * Nothing is decided about a family that is related to an official, about whose case somebody complained by name, or that was drawn
 * for a check, before the county has seen it at home; the track may go back to the survey without. The refusal leaves open which of the two it is: who
 * decides may be who is complained of. @throws RefusalError COUNTY_VISIT_MISSING,
 * COUNTY_VISIT_DIFFERS where it found something else (D57 20; T43 16; S4-11; L-20; N5, N10)
 */
export async function checkCountyVisit(
  connection: Sql,
  file: CaseState,
  { track, outcome, asked, declaredRelatives }: Deciding,
): Promise<void> {
  const state = file.tracks[VISITED_TRACK];
  if (track !== VISITED_TRACK || outcome === 'return') return;
  if (state === undefined || !('opinion' in state)) return;
  const last = await lastCountyVisit(connection, file.caseId);
  const isRelated = isVisitOwed(state, { asked, related: declaredRelatives.size > 0, lastVisit: last?.on });
  const complainedOn = await lastUnvisitedComplaint(connection, file.caseId);
  const isComplained = complainedOn !== undefined;
  const isDrawn = await isCheckDrawn(connection, file.caseId);
  const isUnchecked = isDrawn && (last === undefined || last.on < state.opinion.on);
  if (isRelated || isComplained || isUnchecked)
    throw new RefusalError({ code: 'COUNTY_VISIT_MISSING', params: {} });
  if (last?.outcome === 'differs' && last.on >= state.opinion.on)
    throw new RefusalError({ code: 'COUNTY_VISIT_DIFFERS', params: { on: last.on } });
}
