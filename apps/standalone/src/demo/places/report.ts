import { addDays, addMonths, firstOfMonth, type IsoDate } from '@aid-chain/kernel';
import type { GoldenCase } from '@aid-chain/policy';
import { VERIFICATION_SOURCES } from '@aid-chain/vocabulary';
import { linesOf } from './filing.js';

type Json = Record<string, unknown>;

/** Since when payment outside banks belongs to the scope (社会救助法 41). */
const PAYMENT_SINCE = '2026-07-01';
const MONTHS = 12;

/** Which source knows of which assets. */
const ASSETS: Readonly<Record<string, string>> = {
  'bank-deposits': 'deposit',
  'real-estate': 'dwelling',
  vehicles: 'vehicle',
  'market-registration': 'business',
};

/**
 * The sources of the verification report on a family: they confirm its wages and assets and have no data beside them.
 * @param key under which the scenario keeps the ids of the members, `<key>.m1`
 */
export function sourcesOn({ facts }: GoldenCase, key: string, on: IsoDate): Json[] {
  const end = firstOfMonth(facts.appliedOn);
  const period = { from: addMonths(end, -MONTHS), to: addDays(end, -1) };
  const scope = VERIFICATION_SOURCES.filter((code) => code !== 'non-bank-payment' || on >= PAYMENT_SINCE);
  const assets = linesOf(facts, 'assets');
  const answers = scope.map((sourceCode): Json => {
    const known = assets.filter(({ kind }) => kind === ASSETS[sourceCode]);
    if (known.length === 0) return { sourceCode, result: 'no-data', period };
    return { sourceCode, result: 'match', period, assets: known };
  });
  return [...wages(facts, key, period), ...answers];
}

/** One answer of the tax office about each earner. */
function wages(facts: GoldenCase['facts'], key: string, period: Json): Json[] {
  const earned = linesOf(facts, 'incomes').filter(({ itemCode }) => itemCode === 'wage');
  const earners = [...new Set(earned.map(({ memberRef }) => String(memberRef)))];
  return earners.map((memberRef) => {
    const personId = `\${${key}.${memberRef}}`;
    const incomes = earned
      .filter((line) => line['memberRef'] === memberRef)
      .map(({ memberRef: _, ...line }) => ({ ...line, personId }));
    return { sourceCode: 'tax', result: 'match', personId, period, incomes };
  });
}
