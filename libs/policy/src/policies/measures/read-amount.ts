import type { Fen } from '@aid-chain/kernel';
import type { MeasureAmount, MeasureFunding } from '../../measures/measure.js';
import { MONEY_UNITS } from '../../pack/parameter-spec.js';
import type { FieldReport } from '../faults.js';
import { isMapping, type Mapping } from '../read-yaml.js';
import { readParameter } from './read-limit.js';
import { readText } from './read-text.js';

/** Reads an amount: `{ fen: 200000 }`, or `{ parameter: dibao.standard, times: 30000 }`. */
export function readAmount(body: Mapping, field: string, report: FieldReport): MeasureAmount | null {
  const raw = body[field];
  if (raw === undefined) return null;
  if (isMapping(raw) && raw['fen'] === undefined) {
    const read = readParameter(raw, MONEY_UNITS, report);
    return read === undefined ? null : { of: read.parameter, times: read.times ?? 10_000 };
  }
  const fen = isMapping(raw) && Object.keys(raw).length === 1 ? fenOf(raw['fen']) : undefined;
  if (fen !== undefined) return { fen };
  report('VALUE_WRONG', `${field} ${String(JSON.stringify(raw))} ≠ { fen: … }, { parameter: …, times: … }`);
  return null;
}

/** Reads from which money a measure is paid. */
export function readFunding(raw: unknown, report: FieldReport): MeasureFunding | null {
  if (raw === undefined) return null;
  const { yearlyAtLeastFen: least, ...names } = isMapping(raw) ? raw : {};
  const text = readText(names, 'funding', report);
  const fen = least === undefined ? null : fenOf(least);
  if (fen === undefined) report('VALUE_WRONG', `funding.yearlyAtLeastFen ${String(JSON.stringify(least))}`);
  return text === undefined ? null : { ...text, yearlyAtLeastFen: fen ?? null };
}

/** Whole fen above zero; a measure of nothing is none. */
function fenOf(raw: unknown): Fen | undefined {
  return typeof raw === 'number' && Number.isSafeInteger(raw) && raw > 0 ? raw : undefined;
}
