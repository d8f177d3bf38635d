import type { IsoDate } from '@aid-chain/kernel';
import { listed } from '@aid-chain/vocabulary';
import type { RunningBenefit } from '../paid-benefits.rules.js';
import { benefitText, type Sentence } from '../sentence.rules.js';

export const oneBenefitTwiceCode = 'one-benefit-twice';

export const ONE_BENEFIT_TWICE_RULE = 'one-benefit-twice@1';

/** A recognition that runs, with the household for which it was decided. */
export interface HeldBenefit extends RunningBenefit {
  readonly householdId: string;
  readonly validTo?: IsoDate;
}

/**
 * What households that are one now run twice: recognitions of one category that were decided for different households, of
 * the household as a whole or of one person. Two persons of one household may each have their own (社会救助法 21).
 * @param on the day asked about: what is over by then runs no more
 * @returns the recognitions of each such category, in the order in which they began
 */
export function heldTwice(benefits: readonly HeldBenefit[], on: IsoDate): HeldBenefit[][] {
  const running = benefits.filter(({ validTo }) => validTo === undefined || validTo >= on);
  const categories = [...new Set(running.map(({ category }) => category))].sort();
  return categories.flatMap((category) => {
    const own = running.filter((benefit) => benefit.category === category);
    const meeting = own.filter((one) => own.some((other) => isTwice(one, other)));
    return meeting.length === 0 ? [] : [meeting.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))];
  });
}

function isTwice(one: HeldBenefit, other: HeldBenefit): boolean {
  if (one.householdId === other.householdId) return false;
  const [a, b] = [one.personId, other.personId];
  return a === undefined || b === undefined || a === b;
}

/** The text of the warning: both recognitions, and that a person decides which of them goes on. */
export function heldTwiceSentence(benefits: readonly HeldBenefit[]): Sentence {
  const { zh, en } = listed(benefits.map(benefitText));
  return {
    textZh: `并户后该户同时享有同类认定 ${String(benefits.length)} 项：${zh}。请走访并提请核查，由作出认定的部门决定保留、合并或终止；决定之前待遇不变。`,
    textEn: `Since the merger the household has ${String(benefits.length)} recognitions of one category: ${en}. Visit it and ask for a review; the authority that decided keeps, joins or ends them, and until then nothing changes.`,
  };
}

/** What is paid a month for them, in fen. */
export function monthlyOf(benefits: readonly HeldBenefit[]): number {
  return benefits.reduce((sum, { monthlyAmountFen = 0 }) => sum + monthlyAmountFen, 0);
}
