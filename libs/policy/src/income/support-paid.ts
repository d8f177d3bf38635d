import { foldReference, formatYuan } from '@aid-chain/kernel';
import { nameOf, supporterRelationCodes, type Bilingual } from '@aid-chain/vocabulary';
import { add, holds, round, subtract, sum, ZERO, type Exact } from '../exact/exact.js';
import type { IncomeFact, PersonFacts, Period } from '../facts/facts.js';
import { amountIn } from './income-parts.js';

type Supporter = Extract<PersonFacts['supporters'], { state: 'known' }>['value'][number];

/** What one supporter owes in a month or in the window. */
export interface OwedSupport {
  readonly supporter: Supporter;
  readonly due: Exact;
}

/** What is owed and really paid, supporter by supporter as far as it is stated who pays. */
export interface ComparedSupport {
  readonly received: Exact;
  /** What is counted beside what was paid. */
  readonly added: Exact;
  /** What is said of single supporters, and of what cannot be told apart. */
  readonly parts: readonly Bilingual[];
}

/** Those who pay under one code, with what they owe together and what they paid. */
interface NamedPayer {
  readonly supporters: readonly Supporter[];
  readonly due: Exact;
  readonly paid: Exact;
  readonly added: Exact;
}

/**
 * Each supporter’s duty against what that supporter pays: what one pays beyond it is nothing that another paid. What is
 * stated without saying who of them pays is held against what all of them still owe (S4-07).
 * @param paid the support payments to the member
 */
export function compareSupport(
  owed: readonly OwedSupport[],
  paid: readonly IncomeFact[],
  window: Period,
): ComparedSupport {
  const codes = new Set(
    owed.flatMap(({ supporter: { payer } }) => (payer === undefined ? [] : [foldReference(payer)])),
  );
  const codeOf = ({ payer }: { readonly payer?: string }) => {
    const code = payer === undefined ? undefined : foldReference(payer);
    return code !== undefined && codes.has(code) ? code : undefined;
  };
  const named = [...codes].map((code): NamedPayer => {
    const own = owed.filter(({ supporter }) => codeOf(supporter) === code);
    const due = sum(own.map((each) => each.due));
    const received = amountIn(
      paid.filter((item) => codeOf(item) === code),
      window,
    );
    const supporters = own.map(({ supporter }) => supporter);
    return { supporters, due, paid: received, added: above(due, received) };
  });
  const unnamed = amountIn(
    paid.filter((item) => codeOf(item) === undefined),
    window,
  );
  const others = owed.filter(({ supporter }) => codeOf(supporter) === undefined).map(({ due }) => due);
  const stillOwed = sum([...others, ...named.map(({ added }) => added)]);
  const isTogether = owed.length > 1 && unnamed.num !== 0n;
  return {
    received: add(unnamed, sum(named.map((each) => each.paid))),
    added: above(stillOwed, unnamed),
    parts: [...named.map(textOf), ...(isTogether ? [togetherText(unnamed)] : [])],
  };
}

/**
 * The sentence of the line: what all owe a month, what was paid and is added, and what is known of each of them.
 * @param owed by each supporter a month
 */
export function supportText(
  owed: readonly OwedSupport[],
  { received, added, parts }: ComparedSupport,
): Bilingual {
  const [each, has, more] = [sum(owed.map(({ due }) => due)), received, added].map(yuan);
  const whole = {
    zh: `赡养费、抚养费、扶养费：义务人 ${owed.length} 人，每月应付 ${each} 元；核算期内已计实付 ${has} 元，补计 ${more} 元`,
    en: `support payments: ${owed.length} supporters owe ${each} yuan a month; ${has} yuan really paid are counted in the window, ${more} yuan are added`,
  };
  const all = [whole, ...parts];
  return { zh: all.map(({ zh }) => zh).join('；'), en: all.map(({ en }) => en).join('; ') };
}

function above(due: Exact, paid: Exact): Exact {
  return holds(due, 'gt', paid) ? subtract(due, paid) : ZERO;
}

function textOf({ supporters, due, paid, added }: NamedPayer): Bilingual {
  const [owes, has, more] = [due, paid, added].map(yuan);
  const who = supporters.map(({ relation, payer = '' }) => ({
    ...nameOf(supporterRelationCodes, relation),
    payer,
  }));
  const zh = who.map((each) => `${each.zh}（${each.payer}）`).join('、');
  const en = who.map((each) => `${each.en} (${each.payer})`).join(', ');
  return {
    zh: `${zh}核算期内应付 ${owes} 元，本人实付 ${has} 元，补计 ${more} 元`,
    en: `${en}: owes ${owes} yuan in the window and pays ${has}, ${more} are added`,
  };
}

function togetherText(unnamed: Exact): Bilingual {
  return {
    zh: `其中实付 ${yuan(unnamed)} 元未写明由哪一义务人支付，按全部义务人合计比较`,
    en: `of ${yuan(unnamed)} yuan paid it is not stated who of them pays: they are held against what all of them owe`,
  };
}

function yuan(value: Exact): string {
  return formatYuan(round(value, 'floor'));
}
