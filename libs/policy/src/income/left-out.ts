import { formatYuan } from '@aid-chain/kernel';
import { incomeItemCodes, listed, nameOf, type Bilingual } from '@aid-chain/vocabulary';
import { round } from '../exact/exact.js';
import type { IncomeFact, Period } from '../facts/facts.js';
import { incomeTopic, sourceName } from '../facts/sources.js';
import { amountIn } from './income-parts.js';

/** Incomes of a window that are not in its sum. */
export interface LeftOut {
  /** By the list of the place, or as a basic pension that does not count (D57 13). */
  readonly excluded: readonly IncomeFact[];
  /** As another source of the same thing took their place (D57 15–18). */
  readonly replaced: readonly IncomeFact[];
}

/** A sentence names at most so many of each; the lines of the evidence show all. */
const NAMED = 10;

/**
 * What is not in the sum, with its amount and why.
 * @param counted the incomes of the sum, of which one stands in the place of each replaced one
 * @returns empty texts where everything counts
 */
export function leftOutText(
  { excluded, replaced }: LeftOut,
  counted: readonly IncomeFact[],
  window: Period,
): Bilingual {
  const out = excluded.filter(({ amountFen }) => amountFen !== 0).map((item) => amountText(item, window));
  const instead = replaced
    .filter(({ amountFen }) => amountFen !== 0)
    .map((item) => replacedText(item, counted, window));
  const parts = [
    ...(out.length === 0 ? [] : [{ zh: `不计入：${shown(out).zh}`, en: `not counted: ${shown(out).en}` }]),
    ...(instead.length === 0
      ? []
      : [{ zh: `以其他来源为准：${shown(instead).zh}`, en: `another source stands: ${shown(instead).en}` }]),
  ];
  return {
    zh: parts.map(({ zh }) => `；${zh}`).join(''),
    en: parts.map(({ en }) => `; ${en}`).join(''),
  };
}

function shown(texts: readonly Bilingual[]): Bilingual {
  const first = listed(texts.slice(0, NAMED));
  if (texts.length <= NAMED) return first;
  return { zh: `${first.zh} 等 ${texts.length} 项`, en: `${first.en} and others, ${texts.length} in all` };
}

function amountText(item: IncomeFact, window: Period): Bilingual {
  const { zh, en } = nameOf(incomeItemCodes, item.itemCode);
  const yuan = formatYuan(round(amountIn([item], window), 'floor'));
  return { zh: `${zh} ${yuan} 元`, en: `${en} ${yuan} yuan` };
}

function replacedText(item: IncomeFact, counted: readonly IncomeFact[], window: Period): Bilingual {
  const [was, of] = [amountText(item, window), sourceName(item.source)];
  const inPlace = counted.filter((each) => isSameThing(each, item));
  const by = listed(
    inPlace.map((each) => {
      const [amount, source] = [amountText(each, window), sourceName(each.source)];
      return { zh: `${amount.zh}（${source.zh}）`, en: `${amount.en} (${source.en})` };
    }),
  );
  if (inPlace.length === 0)
    return { zh: `${was.zh}（${of.zh}）不计`, en: `${was.en} (${of.en}) does not count` };
  return { zh: `${was.zh}（${of.zh}）由${by.zh}替代`, en: `${by.en} in place of ${was.en} (${of.en})` };
}

function isSameThing(a: IncomeFact, b: IncomeFact): boolean {
  const topic = ({ kind, itemCode }: IncomeFact) => incomeTopic(kind, itemCode);
  return a.personId === b.personId && topic(a) === topic(b);
}
