import { refuse, type Result } from '@aid-chain/kernel';
import type { Role, Track } from '@aid-chain/vocabulary';
import { opinionGiver, otherThanOpinionGiver } from '../authority/opinion-giver.rules.js';
import type { CaseState } from '../cases/case.state.js';
import { diedOutOn } from '../cases/case-track.rules.js';
import type { Adjustment, Hearing } from './adjustment.state.js';

/** Who took part in what is about to be decided. */
interface TookPart {
  /** The hearing that stands for it. */
  readonly hearing: Pick<Hearing, 'recordedBy' | 'heardBy'> | undefined;
  /** Who gave the opinion in the case from which it was proposed. */
  readonly opinionBy: string | undefined;
}

/**
 * Whoever proposed what becomes less, heard the family on it or gave the opinion in its case does not decide it, as who gave the
 * opinion does not decide the case (D57 17, 20; L-01). What a run proposed nobody chose: who took the run in may decide it once
 * somebody else has heard the family, and neither that nor a person who left rests on an opinion. Refuses ADJUSTMENT_NEEDS_SECOND_OFFICIAL, OPINION_GIVER_MAY_NOT_DECIDE.
 * @param by who is about to decide, with the role that decides
 */
export function secondOfficialDecides(
  { proposedBy, source }: Pick<Adjustment, 'proposedBy' | 'source'>,
  { hearing, opinionBy }: TookPart,
  by: { readonly id: string; readonly role: Role },
): Result<true> {
  const proposed = source !== 'redetermination' && proposedBy === by.id;
  const heard = hearing !== undefined && [hearing.recordedBy, ...hearing.heardBy].includes(by.id);
  if (proposed || heard) return refuse('ADJUSTMENT_NEEDS_SECOND_OFFICIAL');
  return otherThanOpinionGiver(source === 'case' ? opinionBy : undefined, by.id, by.role);
}

/**
 * That a household went away is weighed by a person, with or without a proposal: who gave the opinion in its case does not end alone what
 * runs. With the death of all of it the benefit ends by itself, and whoever decides records it. Refuses OPINION_GIVER_MAY_NOT_DECIDE.
 * @param file the case of the household that has ended
 */
export function secondOfficialEnds(
  file: CaseState,
  track: Track,
  by: { readonly id: string; readonly role: Role },
): Result<true> {
  const opinionBy = diedOutOn(file) === undefined ? opinionGiver(file, track) : undefined;
  return otherThanOpinionGiver(opinionBy, by.id, by.role);
}
