import { foldName, ok, refuse, regionPrefix, type Result } from '@aid-chain/kernel';
import type { SearchAddition, SearchNote } from '@aid-chain/vocabulary';
import type { SearchPersonsDto } from './search-persons.dto.js';

/** How many people a search shows at most. */
export const MAX_FOUND = 20;

/** By what somebody is sought: exactly one of the three. */
export type Sought =
  | { readonly by: 'number'; readonly idNumber: string }
  | { readonly by: 'name'; readonly name: string; readonly birthDate?: string }
  | { readonly by: 'case'; readonly caseId: string };

const TOWNSHIP_DIGITS = 9;

/** Whether a place is small enough to be searched by a name, or from outside of it. */
export function isTownshipOrBelow(regionCode: string): boolean {
  return regionPrefix(regionCode).length >= TOWNSHIP_DIGITS;
}

/**
 * What a search looks for (A-13: nobody browses). Refuses SEARCH_NOT_SPECIFIC for none or several of the three, or a name
 * without its place, SEARCH_REGION_TOO_WIDE for a name in a whole county.
 */
export function soughtOf({
  idNumber,
  name,
  birthDate,
  regionCode,
  caseId,
}: SearchPersonsDto): Result<Sought> {
  if (idNumber !== undefined)
    return name === undefined && birthDate === undefined
      ? ok({ by: 'number', idNumber })
      : refuse('SEARCH_NOT_SPECIFIC');
  if (name === undefined)
    return caseId !== undefined && birthDate === undefined
      ? ok({ by: 'case', caseId })
      : refuse('SEARCH_NOT_SPECIFIC');
  if (regionCode === undefined) return refuse('SEARCH_NOT_SPECIFIC');
  if (!isTownshipOrBelow(regionCode)) return refuse('SEARCH_REGION_TOO_WIDE', { regionCode });
  return ok({ by: 'name', name, ...(birthDate === undefined ? {} : { birthDate }) });
}

/** What makes a search narrower that found more than it shows. */
export function additions(sought: Sought, regionCode: string): SearchAddition[] {
  if (sought.by !== 'name') return ['id-number'];
  return [
    ...(regionPrefix(regionCode).length === TOWNSHIP_DIGITS ? (['village'] as const) : []),
    ...(sought.birthDate === undefined ? (['birth-date'] as const) : []),
    'id-number',
  ];
}

/** Whom a search shows for its purpose, and of how many nothing is open. */
export interface OfOpenMatters<R> {
  readonly rows: R[];
  readonly nothingOpen: number;
}

/**
 * Nobody is looked up for a case that there is none of, masked or in full (L-15): a household of which nothing is open is found
 * by who files at the window, and for a complaint, supervision, a review or an audit order.
 * Refuses LOOK_UP_CASE_CLOSED where nobody else was found.
 * @param closed the households of which nothing is open
 */
export function ofOpenMatters<R extends { readonly household_id: string }>(
  found: readonly R[],
  closed: ReadonlySet<string>,
): Result<OfOpenMatters<R>> {
  const rows = found.filter(({ household_id: id }) => !closed.has(id));
  const nothingOpen = found.length - rows.length;
  return rows.length === 0 && nothingOpen > 0 ? refuse('LOOK_UP_CASE_CLOSED') : ok({ rows, nothingOpen });
}

/** In which other form a name was compared than it was written. */
export function notesOf(sought: Sought): SearchNote[] {
  if (sought.by !== 'name') return [];
  const without = sought.name.replace(/\p{White_Space}/gu, '');
  return [
    ...(without === sought.name ? [] : (['blanks-left-out'] as const)),
    ...(foldName(without) === without.toLowerCase() ? [] : (['other-form'] as const)),
  ];
}

/** Of whom was found, who is shown. */
export interface Impartial<R> {
  readonly rows: readonly R[];
  /** How many are not shown because their family declared the searcher as a relative. */
  readonly leftOut: number;
}

/**
 * Whom a search shows: not the families that declared the searcher as a relative (L-15). They are counted, so that a
 * colleague can be asked. Refuses CLOSE_RELATIVE where nobody else was found: then it was a search for them.
 * @param related their households
 */
export function withoutRelatives<R extends { readonly household_id: string }>(
  found: readonly R[],
  related: ReadonlySet<string>,
  { staffCode }: { readonly staffCode?: string },
): Result<Impartial<R>> {
  const rows = found.filter(({ household_id: id }) => !related.has(id));
  const leftOut = found.length - rows.length;
  if (rows.length === 0 && leftOut > 0)
    return refuse('CLOSE_RELATIVE', staffCode === undefined ? {} : { staffCodes: staffCode });
  return ok({ rows, leftOut });
}
