import type { Track } from '@aid-chain/vocabulary';
import type { CaseEvent } from '../cases/case.state.js';

/** Which tracks of a case granted something by what was decided just now. */
export function grantedTracks(events: readonly CaseEvent[]): readonly Track[] {
  return events.flatMap((event) =>
    event.type === 'eligibility.household-recognised.v1' && event.data.results.length > 0
      ? [event.data.track]
      : [],
  );
}
