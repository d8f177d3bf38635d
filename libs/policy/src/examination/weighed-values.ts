import type { IsoDate } from '@aid-chain/kernel';
import { measureOf, TESTED_ASSETS } from '../assets/asset-total.js';
import { weighAssets } from '../evidence/assets.js';
import { weighSpending } from '../evidence/spending.js';
import type { AssetFact, CaseFacts, ExpenditureFact, IncomeFact } from '../facts/facts.js';
import type { RulePack } from '../pack/pack.js';
import { examinationOf, type Examination } from './examination.js';

/** A value as a source gave it, or as a person decided it (source `resolution`). */
export type WeighedValue =
  | { readonly fact: 'income'; readonly line: IncomeFact }
  | { readonly fact: 'expenditure'; readonly line: ExpenditureFact }
  | { readonly fact: 'asset'; readonly line: AssetFact };

/** What the sources of a case come to, value by value. */
export interface WeighedValues {
  /** What counts in a sum, be it for some days only. */
  readonly counted: readonly WeighedValue[];
  /** What counts no more in a sum, as a stronger source or a decision took its place; one sum may still count it. */
  readonly replaced: readonly WeighedValue[];
}

/**
 * Which values of a case count, and which a stronger source or a decision of civil affairs replaced (A-10; D57 13–18).
 * What no sum asks for is in neither list, and so is what people still have to look at, unless it counts meanwhile.
 * @param on the day of the parameters and of who is a member
 */
export function weighedValues(facts: CaseFacts, pack: RulePack, on: IsoDate): WeighedValues {
  const examination = examinationOf(facts, pack, on);
  const parts = [...incomes(examination), ...spendings(examination), ...assets(examination)];
  return {
    counted: parts.flatMap(({ counted }) => counted),
    replaced: parts.flatMap(({ replaced }) => replaced),
  };
}

function incomes(examination: Examination): WeighedValues[] {
  const named = (line: IncomeFact) => ({ fact: 'income', line }) as const;
  return [examination.income().window, examination.net().window].flatMap((window) => {
    if (window === null) return [];
    const { items, replaced } = examination.incomesIn(window);
    return [{ counted: items.map(named), replaced: replaced.map(named) }];
  });
}

function spendings(examination: Examination): WeighedValues[] {
  const named = (line: ExpenditureFact) => ({ fact: 'expenditure', line }) as const;
  const windows = [
    ['medical', examination.medical().window],
    ...(['disaster', 'education'] as const).map((kind) => [kind, examination.spending(kind).window] as const),
  ] as const;
  return windows.map(([kind, window]) => {
    const bills = (examination.facts.bills ?? []).filter((bill) => bill.kind === kind);
    const { items, replaced } = weighSpending(examination, kind, window, bills);
    return { counted: items.map(named), replaced: replaced.map(named) };
  });
}

function assets(examination: Examination): WeighedValues[] {
  const named = (line: AssetFact) => ({ fact: 'asset', line }) as const;
  return TESTED_ASSETS.map((kind) => {
    const { items, replaced } = weighAssets(examination, kind, measureOf(kind));
    return { counted: items.map(named), replaced: replaced.map(named) };
  });
}
