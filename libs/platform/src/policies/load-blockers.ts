import { sql, type Sql } from '@aid-chain/messaging';
import type { IsoDate } from '@aid-chain/kernel';
import type { Asked, Blockers } from '../place/blockers.rules.js';
import type { Policies } from './policies.js';

/** Of the directory in the database what a decision depends on: places in use on a day, and how far days off are known. */
export async function loadPlaces(connection: Sql, today: IsoDate): Promise<Omit<Asked, 'tree'>> {
  const [row] = await sql`
    select (select max(year) from directory.holiday_year) as year,
      (select coalesce(array_agg(code order by code), '{}') from directory.region
        where level in ('township', 'village') and valid_from <= ${today}::date
          and (valid_to is null or valid_to >= ${today}::date)) as places`.on<{
    year: number | null;
    places: string[];
  }>(connection);
  const year = row?.year ?? null;
  const holidaysTo = year === null ? undefined : `${String(year)}-12-31`;
  return { places: row?.places ?? [], holidaysTo, today };
}

/**
 * What keeps the places of the directory from deciding on a day, by the parameters that are in use.
 * @param connection one that may read the directory
 */
export async function loadBlockers(connection: Sql, policies: Policies, today: IsoDate): Promise<Blockers> {
  return policies.blockers(await loadPlaces(connection, today));
}
