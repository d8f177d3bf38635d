import { MEASURE_PERIODS, type MeasurePeriod, type MeasureReceiver } from '@aid-chain/vocabulary';
import type { MeasureTerms } from '../../measures/measure.js';
import { readDays } from '../entry.js';
import type { FieldReport } from '../faults.js';
import { isMapping, type Mapping } from '../read-yaml.js';
import { readSource, SOURCE_FIELDS } from '../source.js';
import { reportUnknownFields } from '../unknown-word.js';
import { readAmount, readFunding } from './read-amount.js';
import { readBesides } from './read-besides.js';
import { readCondition } from './read-condition.js';
import { readLeast } from './read-least.js';
import { readText } from './read-text.js';

const FIELDS = [
  ...[
    'from',
    'to',
    'where',
    'decides',
    'amount',
    'cap',
    'unit',
    'period',
    'maxMonths',
    'funding',
    'besides',
    'least',
  ],
  ...SOURCE_FIELDS,
];

/** Reads what a place sets of a measure for some days; undefined, with its faults reported, where it cannot be used. */
export function readTerms(
  raw: unknown,
  receiver: MeasureReceiver,
  report: FieldReport,
): MeasureTerms | undefined {
  const body = isMapping(raw) ? raw : {};
  reportUnknownFields(body, FIELDS, report);
  const days = readDays(body, report);
  const where = readCondition(body['where'], receiver === 'person' ? 'person' : 'household', report);
  const decides = textOf(body, 'decides', report);
  const unit = textOf(body, 'unit', report);
  const amount = readAmount(body, 'amount', report);
  const cap = readAmount(body, 'cap', report);
  if ((amount !== null || cap !== null) && unit === null)
    report('MEASURE_WRONG', { zh: '有 amount 或 cap 时须有 unit', en: 'an amount or a cap takes a unit' });
  const period = periodOf(body['period'], report);
  const maxMonths = monthsOf(body['maxMonths'], report);
  const funding = readFunding(body['funding'], report);
  const besides = readBesides(body, report);
  const least = readLeast(body, receiver, report);
  const source = readSource(body, report);
  if (days === undefined || where === undefined) return undefined;
  return {
    ...days,
    where,
    decides,
    amount,
    cap,
    unit,
    period,
    maxMonths,
    funding,
    ...besides,
    ...least,
    ...source,
  };
}

function textOf(body: Mapping, field: string, report: FieldReport) {
  return body[field] === undefined ? null : (readText(body[field], field, report) ?? null);
}

function periodOf(raw: unknown, report: FieldReport): MeasurePeriod | null {
  if (raw === undefined) return null;
  const known = MEASURE_PERIODS.find((period) => period === raw);
  if (known === undefined)
    report('MEASURE_WRONG', `period ${String(JSON.stringify(raw))} ≠ ${MEASURE_PERIODS.join(', ')}`);
  return known ?? null;
}

function monthsOf(raw: unknown, report: FieldReport): number | null {
  if (raw === undefined) return null;
  if (typeof raw === 'number' && Number.isSafeInteger(raw) && raw > 0) return raw;
  report('VALUE_WRONG', `maxMonths ${String(JSON.stringify(raw))}`);
  return null;
}
