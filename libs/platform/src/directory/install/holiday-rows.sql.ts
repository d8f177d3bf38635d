import { rows, sql, type SqlText } from '@aid-chain/messaging';
import type { DirectoryData } from './directory-data.js';

type Holidays = DirectoryData['holidays'];

export const writeHolidayYears = (holidays: Holidays): SqlText => sql`
  insert into directory.holiday_year (year, source)
  select "year", "source" from ${rows('y', { year: 'integer', source: 'text' }, holidays)}
  on conflict (year) do update set source = excluded.source`;

export const writeHolidays = (holidays: Holidays): SqlText => sql`
  insert into directory.holiday (day, working, name)
  select "date", "working", "name"
  from ${rows('h', { date: 'date', working: 'boolean', name: 'text' }, daysOf(holidays))}
  on conflict (day) do update set working = excluded.working, name = excluded.name`;

/**
 * A day or a year that was taken out of the file is gone, from the first year of the file on: it was a mistake. What lies
 * before stays, because deadlines of the past were counted by it. A notice may list days of the December before its year.
 */
export const removeHolidayYears = (holidays: Holidays): SqlText => sql`
  delete from directory.holiday_year
   where year >= ${firstYear(holidays)}::integer and year <> all (${holidays.map(({ year }) => year)}::integer[])`;

export const removeHolidays = (holidays: Holidays): SqlText => sql`
  delete from directory.holiday
   where day <> all (${daysOf(holidays).map(({ date }) => date)}::date[])
     and (extract(year from day) >= ${firstYear(holidays)}::integer
          or (extract(month from day) = 12 and extract(year from day) = ${firstYear(holidays)}::integer - 1
              and not exists (select from directory.holiday_year y where y.year = ${firstYear(holidays)}::integer - 1)))`;

function daysOf(holidays: Holidays) {
  return holidays.flatMap(({ days }) => days);
}

/** Null where the file holds no year: then nothing is compared with it. */
function firstYear(holidays: Holidays): number | null {
  return holidays.length === 0 ? null : Math.min(...holidays.map(({ year }) => year));
}
