import type { Fen } from '@aid-chain/kernel';
import type { Bilingual } from '@aid-chain/vocabulary';
import type { Adjustment } from '../adjustments/adjustment.state.js';
import { monthlyYuan, printedCategory } from './printed-amount.rules.js';

/** What a proposal or a decision on it changes, as a paper names it; `after` is empty where it ends. */
interface PrintedChange {
  readonly what: string;
  readonly who: string;
  readonly before: string;
  readonly after: string;
}

type Changing = Pick<Adjustment, 'category' | 'personId' | 'amountBeforeFen' | 'amountAfterFen' | 'ends'>;

/** @param who for whom a recognition of one person, or of the household, is */
export function printedChange(
  { category, personId, amountBeforeFen, amountAfterFen, ends }: Changing,
  who: (personId: string | undefined) => Bilingual,
  language: keyof Bilingual,
): PrintedChange {
  return {
    what: printedCategory(category, language),
    who: who(personId ?? undefined)[language],
    before: amountBeforeFen === null ? RECEIVED[language] : monthlyYuan(amountBeforeFen)[language],
    after: ends ? '' : afterOf(amountAfterFen)[language],
  };
}

const RECEIVED: Bilingual = { zh: '正在享受', en: 'received' };

const afterOf = (fen: Fen | null): Bilingual =>
  fen === null ? { zh: '数额另行确定', en: 'an amount still to be set' } : monthlyYuan(fen);
