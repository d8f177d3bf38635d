import { holdsPersonalNumber, type IsoDate } from '@aid-chain/kernel';
import { SERVICE_ACTIVITIES } from '@aid-chain/vocabulary';
import type { Report } from './finding.rules.js';
import {
  checkFields,
  firstRows,
  isDay,
  place,
  rowText,
  textOf,
  type Fields,
  type Row,
} from './rows.rules.js';

const FIELDS: Fields = {
  number: 'actor-id',
  provider: 'text',
  service: 'text',
  regionCode: 'region-code',
  from: 'date',
  to: 'date',
  activities: 'any',
};

/** What the rows of contracts.json are compared with. */
interface ContractsOf {
  readonly regions: ReadonlyMap<string, Row>;
  readonly actors: readonly Row[];
  readonly today: IsoDate;
}

/**
 * Checks the rows of contracts.json: services that the government bought, from whom, where, for how long and for what.
 * Source: 社会救助法 55, 56 (L-56).
 * @returns the rows by their numbers
 */
export function checkContracts(
  rows: readonly Row[],
  of: ContractsOf,
  report: Report,
): ReadonlyMap<string, Row> {
  for (const row of rows) checkContract(row, of, report);
  return firstRows(
    rows,
    (row) => textOf(row, 'number'),
    (row, number, first) => report('CONTRACT_TWICE', place(row, number), rowText(first)),
  );
}

function checkContract(row: Row, { regions, actors, today }: ContractsOf, report: Report): void {
  const number = textOf(row, 'number');
  checkFields(row, number, FIELDS, report);
  for (const field of ['number', 'provider'])
    if (holdsPersonalNumber(textOf(row, field) ?? ''))
      report('PERSONAL_NUMBER', place(row, undefined, field));
  const region = textOf(row, 'regionCode');
  if (region !== undefined && regions.size > 0 && !regions.has(region))
    report('CONTRACT_REGION_UNKNOWN', place(row, number, 'regionCode'), region);
  const { from, to, activities } = row.fields;
  if (isDay(from) && isDay(to) && to < from)
    report('DATES_REVERSED', place(row, number, 'to'), `${from}, ${to}`);
  const given: readonly unknown[] = Array.isArray(activities) ? activities : [];
  const known = SERVICE_ACTIVITIES.filter((activity) => given.includes(activity));
  if (activities !== undefined && (known.length === 0 || known.length !== given.length))
    report('CONTRACT_ACTIVITIES_WRONG', place(row, number, 'activities'), SERVICE_ACTIVITIES.join(', '));
  const bound = actors.filter((actor) => textOf(actor, 'contract') === number);
  if (isDay(to) && to < today && bound.length > 0)
    report('CONTRACT_ENDED', place(row, number, 'to'), `${to} (${String(bound.length)})`);
}
