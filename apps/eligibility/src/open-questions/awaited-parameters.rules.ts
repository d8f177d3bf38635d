import type { AwaitedParameters, CaseState } from '../cases/case.state.js';
import { whatKeepsOpen } from '../determination/open-reasons.rules.js';
import type { TrackDetermination } from '../determination/track-determination.rules.js';
import { PROCEDURES } from '../procedures/procedures.rules.js';

/**
 * The parameters that an opinion on a track waits for where nothing else keeps it open: no official of the case can bring
 * them, whoever maintains the parameters loads them (adr/0068).
 * @returns undefined where the opinion can be given, or where something waits that people can do
 */
export function awaitedParameters(
  { categoriesRequested }: Pick<CaseState, 'categoriesRequested'>,
  determination: TrackDetermination,
): AwaitedParameters | undefined {
  const { track } = determination;
  if (PROCEDURES[track].computed(determination, categoriesRequested) !== 'undetermined') return undefined;
  const open = whatKeepsOpen(determination, categoriesRequested);
  if (open.length === 0 || open.some(({ kind }) => kind !== 'parameter')) return undefined;
  return { track, keys: [...new Set(open.map(({ fact }) => fact))].sort() };
}
