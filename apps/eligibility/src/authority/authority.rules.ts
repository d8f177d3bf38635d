import { inBothLanguages, ok, refuse, type Result } from '@aid-chain/kernel';
import type { ParameterKey } from '@aid-chain/policy';
import {
  authorityCodes,
  nameOf,
  roleCodes,
  TRACKS,
  type Authority,
  type AuthorityMode,
  type Role,
  type Track,
} from '@aid-chain/vocabulary';
import type { UsedAuthority } from '../cases/course.state.js';
import { COUNTY_AUTHORITIES, type DecidingOffice } from '../procedures/procedures.rules.js';

/** The tracks of 社会救助法 44: the monitored one is outside of it. */
export const PROVIDED_TRACK = 'civil-affairs';

/** Who decides a track in a place on a day. */
export interface TrackAuthority extends DecidingOffice {
  /** By what the township decides; left out where the county does. */
  readonly under?: UsedAuthority;
}

/** The heads of the township's team decide, in whose name ever. */
const TOWNSHIP_ROLE = 'township-reviewer' satisfies Role;

const OFFICE_OF = {
  county: COUNTY_AUTHORITIES[PROVIDED_TRACK],
  entrusted: { code: 'civil-affairs', role: TOWNSHIP_ROLE },
  devolved: { code: 'township', role: TOWNSHIP_ROLE },
} as const satisfies Record<AuthorityMode, DecidingOffice>;

/** The roles that decide, whatever the track and the place. */
export const DECIDING_ROLES: readonly Role[] = [
  ...new Set<Role>([...TRACKS.map((track) => COUNTY_AUTHORITIES[track].role), TOWNSHIP_ROLE]),
];

/** The roles that may decide what is provided by a standard, and take a run over it in. */
export const ADOPTING_ROLES: readonly Role[] = [COUNTY_AUTHORITIES[PROVIDED_TRACK].role, TOWNSHIP_ROLE];

/**
 * Who decides a track where the place provides this: recognises, reduces, ends, carries results out. Entrusted, the township decides
 * in the name of the county, which keeps the responsibility. Source: 社会救助法 44 (L-40).
 */
export function authorityUnder(track: Track, used: UsedAuthority | undefined): TrackAuthority {
  return track === PROVIDED_TRACK && used !== undefined
    ? { ...OFFICE_OF[used.mode], under: used }
    : COUNTY_AUTHORITIES[track];
}

/** Who decided, and by what a township did, as events carry it. */
export interface DecidedBody {
  readonly decidedBy: Authority;
  /** Left out where the county did. */
  readonly decidedUnder?: Omit<UsedAuthority, 'mode'> & { readonly mode: AuthorityMode };
}

/** Who decided, as events carry it. */
export function decidedBody({ code, under }: Pick<TrackAuthority, 'code' | 'under'>): DecidedBody {
  return { decidedBy: code, ...(under === undefined ? {} : { decidedUnder: under }) };
}

/** What of something that names more is who decided it. */
export function decidedOf({ decidedBy, decidedUnder }: DecidedBody): DecidedBody {
  return { decidedBy, ...(decidedUnder === undefined ? {} : { decidedUnder }) };
}

/** Who decides is another one from the day on which the parameter changes: no decision is dated to before. */
export function authorityRestsOn(track: Track): readonly ParameterKey[] {
  return track === PROVIDED_TRACK ? ['authority.mode'] : [];
}

/** Whether an official of this role decides. Refuses TRACK_DECIDED_ELSEWHERE with who does, AUTHORITY_NOT_PROVIDED to a township. */
export function decidesTrack(track: Track, authority: TrackAuthority, role: string): Result<true> {
  if (role === authority.role) return ok(true);
  if (track === PROVIDED_TRACK && role === TOWNSHIP_ROLE) return refuse('AUTHORITY_NOT_PROVIDED');
  const decides = authority.role === TOWNSHIP_ROLE ? 'township' : authority.code;
  const named = inBothLanguages({
    authority: nameOf(authorityCodes, decides),
    role: nameOf(roleCodes, authority.role),
  });
  return refuse('TRACK_DECIDED_ELSEWHERE', { authority: decides, role: authority.role, ...named });
}
