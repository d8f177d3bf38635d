import type { IsoDate } from '@aid-chain/kernel';
import type { Track } from '@aid-chain/vocabulary';
import { authorityUnder, type TrackAuthority } from '../authority/authority.rules.js';
import type { PlaceRules } from '../place/place-rules.js';
import { OPEN_TO_ALL } from './remedy-visibility.sql.js';
import type { Remedy } from './remedy.state.js';

/**
 * Who has a result carried out: who decides the track in the place that day. What a complaint or tip-off led to is the county's, since
 * the township does not read it; the new decision is of who decides all the same (社会救助法 44, 68).
 */
export function whoCarriesOut(
  rules: PlaceRules,
  { kind, regionCode }: Pick<Remedy, 'kind' | 'regionCode'>,
  on: IsoDate,
): (track: Track) => TrackAuthority {
  return (track) =>
    OPEN_TO_ALL.includes(kind) ? rules.authorityOf(regionCode, track, on) : authorityUnder(track, undefined);
}
