import type { Track } from '@aid-chain/vocabulary';
import type { CaseEvent } from '../cases/case.state.js';
import { PROCEDURES } from '../procedures/procedures.rules.js';

/** Which tracks of a case granted something that is posted by what was decided just now (社会救助法 45). */
export function grantedTracks(events: readonly CaseEvent[]): readonly Track[] {
  return events.flatMap((event) =>
    event.type === 'eligibility.household-recognised.v1' &&
    event.data.results.length > 0 &&
    PROCEDURES[event.data.track].isPosted
      ? [event.data.track]
      : [],
  );
}
