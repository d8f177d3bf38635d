import type { Track } from '@aid-chain/vocabulary';
import { tracksOf } from '../cases/case-track.rules.js';
import type { TrackAuthority } from '../authority/authority.rules.js';
import type { CaseState } from '../cases/case.state.js';
import { waitOfTrack } from '../cases/waiting.rules.js';
import type { Procedures } from '../procedures/procedures.rules.js';
import type { CaseDueItem } from './case-due-item.js';

/** What waits for the result of a remedy is nobody's to decide meanwhile, and not overdue (adr/0083). */
export function waitItems(
  file: CaseState,
  authorityOf: (track: Track) => TrackAuthority,
  procedures: Procedures,
): CaseDueItem[] {
  return tracksOf(file).flatMap(({ track, state }): CaseDueItem[] => {
    const wait = waitOfTrack(file, { track, state }, procedures);
    if (wait === undefined) return [];
    const { role } = authorityOf(track);
    const [kind, since] = ['waits-for-remedy' as const, wait.since];
    return [{ kind, part: `${kind}/${track}`, dueOn: null, provisional: false, since, role }];
  });
}
