import { inBothLanguages, ok, refuse, type Result } from '@aid-chain/kernel';
import { nameOf, roleCodes, type Role, type Track } from '@aid-chain/vocabulary';
import type { CaseState } from '../cases/case.state.js';

/** Who gave the opinion that stands on a track, or that stood when it ended; undefined where none does. */
export function opinionGiver({ tracks }: CaseState, track: Track): string | undefined {
  const state = tracks[track];
  if (state === undefined) return undefined;
  if ('opinion' in state) return state.opinion.by;
  const stood = state.is === 'closed' ? state.stood : undefined;
  return stood !== undefined && 'opinion' in stood ? stood.opinion.by : undefined;
}

/**
 * Who gave the opinion decides nothing that comes of it, what becomes less or ends no more than what is recognised: another of the same
 * role does, and where there is none the place has to name one (D57 17, 20; 社会救助法 44). Refuses OPINION_GIVER_MAY_NOT_DECIDE.
 * @param role the role that decides
 */
export function otherThanOpinionGiver(giver: string | undefined, by: string, role: Role): Result<true> {
  if (giver !== by) return ok(true);
  const named = inBothLanguages({ role: nameOf(roleCodes, role) });
  return refuse('OPINION_GIVER_MAY_NOT_DECIDE', { role, ...named });
}
