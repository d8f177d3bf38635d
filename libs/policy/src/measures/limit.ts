import { formatYuan, type Fen } from '@aid-chain/kernel';
import type { Bilingual } from '@aid-chain/vocabulary';
import type { ParameterGroup, Unit } from '../pack/parameter-spec.js';
import { readStandard } from '../standard/standard.js';
import type { ParameterLimit } from './condition.js';
import type { MeasureAmount } from './measure.js';
import type { Subject } from './measure-fact.js';
import { exact, round } from '../exact/exact.js';
import { BASIS, shareOf } from '../exact/share-of.js';

/** Stands for the monthly dibao standard of the household's residence, wherever a parameter may be named. */
export const STANDARD = 'dibao.standard';

/** The value of a parameter that a file names; undefined where the place gives none, which the reader then remembers. */
function parameterOf(key: string, { reader, examination }: Subject): unknown {
  if (key === STANDARD) return readStandard(reader, examination);
  // The loader has checked that the key is one of the catalogue, and its unit.
  return reader.value({ [key]: { unit: 'count', readBy: 'rule' } } satisfies ParameterGroup, key);
}

/** The codes of a test: those of the file, or those that the parameter lists. */
export function readCodes(
  codes: readonly string[] | ParameterLimit,
  subject: Subject,
): readonly string[] | undefined {
  if (!('parameter' in codes)) return codes;
  const value = parameterOf(codes.parameter, subject);
  return Array.isArray(value) ? (value as readonly string[]) : undefined;
}

/** The limit of a test: the number of the file, or the share of a parameter. */
export function readLimit(limit: number | ParameterLimit, subject: Subject): number | undefined {
  if (typeof limit === 'number') return limit;
  return shareOfParameter(limit.parameter, limit.times ?? BASIS, subject);
}

/** What a measure comes to in fen by the parameters of the day; undefined where one is not set. */
export function readAmount(amount: MeasureAmount, subject: Subject): Fen | undefined {
  return 'fen' in amount ? amount.fen : shareOfParameter(amount.of, amount.times, subject);
}

/** A share of a whole amount, cut to whole fen: nothing is promised that the place does not give. */
function shareOfParameter(key: string, times: number, subject: Subject): number | undefined {
  const value = parameterOf(key, subject);
  if (typeof value !== 'number') return undefined;
  return round(shareOf(exact(value), times), 'floor');
}

/** A limit for reading: yuan for money, else the number. */
export function limitText(limit: number, unit: Unit): Bilingual {
  if (!unit.startsWith('fen')) return { zh: String(limit), en: String(limit) };
  return { zh: `${formatYuan(limit)} 元`, en: `${formatYuan(limit)} yuan` };
}
