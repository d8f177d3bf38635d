import type { Track } from '@aid-chain/policy';

/** Both tracks of one filing (S0-18), in the order in which they are shown. */
export const TRACKS = ['civil-affairs', 'monitored'] as const satisfies readonly Track[];

/** Who decides a track (S0-21). */
export const AUTHORITY = {
  'civil-affairs': 'civil-affairs',
  monitored: 'agriculture',
} as const satisfies Record<Track, string>;

/** The role that decides a track (S0-21). */
export const DECIDING_ROLE = {
  'civil-affairs': 'civil-affairs-officer',
  monitored: 'agriculture-officer',
} as const satisfies Record<Track, string>;
