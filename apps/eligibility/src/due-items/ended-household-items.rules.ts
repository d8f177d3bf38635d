import type { TrackInCase } from '../cases/case-track.rules.js';
import type { CaseState } from '../cases/case.state.js';
import { endToReview } from '../household-end/household-restored.rules.js';
import { recognitionsToEnd } from '../household-end/recognition-end.rules.js';
import type { TrackAuthority } from '../authority/authority.rules.js';
import type { CaseDueItem } from './case-due-item.js';

/**
 * What the authority of a track decides because the household has ended, or because that was a mistake (A-18, A-19; S4-22): nothing
 * ends and nothing revives by itself, and no document gives the days.
 */
export function endedHouseholdItems(
  { householdEnded }: CaseState,
  { track, state }: TrackInCase,
  { role }: TrackAuthority,
): CaseDueItem[] {
  const open = { dueOn: null, provisional: false, role } as const;
  const review = endToReview(state);
  const ended =
    householdEnded !== undefined && recognitionsToEnd(state).length > 0 ? householdEnded.on : undefined;
  return [
    ...(ended === undefined
      ? []
      : [{ ...open, kind: 'recognition-end' as const, part: `recognition-end/${track}`, since: ended }]),
    ...(review === undefined
      ? []
      : [
          {
            ...open,
            kind: 'recognition-restoration' as const,
            part: `recognition-restoration/${track}`,
            since: review.restoredOn,
          },
        ]),
  ];
}
