import type { Track } from '@aid-chain/vocabulary';

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
